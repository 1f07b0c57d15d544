//go:build cgo

package wasmtime

import (
	"context"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/internal/pool"
)

// Options are how a host is made. The zero Options are good for servers.
type Options struct {
	// Module is the module to run; wasm.Module where it is nil.
	Module []byte
	// MemoryLimitPages bounds the memory of one instance, in pages of 64 KiB;
	// 4096 (256 MiB), which is as far as wasm.Module goes, where it is 0. What
	// would take more is a trap. Package wasm has figures, under Limits.
	MemoryLimitPages uint32
	// MaxInstances bounds how many calls run at a time, and so the memory of
	// all; GOMAXPROCS where it is none. Further calls wait.
	MaxInstances int
}

// Host is a host that runs the module in wasmtime. Make one with [New].
type Host struct{ pool *pool.Pool }

// New makes a host that judges by the floor. Its error is that of Replace.
func New(ctx context.Context, options Options) (*Host, error) {
	p, err := pool.New(ctx, newRuntime(options), options.Module, options.MaxInstances)
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
