package compile

import (
	"go/constant"
	"go/token"
	"go/types"

	"golang.org/x/tools/go/ssa"
)

// A loop compares its index with a length before it uses it: what it then
// reads is within bounds, and is not checked again.

// limit is a comparison that held on the way to here: index is less than the
// length of list.
type limit struct{ index, list ssa.Value }

// enterLimits adds what a jump to a block shows of indices.
func (k *known) enterLimits(b *ssa.BasicBlock) {
	test, held := testBefore(b)
	if test == nil {
		return
	}
	op, x, y := test.Op, test.X, test.Y
	if !held {
		op = map[token.Token]token.Token{token.GEQ: token.LSS, token.LEQ: token.GTR}[op]
	}
	if op == token.GTR {
		op, x, y = token.LSS, y, x
	}
	if list := lengthOf(y); op == token.LSS && list != nil {
		k.limits = append(k.limits, limit{x, list})
	}
}

// testBefore is the comparison that decides whether a block is entered, and
// whether it held; nil where there is none.
func testBefore(b *ssa.BasicBlock) (*ssa.BinOp, bool) {
	if len(b.Preds) != 1 {
		return nil, false
	}
	from := b.Preds[0]
	jump, ok := from.Instrs[len(from.Instrs)-1].(*ssa.If)
	if !ok || from.Succs[0] == from.Succs[1] {
		return nil, false
	}
	test, _ := jump.Cond.(*ssa.BinOp)
	return test, from.Succs[0] == b
}

// lengthOf is the string or slice that a value is the length of, or nil.
func lengthOf(v ssa.Value) ssa.Value {
	call, ok := v.(*ssa.Call)
	if !ok {
		return nil
	}
	if builtin, ok := call.Call.Value.(*ssa.Builtin); !ok || builtin.Name() != "len" {
		return nil
	}
	switch call.Call.Args[0].Type().Underlying().(type) {
	case *types.Basic, *types.Slice:
		return call.Call.Args[0]
	}
	return nil
}

// within tells whether an index is known to be within a string or a slice.
func (k *known) within(index, list ssa.Value) bool {
	for _, l := range k.limits {
		if l.index == index && l.list == list {
			return notNegative(index)
		}
	}
	return false
}

// notNegative tells whether a number can't be negative. Counting up is taken
// not to reach the largest number: 2^63 steps never end.
func notNegative(v ssa.Value) bool {
	least, ok := least(v, map[ssa.Value]bool{})
	return ok && least >= 0
}

// most is more than any bound that is looked for, and far from the largest
// number.
const most = 1 << 40

// mostStep is the largest step of which 2^63 can't be reached by counting.
const mostStep = 1024

// least is a bound that a number is never below.
func least(v ssa.Value, looking map[ssa.Value]bool) (int64, bool) {
	if looking[v] {
		return most, true // it counts up from what else it may be
	}
	if b, ok := v.Type().Underlying().(*types.Basic); !ok || b.Info()&types.IsUnsigned != 0 || b.Kind() != types.Int && b.Kind() != types.Int64 {
		return 0, ok && b.Info()&types.IsUnsigned != 0
	}
	looking[v] = true
	defer delete(looking, v)
	switch v := v.(type) {
	case *ssa.Const:
		n, ok := constant.Int64Val(v.Value)
		return n, ok && n <= most // counting may reach the largest number from further up
	case *ssa.Phi:
		bound := int64(most)
		for _, edge := range v.Edges {
			b, ok := least(edge, looking)
			if !ok {
				return 0, false
			}
			bound = min(bound, b)
		}
		return bound, true
	case *ssa.BinOp:
		step, ok := v.Y.(*ssa.Const)
		if v.Op == token.ADD && ok && step.Int64() >= 0 && step.Int64() <= mostStep {
			bound, ok := least(v.X, looking)
			return min(bound, most) + step.Int64(), ok
		}
	case *ssa.Call:
		if builtin, ok := v.Call.Value.(*ssa.Builtin); ok && (builtin.Name() == "len" || builtin.Name() == "cap") {
			return 0, true
		}
	}
	return 0, false
}
