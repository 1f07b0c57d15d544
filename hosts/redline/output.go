package main

import (
	"fmt"
	"io"

	"github.com/redline5g/redline/hosts/redline/internal/atomicfile"
	"github.com/redline5g/redline/hosts/redline/internal/input"
)

// output is where a result goes: the standard output, or a file that is there
// whole or not at all.
type output struct {
	io.Writer
	destination io.Writer // what a person may look at; nil where it is a file
	file        *atomicfile.File
}

// openOutput opens a file, or the standard output where there is no name, or "-".
// The files that are read are not to be written over.
func openOutput(stdout io.Writer, name string, read ...string) (*output, error) {
	if name == "" || name == input.Stdin {
		return &output{stdout, stdout, nil}, nil
	}
	if err := keepInputs("--output", name, read); err != nil {
		return nil, err
	}
	f, err := atomicfile.Create(name)
	if err != nil {
		return nil, err
	}
	return &output{f, nil, f}, nil
}

// Commit puts a file in its place.
func (o *output) Commit() error {
	if o.file == nil {
		return nil
	}
	return o.file.Commit()
}

// Close drops a file that was not committed.
func (o *output) Close() error {
	if o.file == nil {
		return nil
	}
	return o.file.Close()
}

// keepInputs refuses to write to a file that is read.
func keepInputs(flag, name string, read []string) error {
	for _, file := range read {
		if atomicfile.Same(name, file) {
			return fmt.Errorf("%s: wanted a file that is not read, found %q, which is the input %q", flag, name, file)
		}
	}
	return nil
}
