package compile

import (
	"encoding/binary"

	"golang.org/x/tools/go/ssa"
)

// statics are what has an address from the start: constants, variables, and
// functions that are values. All passes share them: the memory that
// initialisers leave is full of their addresses.
type statics struct {
	texts     map[string]uint32
	constants []byte // from constantsAt on
	zeros     uint32 // address of so many zeros, where there are more than fit below
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

// constant gives bytes an address.
func (s *statics) constant(bytes []byte, align int) uint32 {
	if s.closed {
		panic("smallgo: a constant that the first pass has not met")
	}
	for len(s.constants)%align != 0 {
		s.constants = append(s.constants, 0)
	}
	address := constantsAt + uint32(len(s.constants))
	s.constants = append(s.constants, bytes...)
	return address
}

// text is the address of a constant string.
func (c *compiler) text(text string) uint32 {
	if text == "" {
		return 0
	}
	address, ok := c.statics.texts[text]
	if !ok {
		address = c.statics.constant([]byte(text), 1)
		c.statics.texts[text] = address
	}
	return address
}

// zeros is the address of bytes that are all zero: those of the lowest page,
// which nothing is written to but the site, or, of more, constants.
func (c *compiler) zeros(size uint32) uint32 {
	s := c.statics
	if size <= constantsAt-2*SiteAddress {
		return 2 * SiteAddress
	}
	if size > s.mostZeros {
		s.zeros, s.mostZeros = s.constant(make([]byte, size), 8), size
	}
	return s.zeros
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

// record is the address of a function as a value.
func (c *compiler) record(fn *ssa.Function) uint32 {
	s := c.statics
	address, ok := s.records[fn]
	if !ok {
		address = s.constant(binary.LittleEndian.AppendUint32(nil, c.tableSlot(fn)), 4)
		s.records[fn] = address
	}
	return address
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
