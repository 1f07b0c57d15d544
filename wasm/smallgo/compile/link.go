package compile

import (
	"context"
	"fmt"
	"go/types"

	"github.com/tetratelabs/wazero"
	"golang.org/x/tools/go/ssa"
)

// The module is made several times. First to learn what it has in constants,
// variables and frames, so that each can have its address. Then with the
// program's initialisers as exports, which are run here: what they leave in
// memory is data. Then as it ships, without them.

// initExport is what the initialiser of a package is called.
const initExport = "smallgo.init "

func link(p *program, options Options) (*Result, error) {
	if options.MaxPages == 0 {
		options.MaxPages = 1024
	}
	options.MaxPages = min(options.MaxPages, 1<<15-1) // addresses are held in 31 bits
	if options.Stack == 0 {
		options.Stack = 256 << 10
	}
	whole := analyse(p, options, reach(p, true), nil)
	own := analyse(p, options, reachAgain(p, whole.reach), whole)
	own.share(whole)
	whole.pass(areas{})
	own.pass(areas{})
	whole.statics.pack()
	at := arrange(whole, own, options)

	first := whole.pass(at)
	memory, end, err := initialise(first)
	if err != nil {
		return nil, err
	}
	at.saved = end
	at.arena = roundUp(end+(end-at.variables), 16)
	own.image = memory
	last := own.pass(at)
	last.m.globals[globalArena] = int32(at.arena)
	last.m.globals[globalMark] = int32(at.arena)
	last.m.data = append(segments(whole.statics.constants, at.constants), segments(memory[at.variables:end], at.saved)...)
	last.m.pages = (at.arena + 2*65535) >> 16
	if last.m.pages > options.MaxPages {
		return nil, fmt.Errorf("the module begins with %d pages of memory, more than the %d it may have", last.m.pages, options.MaxPages)
	}
	return &Result{Module: last.m.encode(), Sites: last.sites}, nil
}

// reachAgain is what is needed without initialisers, and all functions that
// they may have left as values.
func reachAgain(p *program, whole *reached) *reached {
	r := reach(p, false)
	for _, fn := range whole.values {
		r.value(fn)
	}
	r.drain()
	return r
}

// analyse finds out what holds for all passes. Where initialisers have run, by
// another compiler, what they made is there.
func analyse(p *program, options Options, r *reached, before *compiler) *compiler {
	calls := graphOf(r)
	var found fields
	found.find(r)
	var fixed map[*ssa.Global]bool
	if before != nil {
		found.limit(&before.pointers.fields)
		fixed = fixedVariables(r, before.reach)
	}
	c := &compiler{
		p: p, options: options, reach: r, calls: calls, pointers: pointersOf(r, calls, p.exports, found),
		owned:   ownedBy(r, calls, p.exports),
		layouts: layouts{known: map[types.Type]*layout{}}, statics: newStatics(),
		frameSizes: map[*ssa.Function]uint32{}, fixed: fixed,
		inlines: map[*ssa.Function]bool{}, arena: map[*ssa.Alloc]bool{},
	}
	calls.findReaders(r, c)
	return c
}

// share takes over what another compiler has given addresses to.
func (c *compiler) share(other *compiler) { c.layouts, c.statics = other.layouts, other.statics }

// arrange gives frames, constants, stack and variables their addresses.
func arrange(whole, own *compiler, options Options) areas {
	var a areas
	for _, c := range []*compiler{whole, own} {
		var end uint32
		c.frames, end = c.calls.overlay(c.frameSizes, framesAt)
		a.constants = max(a.constants, roundUp(end, 16))
	}
	a.stackEnd = roundUp(a.constants+uint32(len(whole.statics.constants)), 16)
	a.stackStart = a.stackEnd
	for _, c := range []*compiler{whole, own} {
		for _, fn := range c.reach.functions {
			if c.calls.recursive[fn] {
				a.stackStart = a.stackEnd + roundUp(options.Stack, 16)
			}
		}
	}
	a.variables = a.stackStart
	return a
}

// pass writes all functions, and the exports in the order of the source.
func (c *compiler) pass(at areas) *compiler {
	c.areas = at
	c.m = &module{globals: make([]int32, globals), names: c.options.Names, maxPages: c.options.MaxPages}
	c.index, c.helpers, c.bySize = map[*ssa.Function]uint32{}, map[helper]uint32{}, map[string]uint32{}
	c.equalities, c.siteOf = map[*layout]uint32{}, map[Site]int{}
	c.sites = []Site{{Reason: "none"}}
	c.m.globals[globalStack] = int32(at.stackStart)
	c.m.exports = append(c.m.exports, export{"memory", 2, 0})
	for _, e := range c.p.exports {
		c.export(e.name, e.fn)
	}
	for _, pkg := range c.reach.inits {
		c.export(initExport+pkg.Pkg.Path(), pkg.Func("init"))
	}
	for _, fn := range c.reach.functions {
		c.lower(fn)
	}
	for _, fn := range c.statics.table {
		c.m.table = append(c.m.table, c.funcIndex(fn))
	}
	return c
}

// export adds a function that enters the module and calls another.
func (c *compiler) export(name string, fn *ssa.Function) {
	sig := c.signatureOf(fn.Signature, fn.Params)
	i := c.add(name, sig)
	c.m.exports = append(c.m.exports, export{name, 0, i})
	f := c.m.functions[i]
	if fn.Name() != "init" {
		f.call(c.runtime(helperEnter))
	}
	for p := range sig.params {
		f.get(uint32(p))
	}
	f.call(c.funcIndex(fn))
}

// initialise runs the initialisers of all packages, and tells what they leave
// in memory and where that ends.
func initialise(c *compiler) ([]byte, uint32, error) {
	begin := roundUp(c.areas.variables+c.statics.size, 16)
	c.m.globals[globalArena] = int32(begin)
	c.m.globals[globalMark] = int32(begin)
	c.m.pages = begin>>16 + 16
	c.m.maxPages = max(c.m.maxPages, c.m.pages)
	c.m.data = segments(c.statics.constants, c.areas.constants)
	c.m.exports = append(c.m.exports, export{"smallgo.arena", 3, globalArena})
	ctx := context.Background()
	runtime := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	defer runtime.Close(ctx)
	instance, err := runtime.Instantiate(ctx, c.m.encode())
	if err != nil {
		return nil, 0, fmt.Errorf("the module for the initialisers is no module: %w", err)
	}
	for _, pkg := range c.reach.inits {
		if _, err := instance.ExportedFunction(initExport + pkg.Pkg.Path()).Call(ctx); err != nil {
			site, _ := instance.Memory().ReadUint32Le(SiteAddress)
			return nil, 0, fmt.Errorf("the initialisers of %s fail: %s: %w", pkg.Pkg.Path(), c.sites[site], err)
		}
	}
	end := roundUp(uint32(instance.ExportedGlobal("smallgo.arena").Get()), 16)
	memory, ok := instance.Memory().Read(0, end)
	if !ok {
		return nil, 0, fmt.Errorf("the initialisers' memory ends before %d", end)
	}
	return append([]byte(nil), memory...), end, nil
}
