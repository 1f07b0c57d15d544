package main

import (
	"errors"
	"go/ast"
	"regexp"
	"strings"
)

// faultList is how the comment begins that lists the codes of errors, in
// core/fault.go.
const faultList = "The codes of faults:\n"

var faultLine = regexp.MustCompile(`(?m)^\t([a-z0-9-]+) +(.+)$`)

// readFaults reads the codes of errors, which no enumeration has.
func (s *source) readFaults(files []*ast.File) error {
	for _, f := range files {
		for _, comment := range f.Comments {
			if list, ok := strings.CutPrefix(comment.Text(), faultList); ok {
				s.model.Faults = faultsOf(list)
				return nil
			}
		}
	}
	return errors.New("no comment of the core lists the codes of faults")
}

func faultsOf(list string) *enum {
	e := &enum{Name: "FaultCode", Doc: "FaultCode is why a document or a policy can't be judged."}
	for _, line := range faultLine.FindAllStringSubmatch(list, -1) {
		e.Values = append(e.Values, enumValue{JSON: line[1], Meaning: line[2]})
	}
	return e
}
