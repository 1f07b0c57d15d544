package main

import (
	"go/ast"
	"go/token"
	"strings"
)

func (w *weaver) offset(at token.Pos) int { return int(at) - w.base }

// source is the text of a node.
func (w *weaver) source(n ast.Node) string {
	return string(w.text[w.offset(n.Pos()):w.offset(n.End())])
}

// wrap writes text around a node: outer wraps first.
func (w *weaver) wrap(n ast.Node, before, after string) {
	w.edits.insert(w.offset(n.Pos()), before)
	w.after[n] = after + w.after[n]
}

// place adds the mutants of a place, and gives its number.
func (w *weaver) place(n ast.Node, changes ...string) int {
	at := w.pkg.Fset.Position(n.Pos())
	place := len(w.all.mutants) + 1
	for i, change := range changes {
		w.all.mutants = append(w.all.mutants, mutant{id: place + i, place: place, file: w.file, function: w.function,
			line: at.Line, source: w.line(n), change: strings.Join(strings.Fields(change), " ")})
	}
	return place
}

// line is the line of the source in which a node begins.
func (w *weaver) line(n ast.Node) string {
	from := w.offset(n.Pos())
	start := strings.LastIndexByte(string(w.text[:from]), '\n') + 1
	line, _, _ := strings.Cut(string(w.text[start:]), "\n")
	return strings.TrimSpace(line)
}
