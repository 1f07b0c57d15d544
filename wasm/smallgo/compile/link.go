package compile

import (
	"context"
	"fmt"
	"go/types"

	"github.com/tetratelabs/wazero"
	"golang.org/x/tools/go/ssa"
)

// The module is made twice. The first time it has the program's initialisers
// as an export, which is run here; what it leaves in memory is the data of the
// second, which has no initialisers. Addresses and function numbers as values
// are the same in both.

const initExport = "smallgo.init"

func link(p *program, options Options) (*Result, error) {
	if options.MaxPages == 0 {
		options.MaxPages = 1024
	}
	options.MaxPages = min(options.MaxPages, 1<<15-1) // addresses are held in 31 bits
	first := newCompiler(p, options, nil)
	first.compile(p.main.Func("init"))
	memory, arena, err := initialise(first)
	if err != nil {
		return nil, err
	}
	second := newCompiler(p, options, first)
	second.arena = arena
	second.compile(nil)
	second.m.globals[globalArena] = int32(arena)
	second.m.globals[globalMark] = int32(arena)
	second.m.data = segments(memory[variablesAt:arena], variablesAt)
	second.m.pages = (arena + 2*65535) >> 16
	return &Result{Module: second.m.encode(), Sites: second.sites}, nil
}

func newCompiler(p *program, options Options, base *compiler) *compiler {
	c := &compiler{
		p: p, options: options, base: base,
		m:          &module{globals: make([]int32, 4), names: options.Names, maxPages: options.MaxPages},
		index:      map[*ssa.Function]uint32{},
		slots:      map[*ssa.Function]uint32{},
		addrs:      map[*ssa.Global]uint32{},
		texts:      map[string]uint32{},
		helpers:    map[helper]uint32{},
		equalities: map[*layout]uint32{},
		siteOf:     map[Site]int{},
		sites:      []Site{{Reason: "none"}},
	}
	if base != nil {
		c.layouts, c.addrs, c.texts, c.constants, c.size = base.layouts, base.addrs, base.texts, base.constants, base.size
	} else {
		c.layouts.known = map[types.Type]*layout{}
	}
	return c
}

// compile writes all functions: the exports, in the order of the source, what
// they reach, and every function that the first pass had as a value.
func (c *compiler) compile(init *ssa.Function) {
	c.m.globals[globalStack] = stackStart
	if c.base != nil {
		slots := make([]*ssa.Function, len(c.base.m.table))
		for fn, i := range c.base.slots {
			slots[i-1] = fn
		}
		for _, fn := range slots {
			c.tableSlot(fn)
		}
	}
	c.m.exports = append(c.m.exports, export{"memory", 2, 0})
	for _, e := range c.p.exports {
		c.export(e.name, e.fn)
	}
	if init != nil {
		c.export(initExport, init)
	}
	c.drain()
}

// export adds a function that enters the module and calls another.
func (c *compiler) export(name string, fn *ssa.Function) {
	sig := c.signatureOf(fn)
	i := c.add(name, sig)
	c.m.exports = append(c.m.exports, export{name, 0, i})
	f := c.m.functions[i]
	if name != initExport {
		f.call(c.runtime(helperEnter))
	}
	for p := range sig.params {
		f.get(uint32(p))
	}
	f.call(c.funcIndex(fn))
}

// initialise runs the first pass's initialisers, and tells what they leave in
// memory and where the arena goes on.
func initialise(c *compiler) ([]byte, uint32, error) {
	begin := roundUp(constantsAt+uint32(len(c.constants)), 16)
	c.m.globals[globalArena] = int32(begin)
	c.m.globals[globalMark] = int32(begin)
	c.m.pages = begin>>16 + 16
	c.m.data = segments(c.constants, constantsAt)
	c.m.exports = append(c.m.exports, export{"smallgo.arena", 3, globalArena})
	ctx := context.Background()
	runtime := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	defer runtime.Close(ctx)
	instance, err := runtime.Instantiate(ctx, c.m.encode())
	if err != nil {
		return nil, 0, fmt.Errorf("the module for the initialisers is no module: %w", err)
	}
	if _, err := instance.ExportedFunction(initExport).Call(ctx); err != nil {
		return nil, 0, fmt.Errorf("the initialisers fail: %w", err)
	}
	arena := roundUp(uint32(instance.ExportedGlobal("smallgo.arena").Get()), 16)
	memory, ok := instance.Memory().Read(0, arena)
	if !ok {
		return nil, 0, fmt.Errorf("the initialisers' memory ends before %d", arena)
	}
	return append([]byte(nil), memory...), arena, nil
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

// global is the address of a variable.
func (c *compiler) global(v *ssa.Global) uint32 {
	if at, ok := c.addrs[v]; ok {
		return at
	}
	lay := c.layouts.of(elem(v.Type()))
	c.size = roundUp(c.size, 8)
	at := variablesAt + c.size
	c.size += lay.size
	if c.size > variablesRoom {
		panic(refusal{what: "more than 16 KiB of variables", instead: "constants, or memory that is made", pos: v.Pos()})
	}
	c.addrs[v] = at
	return at
}

// variables is how many bytes all variables take. It is known in the second
// pass; the first never saves them.
func (c *compiler) variables() uint32 { return roundUp(c.size, 8) }

// text is the address of a constant string.
func (c *compiler) text(s string) uint32 {
	if s == "" {
		return 0
	}
	if at, ok := c.texts[s]; ok {
		return at
	}
	if c.base != nil {
		panic("smallgo: a constant that the first pass has not met")
	}
	at := constantsAt + uint32(len(c.constants))
	c.constants = append(c.constants, s...)
	c.texts[s] = at
	return at
}

// zeros is the address of bytes that are all zero: the lowest page's, which
// nothing is written to but the site, or, of more, constants.
func (c *compiler) zeros(size uint32) uint32 {
	if size <= stackEnd-2*SiteAddress {
		return 2 * SiteAddress
	}
	return roundUp(c.text(string(make([]byte, size+8))), 8)
}

func (c *compiler) maxBytes() uint32 { return c.options.MaxPages << 16 }

// callIndirect writes a call of the function whose table slot is on the stack.
func (c *compiler) callIndirect(f *function, s signature) {
	f.opU(opCallInd, c.m.typeOf(s))
	f.op(0)
}
