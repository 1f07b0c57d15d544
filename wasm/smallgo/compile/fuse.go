package compile

import (
	"go/constant"

	"golang.org/x/tools/go/ssa"
)

// append(s, a, b) comes as an array of a and b, a slice of it, and an append
// of that slice. The array is needless: its elements can be stored where they
// go. What would make it is fused into the append.

// fuse finds the appends whose array nobody else sees.
func (p *plan) fuse(fn *ssa.Function) {
	for _, b := range fn.Blocks {
		for _, instr := range b.Instrs {
			call, ok := instr.(*ssa.Call)
			if !ok || len(call.Call.Args) != 2 {
				continue
			}
			if builtin, ok := call.Call.Value.(*ssa.Builtin); ok && builtin.Name() == "append" {
				p.fuseArray(call.Call.Args[1], call)
			}
		}
	}
}

// fuseArray marks what makes the slice, where it is a whole array of elements
// that are each stored once, in the block of the append.
func (p *plan) fuseArray(more ssa.Value, call *ssa.Call) {
	slice, array, stores := varargs(more)
	if array == nil || slice.Block() != call.Block() || len(*slice.Referrers()) != 1 {
		return
	}
	for _, s := range stores {
		if s == nil || s.Block() != call.Block() {
			return
		}
	}
	p.fused[slice], p.fused[array] = true, true
	for _, s := range stores {
		p.fused[s] = true
		p.fused[s.Addr.(*ssa.IndexAddr)] = true
	}
}

// varargs are the parts of a slice of an array of elements; nil where it is
// none.
func varargs(more ssa.Value) (*ssa.Slice, *ssa.Alloc, []*ssa.Store) {
	slice, ok := more.(*ssa.Slice)
	if !ok || slice.Low != nil || slice.High != nil || slice.Max != nil {
		return nil, nil, nil
	}
	array, ok := slice.X.(*ssa.Alloc)
	if !ok || array.Comment != "varargs" {
		return nil, nil, nil
	}
	stores := make([]*ssa.Store, len(*array.Referrers())-1)
	for _, user := range *array.Referrers() {
		if user == slice {
			continue
		}
		address, ok := user.(*ssa.IndexAddr)
		if !ok || len(*address.Referrers()) != 1 {
			return nil, nil, nil
		}
		index, ok := address.Index.(*ssa.Const)
		store, isStore := (*address.Referrers())[0].(*ssa.Store)
		if !ok || !isStore || store.Addr != address {
			return nil, nil, nil
		}
		i, exact := constant.Int64Val(index.Value)
		if !exact || i < 0 || int(i) >= len(stores) {
			return nil, nil, nil
		}
		stores[i] = store
	}
	return slice, array, stores
}

// elements are the values that a fused append appends.
func (l *lowering) elements(more ssa.Value) ([]ssa.Value, bool) {
	slice, ok := more.(*ssa.Slice)
	if !ok || !l.plan.fused[slice] {
		return nil, false
	}
	_, _, stores := varargs(more)
	var elements []ssa.Value
	for _, s := range stores {
		elements = append(elements, s.Val)
	}
	return elements, true
}
