package main

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// model is all that is generated from.
type model struct {
	Enums  []*enum  // all of the core, in the order of the source
	Shapes []*shape // those of the documents, in the order they are reached
	Faults *enum    // the codes of errors
}

// enum is a type whose constants name JSON values.
type enum struct {
	Name   string
	Doc    string
	Values []enumValue // by the constants' numbers
}

// enumValue is one constant: its JSON value, "" where it has none, and what
// the value means.
type enumValue struct{ JSON, Meaning string }

// shape is a struct type: a JSON object.
type shape struct {
	Name   string
	Doc    string
	Kind   *enumValue // a root's value of Kind; nil for any other shape
	Fields []*field
	built  bool // all fields have been read
}

// basic is what a value is, apart from being optional or a list.
type basic uint8

const (
	text basic = iota
	integer
	fen
	instant
	date
	answer
	planRef
	enumeration
	object
	kindMark // the member that tells a root's kind; no field of the struct
)

// wrapper is what a field's type wraps around the value.
type wrapper uint8

const (
	plain wrapper = iota
	opt
	list
)

// field is a member of an object.
type field struct {
	Name        string // in Go
	Member      string // in JSON
	ZH          string
	Meaning     string
	Optional    bool
	Wrapper     wrapper
	GoType      string // of the value, without the wrapper
	Basic       basic
	Enum        *enum  // of an enumeration
	Shape       *shape // of an object
	Least, Most int64  // the bounds, where the type has any
}

// idLength is the most characters of an id, and of an element of a list of
// texts, which are all ids.
const idLength = 128

// planRefDoc says what a PlanRef is, in JSON.
const planRefDoc = "The id of one of the document's plans."

// roots are the documents.
func (m *model) roots() []*shape {
	var found []*shape
	for _, s := range m.Shapes {
		if s.Kind != nil {
			found = append(found, s)
		}
	}
	return found
}

// Listed are the fields that are lists, the first one of each element type.
func (m *model) Listed() []*field {
	var found []*field
	seen := map[string]bool{}
	for _, s := range m.Shapes {
		for _, f := range s.Fields {
			if f.Wrapper == list && !seen[f.GoType] {
				seen[f.GoType] = true
				found = append(found, f)
			}
		}
	}
	return found
}

// Members are the names of all members, sorted.
func (m *model) Members() []string {
	var names []string
	for _, s := range m.Shapes {
		for _, f := range s.Fields {
			names = append(names, f.Member)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// enum is the enumeration of a name, or nil.
func (m *model) enum(name string) *enum {
	for _, e := range m.Enums {
		if e.Name == name {
			return e
		}
	}
	return nil
}

// used are the enumerations that are parts of documents, in the order they are
// reached.
func (m *model) used() []*enum {
	var found []*enum
	seen := map[*enum]bool{}
	for _, s := range m.Shapes {
		for _, f := range s.Fields {
			if f.Basic == enumeration && !seen[f.Enum] {
				seen[f.Enum] = true
				found = append(found, f.Enum)
			}
		}
	}
	return found
}

// lowerFirst is a type's name as the start of an unexported one.
func lowerFirst(name string) string {
	r, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToLower(r)) + name[size:]
}

// oneLine is a doc comment without its line breaks.
func oneLine(doc string) string { return strings.Join(strings.Fields(doc), " ") }
