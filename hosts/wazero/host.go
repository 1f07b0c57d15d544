// Package wazero runs the module in wazero, a WebAssembly runtime written in
// Go: no cgo, no other program, the same bytes as the native host.
//
// Call [New] once, share the Host among all goroutines, and call Close at the
// end. The module is compiled once; each call has an instance of its own from
// a pool. What runs can reach no file, no network, no clock and no randomness,
// and its memory is bounded.
//
// A call in which the module traps fails with hosts.ErrTrap, and with a
// *wasm.TrapError that says where. A call whose context ends is cut off. Either
// way the instance is thrown away, and the next call gets another.
//
// Being cut off has its price: code that can be checks at every turn of a loop
// whether it is to end, and takes several times as long. So the module is
// compiled twice, each when it is first needed: with the checks for contexts
// that can end, and without for those that can't, such as context.Background().
// An order keeps the module busy for less than a tenth of a millisecond, with
// and without checks: a server whose contexts end with the request loses nothing
// by context.WithoutCancel(ctx) for one. A document of 4 MiB takes a second or
// two, and ten where its text is made to take long; with checks four times as
// long. Bound the size of what comes from outside, or let its context end.
//
// New and Replace compile the module for contexts such as theirs. Where calls
// have others, the first of them waits for the second compilation, up to a tenth of a
// second, which no context cuts off.
package wazero

import (
	"context"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/internal/pool"
)

// Options are how a host is made. The zero Options are good for servers.
type Options struct {
	// Module is the module to run; wasm.Module where it is nil.
	Module []byte
	// CacheDir is a folder in which compiled code is kept from one start to
	// the next; none where it is empty. Who can write there can run code.
	CacheDir string
	// Interpreter runs the module without compiling it: much slower, but on
	// every processor, and sooner ready.
	Interpreter bool
	// MemoryLimitPages bounds the memory of one instance, in pages of 64 KiB;
	// 4096 (256 MiB), which is as far as wasm.Module goes, where it is 0. What
	// would take more is a trap. An order takes 4 pages; package wasm has more
	// figures, under Limits.
	MemoryLimitPages uint32
	// MaxInstances bounds how many calls run at a time, and so the memory of
	// all; GOMAXPROCS where it is none. Further calls wait. Of the instances
	// that wait, as many are kept for calls that can be cut off, and as many
	// for those that can't.
	MaxInstances int
}

// Host is a host that runs the module in wazero. Make one with [New].
type Host struct{ pool *pool.Pool }

// New makes a host that judges by the floor. Its error is that of Replace, or
// of a cache folder that can't be used.
func New(ctx context.Context, options Options) (*Host, error) {
	r, err := newRuntime(ctx, options)
	if err != nil {
		return nil, err
	}
	p, err := pool.New(ctx, r, options.Module, options.MaxInstances)
	if err != nil {
		return nil, err
	}
	return &Host{p}, nil
}

// Evaluate judges a document.
func (h *Host) Evaluate(ctx context.Context, document []byte, form core.Form) ([]byte, error) {
	return h.pool.Evaluate(ctx, document, form)
}

// EvaluateBatch judges many documents, one a line.
func (h *Host) EvaluateBatch(ctx context.Context, lines []byte, form core.Form) ([]byte, error) {
	return h.pool.EvaluateBatch(ctx, lines, form)
}

// SetPolicy puts a policy in force.
func (h *Host) SetPolicy(ctx context.Context, policy []byte) ([]byte, error) {
	return h.pool.SetPolicy(ctx, policy)
}

// Describe tells what the rules of the module in use are.
func (h *Host) Describe(ctx context.Context) ([]byte, error) { return h.pool.Describe(ctx) }

// Replace puts another module in the place of the one in use: a newer version
// of the rules, without a stop. Calls that have begun end in the old one; the
// policy stays in force. The error of a module that is no WebAssembly, speaks
// another version of the ABI, lacks one of its exports or refuses the policy
// is hosts.ErrIncompatible, and the old module goes on; where the context ends
// first, nothing is known of the module, and the error is the context's.
func (h *Host) Replace(ctx context.Context, module []byte) error { return h.pool.Replace(ctx, module) }

// Close ends the host after the calls that have begun, and after a Replace
// that has. Where its context ends first it returns the context's error, no
// later call begins, and another Close frees what is there.
func (h *Host) Close(ctx context.Context) error { return h.pool.Close(ctx) }
