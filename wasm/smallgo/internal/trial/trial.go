// Package trial holds what the compiler of small Go makes to the standard
// toolchain: it makes the same calls to a package's exports natively and in
// WebAssembly engines, and tells where they differ. Call [New], then
// [Trial.Run] with the name of an engine.
package trial

import (
	"context"
	"fmt"
	"runtime/debug"

	"github.com/redline5g/redline/wasm/smallgo/compile"
)

// Trial is a package, the calls that are made to it, and what they must do. As
// JSON it is without its module.
type Trial struct {
	Dir      string
	MaxPages uint32
	Exports  []Export
	Calls    []Call
	Want     []Outcome       // of each call, by the standard toolchain
	Result   *compile.Result `json:"-"`
}

// Options are how a trial is made.
type Options struct {
	MaxPages uint32 // the memory that the module may take, in pages of 64 KiB
	// Fresh gives each native call variables as they are at the start, as each
	// call of a module has them. Without it, calls must not depend on that.
	Fresh bool
	// Quick builds natively without optimising, which takes half of the time.
	Quick bool
}

// New builds the package in a folder with both compilers, and makes the calls
// with the standard toolchain. The errors are those of [Exports],
// [compile.Compile] and [Native].
func New(ctx context.Context, dir string, calls func([]Export) []Call, options Options) (*Trial, error) {
	exports, err := Exports(dir)
	if err != nil {
		return nil, err
	}
	t := &Trial{Dir: dir, MaxPages: options.MaxPages, Exports: exports, Calls: calls(exports)}
	if err := t.Compile(); err != nil {
		return nil, err
	}
	t.Want, err = Native(ctx, dir, exports, t.Calls, options)
	return t, err
}

// Compile makes the module that calls are made to. That the compiler panics is
// an error too.
func (t *Trial) Compile() (err error) {
	defer func() {
		if thrown := recover(); thrown != nil {
			err = fmt.Errorf("compiling %s: the compiler panics: %v\n%s", t.Dir, thrown, debug.Stack())
		}
	}()
	t.Result, err = compile.Compile(".", compile.Options{Dir: t.Dir, MaxPages: t.MaxPages})
	if err != nil {
		return fmt.Errorf("compiling %s: %w", t.Dir, err)
	}
	return nil
}

// Difference is a call that the module made otherwise than the standard
// toolchain.
type Difference struct {
	Export Export
	Call   Call
	Got    Outcome
	Want   Outcome
}

// String is the call, what it did, and what it must do:
// "f[1 2]: 3, want index out of range at main.go:5".
func (d Difference) String() string {
	return fmt.Sprintf("%s%v: %v, want %v", d.Export.Name, d.Call.Args[:len(d.Export.Params)], d.Got, d.Want)
}

// Run makes the calls in an engine of [Engines] and returns those that differ,
// in their order. The error is [ErrNoNode] where node is missing.
func (t *Trial) Run(ctx context.Context, engine string) ([]Difference, error) {
	run, ok := Engines[engine]
	if !ok {
		return nil, fmt.Errorf("no engine has the name %q", engine)
	}
	replies, err := run(ctx, t.Result.Module, t.Exports, t.Calls)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", engine, err)
	}
	var differ []Difference
	for i, c := range t.Calls {
		if got := replies[i].Outcome(t.Result); !t.Want[i].Agrees(got) {
			differ = append(differ, Difference{t.Exports[c.Export], c, got, t.Want[i]})
		}
	}
	return differ, nil
}
