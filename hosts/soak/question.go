package main

import (
	"bytes"
	"errors"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/suite"
)

// question is a document, or many of them as NDJSON, and the native core's
// answers to it.
type question struct {
	text    []byte
	compact []byte
	full    []byte
}

// questions are those that jobs choose from.
type questions struct{ documents, batches []question }

// answer is what is to come.
func (q *question) answer(form core.Form) []byte {
	if form == core.Full {
		return q.full
	}
	return q.compact
}

// prepare makes questions of the vectors that are judged by the floor: each by
// itself, all that have no line feed as batches of several sizes, and large
// documents that are refused.
func prepare() (*questions, error) {
	files, err := suite.Load()
	if err != nil {
		return nil, err
	}
	var engine core.Engine
	var all questions
	document := func(text []byte) {
		q := question{text, engine.Evaluate(nil, text, core.Compact), engine.Evaluate(nil, text, core.Full)}
		all.documents = append(all.documents, q)
	}
	var lines [][]byte
	for _, file := range files {
		for _, v := range file.Vectors {
			text, err := v.Input()
			if err != nil {
				return nil, err
			}
			if v.Result != "" || v.PolicyText() != "" {
				continue
			}
			document(text)
			if len(text) > 0 && !bytes.ContainsRune(text, '\n') {
				lines = append(lines, append(text, '\n'))
			}
		}
	}
	if len(lines) < 1000 {
		return nil, errors.New("there are fewer than 1,000 vectors of one line")
	}
	for _, size := range []int{1, 10, 100, 1000} {
		text := bytes.Join(lines[:size], nil)
		q := question{text, engine.EvaluateBatch(nil, text, core.Compact), engine.EvaluateBatch(nil, text, core.Full)}
		all.batches = append(all.batches, q)
	}
	document(bytes.Repeat([]byte("["), core.MaxDocument))
	document(bytes.Repeat([]byte(" "), core.MaxDocument+1))
	return &all, nil
}
