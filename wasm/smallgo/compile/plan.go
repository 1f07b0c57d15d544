package compile

import (
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// Values that are held in memory would be copied at every step: made in one
// place, stored to another. What makes a copy needless is found before a
// function is written.

// plan is what the code of a function leaves out.
type plan struct {
	fused    map[ssa.Instruction]bool // is written as part of an append, or of a word: fuse.go, join.go
	words    map[*ssa.BinOp]word      // is read in one load: join.go
	read     map[*ssa.UnOp]bool       // is read where it lies
	direct   map[*ssa.Call]ssa.Value  // has its result where this points to
	returned map[*ssa.Call]int        // has its result where this one of the function's goes
	unset    map[*ssa.Alloc]extent    // what of it is not written before anything else is done with it
	same     map[*ssa.Alloc]ssa.Value // is only read, and has this value
}

// extent is a part of a variable, in bytes.
type extent struct{ from, to uint32 }

// planOf is the plan of a function; at tells where it has come to.
func (c *compiler) planOf(fn *ssa.Function, at *token.Pos) plan {
	p := plan{
		fused: map[ssa.Instruction]bool{}, words: map[*ssa.BinOp]word{}, read: map[*ssa.UnOp]bool{}, direct: map[*ssa.Call]ssa.Value{},
		returned: map[*ssa.Call]int{}, unset: map[*ssa.Alloc]extent{}, same: map[*ssa.Alloc]ssa.Value{},
	}
	p.fuse(fn)
	p.join(fn)
	each := func(look func(instr ssa.Instruction, after []ssa.Instruction)) {
		for _, b := range fn.Blocks {
			for i, instr := range b.Instrs {
				if pos := positionAt(b, i); pos != token.NoPos {
					*at = pos
				}
				if !c.reach.unneeded[instr] {
					look(instr, b.Instrs[i+1:])
				}
			}
		}
	}
	each(func(instr ssa.Instruction, after []ssa.Instruction) {
		switch v := instr.(type) {
		case *ssa.UnOp:
			p.read[v] = v.Op == token.MUL && c.layouts.of(v.Type()).inMemory && c.readable(&p, v, after)
		case *ssa.Alloc:
			p.unset[v] = c.unwritten(v, after)
		}
	})
	each(func(instr ssa.Instruction, _ []ssa.Instruction) {
		if call, ok := instr.(*ssa.Call); ok {
			c.forward(&p, call)
		}
	})
	each(func(instr ssa.Instruction, after []ssa.Instruction) {
		if v, ok := instr.(*ssa.Alloc); ok {
			p.same[v] = c.onlyValue(&p, v, after)
		}
	})
	return p
}

// readable tells whether a value that was loaded is used up before anything is
// written that might be what it was loaded from.
func (c *compiler) readable(p *plan, v *ssa.UnOp, after []ssa.Instruction) bool {
	uses := 0
	for _, user := range *v.Referrers() {
		switch u := user.(type) {
		case *ssa.DebugRef:
			continue
		case *ssa.Store, *ssa.BinOp, *ssa.Return:
			if p.fused[u] { // is written later
				return false
			}
		case *ssa.Call:
			if !c.private(v.X) {
				return false // the function that is called may write to it
			}
		case *ssa.Field, *ssa.Index:
			if c.layouts.of(u.(ssa.Value).Type()).inMemory {
				return false // is itself read where it lies
			}
		default:
			return false
		}
		uses++
	}
	for _, instr := range after {
		if uses == 0 {
			return true
		}
		for _, operand := range instr.Operands(nil) {
			if *operand == v {
				uses--
			}
		}
		if uses > 0 && writes(instr) {
			return false
		}
	}
	return uses == 0
}

// private tells whether an address is of a variable of the frame whose address
// goes nowhere: no other function can write to it.
func (c *compiler) private(address ssa.Value) bool {
	v, ok := c.root(address).(*ssa.Alloc)
	return ok && !c.inArena(v) && allUses(v, onlyMoves)
}

// onlyValue is the one value that a variable of the frame ever has, where it is
// held in memory and stays as it is; else nil.
func (c *compiler) onlyValue(p *plan, v *ssa.Alloc, after []ssa.Instruction) ssa.Value {
	if !c.layouts.of(elem(v.Type())).inMemory || c.inArena(v) || p.fused[v] {
		return nil
	}
	var store *ssa.Store
	for _, user := range *v.Referrers() {
		if s, ok := user.(*ssa.Store); ok && s.Addr == v && store == nil {
			store = s
		} else if !onlyReads(user, v) {
			return nil
		}
	}
	if store == nil || store.Block() != v.Block() {
		return nil
	}
	if load, ok := store.Val.(*ssa.UnOp); ok && p.read[load] {
		return nil
	}
	if call, ok := store.Val.(*ssa.Call); ok && p.direct[call] != nil {
		return nil
	}
	for _, instr := range after {
		if instr == store {
			return store.Val
		}
		if !c.onlyPlaces(instr, v) {
			return nil
		}
	}
	return nil
}

// writes tells whether an instruction may write to memory that a pointer
// points to.
func writes(instr ssa.Instruction) bool {
	switch instr.(type) {
	case *ssa.Store, ssa.CallInstruction:
		return true
	}
	return false
}

// forward finds where a call's result may go at once: to where it is stored,
// if no one else can tell that it is there early, or to where the function's
// own result goes.
func (c *compiler) forward(p *plan, call *ssa.Call) {
	if _, builtin := call.Call.Value.(*ssa.Builtin); builtin || !c.layouts.of(call.Type()).inMemory || len(*call.Referrers()) != 1 {
		return
	}
	switch user := (*call.Referrers())[0].(type) {
	case *ssa.Return:
		if user.Block() == call.Block() {
			next := 0 // among the results that are held in memory
			for _, r := range user.Results {
				if r == call {
					p.returned[call] = next
				}
				if c.layouts.of(r.Type()).inMemory {
					next++
				}
			}
		}
	case *ssa.Store:
		if user.Val == call && user.Block() == call.Block() && !p.fused[user] && c.unseen(p, user, call) {
			p.direct[call] = user.Addr
		}
	}
}

// unseen tells whether a store goes into a variable of which nobody knows
// while the call is under way, and which is not looked at before the store. A
// variable in the frame may be made only after the call: its room is there.
func (c *compiler) unseen(p *plan, store *ssa.Store, call *ssa.Call) bool {
	variable, ok := c.root(store.Addr).(*ssa.Alloc)
	if !ok || variable.Block() != call.Block() || p.fused[variable] {
		return false
	}
	made, called := false, false
	for _, instr := range call.Block().Instrs {
		switch {
		case instr == variable:
			made = true
		case instr == call && !made:
			if p.unset[variable].to > 0 || c.inArena(variable) {
				return false
			}
		case instr == store:
			return true
		case (made || called) && !c.onlyPlaces(instr, variable):
			return false
		}
		called = called || instr == call
	}
	return false
}

// onlyPlaces tells whether an instruction uses a variable, if at all, to
// compute an address in it or to store to one.
func (c *compiler) onlyPlaces(instr ssa.Instruction, variable *ssa.Alloc) bool {
	switch v := instr.(type) {
	case *ssa.FieldAddr:
		return true
	case *ssa.IndexAddr:
		_, ok := c.element(v)
		return ok || c.root(v.X) != variable
	case *ssa.Store:
		return c.root(v.Val) != variable
	}
	for _, operand := range instr.Operands(nil) {
		if *operand != nil && c.root(*operand) == variable {
			return false
		}
	}
	return true
}

// root is what an address is a fixed distance from.
func (c *compiler) root(v ssa.Value) ssa.Value {
	for {
		switch a := v.(type) {
		case *ssa.FieldAddr:
			v = a.X
		case *ssa.IndexAddr:
			if _, ok := c.element(a); !ok {
				return a
			}
			v = a.X
		default:
			return v
		}
	}
}

// unwritten is where in a new variable there is what is not written before
// anything else is done with it, and must be made zero.
func (c *compiler) unwritten(v *ssa.Alloc, after []ssa.Instruction) extent {
	lay := c.layouts.of(elem(v.Type()))
	if lay.size > maxInFrame {
		return extent{0, lay.size}
	}
	missing := make([]bool, lay.size)
	c.occupied(elem(v.Type()), missing)
	for _, instr := range after {
		if store, ok := instr.(*ssa.Store); ok && c.root(store.Addr) == v && c.root(store.Val) != v {
			from := c.distance(store.Addr)
			clear(missing[from:][:c.layouts.of(store.Val.Type()).size])
		} else if !c.onlyPlaces(instr, v) {
			break
		}
	}
	// whole words, up to the end of the last, which is the variable's own
	unset := hull(missing)
	return extent{unset.from &^ 7, roundUp(unset.to, 8)}
}

// hull is from the first to the last that is marked.
func hull(marked []bool) extent {
	var found extent
	for i, in := range marked {
		switch {
		case in && found.to == 0:
			found = extent{uint32(i), uint32(i) + 1}
		case in:
			found.to = uint32(i) + 1
		}
	}
	return found
}

// distance is how far an address is from its root.
func (c *compiler) distance(v ssa.Value) uint32 {
	switch a := v.(type) {
	case *ssa.FieldAddr:
		return c.distance(a.X) + c.layouts.of(elem(a.X.Type())).offsets[a.Field]
	case *ssa.IndexAddr:
		offset, ok := c.element(a)
		if ok {
			return c.distance(a.X) + offset
		}
	}
	return 0
}

// occupied marks the bytes of a type that are not padding.
func (c *compiler) occupied(t types.Type, bytes []bool) {
	lay := c.layouts.of(t)
	switch u := t.Underlying().(type) {
	case *types.Struct:
		for i := range u.NumFields() {
			c.occupied(u.Field(i).Type(), bytes[lay.offsets[i]:])
		}
	case *types.Array:
		size := c.layouts.of(u.Elem()).size
		for i := range uint32(u.Len()) {
			c.occupied(u.Elem(), bytes[i*size:])
		}
	default:
		for i := range bytes[:lay.size] {
			bytes[i] = true
		}
	}
}
