package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/tools/cover"

	"github.com/redline5g/redline/hosts/internal/explained"
)

// report is what the vectors come to.
type report struct {
	statements, reached, explained int
	wrong                          []string // what is missed without a reason, and reasons for what is reached
}

func (r *report) percent() float64 { return 100 * float64(r.reached) / float64(r.statements) }

// hold holds profiles against what is explained.
func hold(root string, profiles []*cover.Profile, reasons explained.List) (*report, error) {
	r := &report{}
	missed := map[string]bool{}
	for _, p := range profiles {
		path := filepath.Join(root, "core", filepath.Base(p.FileName))
		s, err := readSource(path)
		if err != nil {
			return nil, err
		}
		for _, fn := range s.functions {
			r.add(s, fn, fn.within(p.Blocks), reasons, missed)
		}
	}
	for _, name := range reasons.Without(missed) {
		r.wrong = append(r.wrong, "explained, but reached or not there:\n\t"+name)
	}
	return r, nil
}

// add counts a function's blocks. One that is not reached at all is told as a
// whole.
func (r *report) add(s *source, fn function, blocks []cover.ProfileBlock, reasons explained.List, missed map[string]bool) {
	whole := s.file + " " + fn.name
	reached := fn.reached(blocks)
	for _, b := range blocks {
		r.statements += b.NumStmt
		if b.Count > 0 {
			r.reached += b.NumStmt
			continue
		}
		name := whole
		if reached {
			name = s.name(whole, b, missed)
		}
		r.miss(s, b, name, reasons, missed[name])
		missed[name] = true
	}
}

func (r *report) miss(s *source, b cover.ProfileBlock, name string, reasons explained.List, told bool) {
	switch {
	case reasons[name] != "":
		r.explained += b.NumStmt
	case !told:
		r.wrong = append(r.wrong, fmt.Sprintf("core/%s:%d: no vector comes to it:\n\t%s", s.file, b.StartLine, name))
	}
}

// source is a file of the core.
type source struct {
	file      string
	lines     []string
	functions []function
}

// function is a function and the lines that it is in.
type function struct {
	name     string
	from, to int
}

func readSource(path string) (*source, error) {
	text, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	set := token.NewFileSet()
	syntax, err := parser.ParseFile(set, path, text, 0)
	if err != nil {
		return nil, err
	}
	s := &source{file: filepath.Base(path), lines: strings.Split(string(text), "\n")}
	for _, decl := range syntax.Decls {
		if fn, ok := decl.(*ast.FuncDecl); ok {
			s.functions = append(s.functions, function{explained.Function(fn), set.Position(fn.Pos()).Line, set.Position(fn.End()).Line})
		}
	}
	return s, nil
}

// name names a block by what does not move with other changes of its file: its
// function and the line that it begins in, numbered where that is not enough.
func (s *source) name(function string, b cover.ProfileBlock, taken map[string]bool) string {
	line := function + " | " + strings.TrimSpace(s.lines[b.StartLine-1])
	name := line
	for n := 2; taken[name]; n++ {
		name = fmt.Sprintf("%s #%d", line, n)
	}
	return name
}

func (f function) within(blocks []cover.ProfileBlock) []cover.ProfileBlock {
	var some []cover.ProfileBlock
	for _, b := range blocks {
		if b.StartLine >= f.from && b.EndLine <= f.to {
			some = append(some, b)
		}
	}
	return some
}

func (f function) reached(blocks []cover.ProfileBlock) bool {
	for _, b := range blocks {
		if b.Count > 0 {
			return true
		}
	}
	return false
}
