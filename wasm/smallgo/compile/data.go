package compile

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/tools/go/ssa"
)

// statics are what has an address from the start: constants, variables, and
// functions that are values. All passes share them: the memory that
// initialisers leave is full of their addresses.
type statics struct {
	texts     map[string]uint32
	order     []string // the texts, as they were met
	constants []byte   // from areas.constants on
	zeros     uint32   // where the most zeros are that don't fit below
	mostZeros uint32
	variables map[*ssa.Global]uint32 // how far from the first
	size      uint32                 // bytes of variables
	slots     map[*ssa.Function]uint32
	table     []*ssa.Function // by slot, from 1
	records   map[*ssa.Function]uint32
	closed    bool // what was not met yet comes too late
}

func newStatics() *statics {
	return &statics{
		texts: map[string]uint32{}, variables: map[*ssa.Global]uint32{},
		slots: map[*ssa.Function]uint32{}, records: map[*ssa.Function]uint32{},
	}
}

// constant takes bytes among the constants, and tells how far they are from
// the first.
func (s *statics) constant(bytes []byte, align int) uint32 {
	if s.closed {
		panic("smallgo: a constant that the first pass has not met")
	}
	for len(s.constants)%align != 0 {
		s.constants = append(s.constants, 0)
	}
	address := uint32(len(s.constants))
	s.constants = append(s.constants, bytes...)
	return address
}

// pack takes texts out of the constants that are part of others, and puts those
// together that are alike, which compress better so. All addresses that were
// given are void.
func (s *statics) pack() {
	slices.SortStableFunc(s.order, func(a, b string) int { return int(kindOf(a) - kindOf(b)) })
	var blob []byte
	for _, text := range s.order {
		if !s.within(text) {
			blob = append(blob, text...)
		}
	}
	s.constants = blob
	for _, text := range s.order {
		s.texts[text] = uint32(bytes.Index(blob, []byte(text)))
	}
	for _, fn := range s.table {
		s.records[fn] = s.constant(binary.LittleEndian.AppendUint32(nil, s.slots[fn]), 4)
	}
	if s.mostZeros > 0 {
		s.zeros = s.constant(make([]byte, s.mostZeros), 8)
	}
	s.closed = true
}

// textKind is what a constant string holds, as far as its bytes tell.
type textKind int

const (
	tables    textKind = iota // long ones, of a program's own making
	names                     // ASCII without a space
	sentences                 // ASCII
	scripts                   // others
)

// leastTable is the length in bytes of the shortest table: no text for people
// is as long.
const leastTable = 600

func kindOf(text string) textKind {
	others := 0
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			others++
		}
	}
	switch {
	case len(text) >= leastTable:
		return tables
	case others > len(text)/4: // an English sentence may quote
		return scripts
	case strings.Contains(text, " "):
		return sentences
	}
	return names
}

// within tells whether a text is part of a longer one.
func (s *statics) within(text string) bool {
	for _, other := range s.order {
		if len(other) > len(text) && strings.Contains(other, text) {
			return true
		}
	}
	return false
}

// text is the address of a constant string.
func (c *compiler) text(text string) uint32 {
	if text == "" {
		return 0
	}
	offset, ok := c.statics.texts[text]
	if !ok {
		offset = c.statics.constant([]byte(text), 1)
		c.statics.texts[text] = offset
		c.statics.order = append(c.statics.order, text)
	}
	return c.areas.constants + offset
}

// zeros is the address of bytes that are all zero: those of the lowest page,
// which nothing is written to but the site, or, of more, constants.
func (c *compiler) zeros(size uint32) uint32 {
	s := c.statics
	if size <= framesAt-2*SiteAddress {
		return 2 * SiteAddress
	}
	if size > s.mostZeros {
		s.zeros, s.mostZeros = s.constant(make([]byte, size), 8), size
	}
	return c.areas.constants + s.zeros
}

// global is the address of a variable.
func (c *compiler) global(v *ssa.Global) uint32 {
	s := c.statics
	offset, ok := s.variables[v]
	if !ok {
		if s.closed {
			panic("smallgo: a variable that the first pass has not met")
		}
		lay := c.layouts.of(elem(v.Type()))
		offset = roundUp(s.size, 8)
		s.size = offset + max(lay.size, 1)
		if s.size > maxVariables {
			panic(refusal{what: "more than 1 MiB of variables", instead: "memory that is made", pos: v.Pos()})
		}
		s.variables[v] = offset
	}
	return c.areas.variables + offset
}

const maxVariables = 1 << 20

// tableSlot is the number of a function as a value.
func (c *compiler) tableSlot(fn *ssa.Function) uint32 {
	s := c.statics
	if _, ok := s.slots[fn]; !ok {
		s.table = append(s.table, fn)
		s.slots[fn] = uint32(len(s.table))
	}
	return s.slots[fn]
}

// record is the address of a function as a value. See call.go.
func (c *compiler) record(fn *ssa.Function) uint32 {
	s := c.statics
	c.tableSlot(fn)
	return c.areas.constants + s.records[fn]
}

// segments are the parts of memory that are not zero; short gaps are kept,
// since a segment takes bytes itself.
func segments(memory []byte, base uint32) []segment {
	const gap = 12
	var found []segment
	for i := 0; i < len(memory); {
		if memory[i] == 0 {
			i++
			continue
		}
		start, end := i, i+1
		for n := i + 1; n < len(memory) && n-end < gap; n++ {
			if memory[n] != 0 {
				end = n + 1
			}
		}
		found = append(found, segment{base + uint32(start), memory[start:end]})
		i = end
	}
	return found
}
