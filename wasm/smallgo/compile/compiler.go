// Package compile turns small Go into WebAssembly. Call [Compile].
//
// The stages stand in files in the order in which a program goes through them:
// overlay, load (source to SSA), reach, initialisers (what the exports need),
// calls, nonnil, fields, kept, loads (what is known of all of it), layout
// (types), plan, fuse, join, escape, variables (what a function's code leaves out),
// lower, place, frame, instructions, storage, index, range, operators,
// conversions, call, builtins, lists, inline, bounds (functions to code), control
// (nesting), runtime, memory, strings, equality (what code calls), link, data (the
// module), binary (its bytes).
package compile

import (
	"golang.org/x/tools/go/ssa"
)

// Options are how a module is made.
type Options struct {
	Dir   string // where the pattern is resolved
	Names bool   // whether functions keep their names, in a name section
	// MaxPages bounds the module's memory, in pages of 64 KiB; 1024 where it is
	// 0.
	MaxPages uint32
	// Stack is the size in bytes of the stack, which functions use that call
	// themselves; 256 KiB where it is 0.
	Stack uint32
}

// Result is a module and what is known of it.
type Result struct {
	Module []byte
	Sites  []Site // by the number that a trap leaves at SiteAddress
}

// compiler is the state of making one module.
type compiler struct {
	p        *program
	options  Options
	reach    *reached
	calls    *callGraph
	pointers *pointers
	owned    *owned
	layouts  layouts
	statics  *statics
	areas    areas
	frames   map[*ssa.Function]uint32 // addresses of those that are not on the stack
	inlines  map[*ssa.Function]bool   // whether calls are written in place, where it was asked
	fixed    map[*ssa.Global]bool     // variables that nothing changes
	arena    map[*ssa.Alloc]bool      // whether variables are made in the arena, where it was asked
	image    []byte                   // the memory that initialisers leave; nil before they were run

	m          *module
	index      map[*ssa.Function]uint32
	frameSizes map[*ssa.Function]uint32
	helpers    map[helper]uint32
	bySize     map[string]uint32
	equalities map[*layout]uint32
	sites      []Site
	siteOf     map[Site]int
}

// Compile makes a module of the package that pattern names.
func Compile(pattern string, options Options) (result *Result, err error) {
	p, err := load(options.Dir, pattern)
	if err != nil {
		return nil, err
	}
	defer func() {
		var r refusal
		switch thrown := recover().(type) {
		case nil:
		case refusal:
			r = thrown
			result, err = nil, &Error{Pos: p.ssa.Fset.Position(r.pos), What: r.what, Instead: r.instead}
		default:
			panic(thrown)
		}
	}()
	return link(p, options)
}

// funcIndex is the number of a function in the module.
func (c *compiler) funcIndex(fn *ssa.Function) uint32 {
	if i, ok := c.index[fn]; ok {
		return i
	}
	if len(fn.Blocks) == 0 {
		panic(refusal{what: "function " + fn.String() + " without a body", instead: "Go", pos: fn.Pos()})
	}
	pos := fn.Pos()
	defer blame(&pos)
	i := c.add(fn.String(), c.signatureOf(fn.Signature, fn.Params))
	c.index[fn] = i
	return i
}

// function is the function of the module for one of the source.
func (c *compiler) function(fn *ssa.Function) *function { return c.m.functions[c.funcIndex(fn)] }

// add adds a function to the module.
func (c *compiler) add(name string, sig signature) uint32 {
	c.m.functions = append(c.m.functions, &function{name: name, sig: sig})
	return uint32(len(c.m.functions) - 1)
}

// maxBytes is the most memory that the module may take.
func (c *compiler) maxBytes() uint32 { return c.options.MaxPages << 16 }
