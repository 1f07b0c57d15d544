// Package binary takes a WebAssembly module apart, as far as it takes to tell
// what is in it and how many bytes it takes. Call [Parse].
//
// See the WebAssembly Core Specification, chapter 5 and appendix 7.4.
package binary

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// The sections that are told apart.
const (
	Custom = 0
	Import = 2
	Start  = 8
	Code   = 10
	Data   = 11
)

// Module is what a module is made of.
type Module struct {
	Sections  []Section
	Functions []Function // those with a body, in their order
	Segments  [][]byte   // of data, in their order
}

// Section is a section: its number, the name of a custom one, and how many
// bytes it takes with its header.
type Section struct {
	ID   byte
	Name string
	Size int
}

// Function is a function: its name, where the module has names, and how many
// bytes its body takes.
type Function struct {
	Name string
	Size int
}

// ErrFormat is the error of what is no module, or of one that has what this
// package does not know: passive segments, and names of imports.
var ErrFormat = errors.New("not a module of the kind that is known")

// Parse takes a module apart.
func Parse(module []byte) (m *Module, err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			m, err = nil, fmt.Errorf("%w: %v", ErrFormat, thrown)
		}
	}()
	if string(module[:8]) != "\x00asm\x01\x00\x00\x00" {
		return nil, ErrFormat
	}
	m = &Module{}
	for r := (reader)(module[8:]); len(r) > 0; {
		before := len(r)
		id := r.byte()
		body := r.take(r.number())
		s := Section{ID: id, Size: before - len(r)}
		m.section(&s, body)
		m.Sections = append(m.Sections, s)
	}
	return m, nil
}

func (m *Module) section(s *Section, r reader) {
	switch s.ID {
	case Custom:
		s.Name = string(r.sized())
		if s.Name == "name" {
			m.names(r)
		}
	case Code:
		for range r.number() {
			m.Functions = append(m.Functions, Function{Size: len(r.sized())})
		}
	case Data:
		for range r.number() {
			m.Segments = append(m.Segments, r.segment())
		}
	}
}

// names reads the names of functions, subsection 1.
func (m *Module) names(r reader) {
	for len(r) > 0 {
		id, body := r.byte(), r.sized()
		if id != 1 {
			continue
		}
		for range body.number() {
			index, name := body.number(), body.sized()
			m.Functions[index].Name = string(name)
		}
	}
}

// reader is what is left to read. It panics where something is missing.
type reader []byte

func (r *reader) byte() byte { return r.take(1)[0] }

func (r *reader) take(n int) reader {
	taken := (*r)[:n]
	*r = (*r)[n:]
	return taken
}

func (r *reader) sized() reader { return r.take(r.number()) }

// number is a number in LEB128, of at most 32 bits.
func (r *reader) number() int {
	v, n := binary.Uvarint(*r)
	r.take(max(n, 1))
	return int(uint32(v))
}

// segment is the data of a segment that is put at a constant address.
func (r *reader) segment() []byte {
	const active, i32Const, end = 0, 0x41, 0x0b
	if r.byte() != active || r.byte() != i32Const {
		panic("a segment of another kind")
	}
	for r.byte() >= 0x80 { // the address
	}
	if r.byte() != end {
		panic("an address that is not constant")
	}
	return r.sized()
}
