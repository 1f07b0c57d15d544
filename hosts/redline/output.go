package main

import (
	"io"

	"github.com/redline5g/redline/hosts/redline/internal/atomicfile"
)

// output is where a result goes: the standard output, or a file that is there
// whole or not at all.
type output struct {
	io.Writer
	destination io.Writer // what a person may look at; nil where it is a file
	file        *atomicfile.File
}

// openOutput opens a file, or the standard output where there is no name.
func openOutput(stdout io.Writer, name string) (*output, error) {
	if name == "" {
		return &output{stdout, stdout, nil}, nil
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
