package main

import (
	_ "embed"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"time"

	"github.com/redline5g/redline/core"
)

// script takes a question a line and gives an answer a line.
//
//go:embed v8.mjs
var script string

// node is a Node that runs the script.
type node struct {
	process *exec.Cmd
	in      io.WriteCloser
	answers *json.Decoder
}

// question is what the script is asked: to judge the document, or to start
// where times is 0.
type question struct {
	File  string `json:"file"`
	Form  int    `json:"form"`
	Times int    `json:"times"`
}

// openNode starts Node with a document.
func openNode(document string) (*node, error) {
	process := exec.Command("node", "--no-warnings", "--input-type=module", "--eval", script, document)
	process.Stderr = os.Stderr
	in, err := process.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := process.StdoutPipe()
	if err != nil {
		return nil, err
	}
	return &node{process, in, json.NewDecoder(out)}, process.Start()
}

func (n *node) close() {
	_ = n.in.Close()
	_ = n.process.Wait()
}

// ask puts a question. The answer's times are in nanoseconds.
func (n *node) ask(q question, answer any) error {
	if err := json.NewEncoder(n.in).Encode(q); err != nil {
		return err
	}
	return n.answers.Decode(answer)
}

// way is a module in V8.
func (n *node) way(name, file string) *way {
	return &way{
		name: name,
		evaluate: func(form core.Form, times int) (took time.Duration, err error) {
			err = n.ask(question{file, int(form), times}, &took)
			return took, err
		},
		start: func() (s start, err error) {
			err = n.ask(question{File: file}, &s)
			return s, err
		},
	}
}
