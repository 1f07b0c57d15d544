package compile

import (
	"golang.org/x/tools/go/ssa"
)

// Functions are written as they are reached: calling one, or taking it as a
// value, gives it a number and puts it on the list.

// function is the function of the module for one of the source.
func (c *compiler) function(fn *ssa.Function) *function { return c.m.functions[c.funcIndex(fn)] }

// funcIndex is its number.
func (c *compiler) funcIndex(fn *ssa.Function) uint32 {
	if i, ok := c.index[fn]; ok {
		return i
	}
	if len(fn.Blocks) == 0 {
		panic(refusal{what: "function " + fn.String() + " without a body", instead: "Go", pos: fn.Pos()})
	}
	if len(fn.FreeVars) > 0 {
		panic(refusal{what: "a function literal that captures variables", instead: "a function with parameters", pos: fn.Pos()})
	}
	i := c.add(fn.String(), c.signatureOf(fn))
	c.index[fn] = i
	c.pending = append(c.pending, fn)
	return i
}

// add adds a function to the module.
func (c *compiler) add(name string, sig signature) uint32 {
	c.m.functions = append(c.m.functions, &function{name: name, sig: sig})
	return uint32(len(c.m.functions) - 1)
}

func (c *compiler) signatureOf(fn *ssa.Function) signature {
	var s signature
	for _, p := range fn.Params {
		s.params = append(s.params, vals(c.layouts.locals(p.Type()))...)
	}
	s.results = c.results(fn.Signature.Results())
	return s
}

// tableSlot is the number of a function as a value.
func (c *compiler) tableSlot(fn *ssa.Function) uint32 {
	if i, ok := c.slots[fn]; ok {
		return i
	}
	c.m.table = append(c.m.table, c.funcIndex(fn))
	c.slots[fn] = uint32(len(c.m.table))
	return c.slots[fn]
}

// drain writes all functions that were reached.
func (c *compiler) drain() {
	for len(c.pending) > 0 {
		fn := c.pending[0]
		c.pending = c.pending[1:]
		c.lower(fn)
	}
}
