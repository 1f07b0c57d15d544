package report

import (
	"errors"
	"fmt"
	"io"

	"github.com/jstemmer/go-junit-report/v2/junit"

	"github.com/redline5g/redline/hosts/redline/internal/batch"
	"github.com/redline5g/redline/hosts/redline/internal/screen"
	"github.com/redline5g/redline/hosts/verdict"
)

// asJUnit is the report for tools that show test results. It is held until the
// end.
type asJUnit struct {
	page
	Options
	suites junit.Testsuites
}

// NewJUnit makes a report in JUnit's XML: a suite for each document, a case for
// each rule and subject. A violation is a failure. What is due, what a person
// must judge and what does not apply is skipped, with the reason. A document
// that was not judged is an error.
func NewJUnit(w io.Writer, o Options) Report {
	return &asJUnit{page: newPage(w), Options: o, suites: junit.Testsuites{Name: "redline"}}
}

// Document adds a suite.
func (j *asJUnit) Document(item *batch.Item) error {
	suite := junit.Testsuite{Name: place(item), File: fileOf(item), ID: len(j.suites.Suites), Time: "0"}
	if item.Err != nil {
		suite.AddTestcase(failedCase("unreadable", item.Err.Error()))
		j.suites.AddSuite(suite)
		return nil
	}
	var fault *verdict.Fault
	v, err := verdict.Parse(item.Answer)
	switch {
	case errors.As(err, &fault):
		text := fmt.Sprintf("%s at %d:%d: wanted %s, found %s", fault.Pointer, max(item.Line, fault.Line), fault.Column, fault.Wanted, fault.Found)
		suite.AddTestcase(failedCase(fault.Code, text))
	case err != nil:
		return err
	default:
		suite.Name = screen.Escape(v.ID)
		for i := range v.Findings {
			suite.AddTestcase(j.testCase(&v.Findings[i]))
		}
	}
	j.suites.AddSuite(suite)
	return nil
}

// fileOf is a document's file or the address of its page.
func fileOf(item *batch.Item) string {
	if item.Page != nil {
		return place(item)
	}
	return fileName(item.File)
}

// failedCase is the one case of a document that was not judged.
func failedCase(kind, message string) junit.Testcase {
	return junit.Testcase{Name: "judged", Classname: notJudged, Error: &junit.Result{Type: kind, Message: screen.Escape(message)}}
}

func (j *asJUnit) testCase(f *verdict.Finding) junit.Testcase {
	c := junit.Testcase{Name: f.Rule, Classname: f.Rule}
	for i, part := range f.Subject {
		if i == 0 {
			c.Name += ":"
		}
		c.Name += " " + screen.Escape(part)
	}
	message := f.Message.In(j.Language)
	if remedy := f.Remedy.In(j.Language); remedy != "" {
		message += " " + remedy
	}
	result := &junit.Result{Type: f.Code, Message: screen.Escape(wordsIn(j.Language).outcomes[f.Outcome] + ": " + message)}
	switch f.Outcome {
	case verdict.Pass:
	case verdict.Violation:
		c.Failure = result
	default:
		c.Skipped = result
	}
	return c
}

// Close writes the suites.
func (j *asJUnit) Close() error {
	j.WriteString(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	if err := j.suites.WriteXML(j.page); err != nil {
		return err
	}
	return j.Flush()
}
