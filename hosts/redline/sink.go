package main

import (
	"io"

	"github.com/redline5g/redline/hosts/redline/internal/batch"
	"github.com/redline5g/redline/hosts/redline/internal/report"
)

// sink gives each document to the report, counts it, and tells on the standard
// error what can't be judged.
type sink struct {
	report   report.Report
	tally    *report.Tally
	progress progress
	errors   io.Writer
	o        report.Options // of what is written to errors
	many     bool           // the input is several files, or lines
}

func (k *check) newSink(files []string, out *output) *sink {
	o := k.options(out.destination)
	o.All, o.Many = k.all, len(files) > 1
	return &sink{
		report:   k.newReport(out, o),
		tally:    report.NewTally(),
		progress: newProgress(out.destination, k.stderr, files),
		errors:   k.stderr,
		o:        k.options(k.stderr),
		many:     len(files) > 1,
	}
}

func (k *check) newReport(out *output, o report.Options) report.Report {
	switch k.format.value {
	case "json":
		return report.NewJSON(out)
	case "ndjson":
		return report.NewNDJSON(out)
	case "sarif":
		return report.NewSARIF(out, o)
	case "junit":
		return report.NewJUnit(out, o)
	}
	return report.NewText(out, o)
}

// Document takes a document.
func (s *sink) Document(item *batch.Item) error {
	s.many = s.many || item.Line > 0
	s.tally.Add(item)
	s.progress.add(item.Size)
	switch {
	case item.Err != nil:
		report.WriteError(s.errors, s.o, item)
	case item.Digest.Fault != nil:
		report.WriteFault(s.errors, s.o, report.Source{File: item.File, Line: item.Line, Text: item.Text}, item.Digest.Fault)
	}
	return s.report.Document(item)
}

// Flush writes what there is.
func (s *sink) Flush() error { return s.report.Flush() }
