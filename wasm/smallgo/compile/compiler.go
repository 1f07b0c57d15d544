// Package compile turns small Go into WebAssembly. Call [Compile].
//
// The stages stand in files in the order in which a program goes through them:
// load (source to SSA), reach (what the exports need), layout (types), lower,
// instructions, operators, builtins (functions to code), control (nesting),
// runtime (what code calls), link (memory, initialisers, the module), binary
// (bytes).
package compile

import (
	"golang.org/x/tools/go/ssa"
)

// Options are how a module is made.
type Options struct {
	Dir   string // where the pattern is resolved
	Names bool   // whether functions keep their names, in a name section
	// MaxPages bounds the module's memory, in pages of 64 KiB.
	MaxPages uint32
}

// Result is a module and what is known of it.
type Result struct {
	Module []byte
	Sites  []Site // by the number that a trap leaves at SiteAddress
}

// compiler is the state of making one module.
type compiler struct {
	p          *program
	options    Options
	arena      uint32 // where the arena begins; known in the second pass
	layouts    layouts
	m          *module
	index      map[*ssa.Function]uint32
	pending    []*ssa.Function // functions that are called and not yet written
	slots      map[*ssa.Function]uint32
	addrs      map[*ssa.Global]uint32
	texts      map[string]uint32
	constants  []byte // constant data, from constantsAt
	helpers    map[helper]uint32
	equalities map[*layout]uint32
	base       *compiler // of the first pass, whose addresses hold
	size       uint32    // bytes of variables
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
