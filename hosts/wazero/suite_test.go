package wazero

import (
	"context"
	"os"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/suite"
)

func TestSuite(t *testing.T) {
	t.Parallel()
	measure(t, "wazero, compiler", suite.Run(t, open(t, Options{})), Options{})
}

// measure records how fast a host is from nothing. It is made for calls that
// can't be cut off, as those are that are measured.
func measure(t *testing.T, name string, vectors int, options Options) {
	version := suite.ModuleVersion(t, "github.com/tetratelabs/wazero")
	suite.Measure(t, name, version, vectors, func() (hosts.Host, error) { return New(context.Background(), options) })
}

// TestModule holds the compiler and the interpreter to modules that fail.
func TestModule(t *testing.T) {
	t.Parallel()
	for name, interpreter := range map[string]bool{"compiler": false, "interpreter": true} {
		t.Run(name, func(t *testing.T) {
			suite.RunModule(t, func(t *testing.T, module []byte, calls int) (hosts.Host, error) {
				return New(t.Context(), Options{Module: module, MaxInstances: calls, Interpreter: interpreter, CacheDir: compiled})
			})
		})
	}
}

// TestFast holds that what can't be cut off gives the same bytes.
func TestFast(t *testing.T) {
	t.Parallel()
	suite.Run(t, endless{open(t, Options{})})
}

// endless is a host whose calls have contexts that can't end, unless they have.
type endless struct{ *Host }

func never(ctx context.Context) context.Context {
	if ctx.Err() != nil {
		return ctx
	}
	return context.WithoutCancel(ctx)
}

func (e endless) Evaluate(ctx context.Context, document []byte, form core.Form) ([]byte, error) {
	return e.Host.Evaluate(never(ctx), document, form)
}

func (e endless) EvaluateBatch(ctx context.Context, lines []byte, form core.Form) ([]byte, error) {
	return e.Host.EvaluateBatch(never(ctx), lines, form)
}

func (e endless) SetPolicy(ctx context.Context, policy []byte) ([]byte, error) {
	return e.Host.SetPolicy(never(ctx), policy)
}

// TestInterpreter holds that the interpreter gives the same bytes.
func TestInterpreter(t *testing.T) {
	if testing.Short() {
		t.Skip("the interpreter takes its time")
	}
	t.Parallel()
	measure(t, "wazero, interpreter", suite.Run(t, open(t, Options{Interpreter: true})), Options{Interpreter: true})
}

// TestCacheDir holds that compiled code is kept in the folder, and that a host
// that finds it there gives the same bytes.
func TestCacheDir(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for range 2 {
		h := open(t, Options{CacheDir: dir})
		evaluate(t, h)
		if len(entries(t, dir)) == 0 {
			t.Fatal("the folder is empty")
		}
	}
	if _, err := New(t.Context(), Options{CacheDir: "host.go"}); err == nil {
		t.Error("a file is taken for a folder")
	}
}

// compiled is a folder with the module's compiled code, which the tests share:
// compiling takes a tenth of a second, and ten times that with the race
// detector.
var compiled string

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "redline")
	if err != nil {
		panic(err)
	}
	compiled = dir
	code := m.Run()
	_ = os.RemoveAll(dir)
	os.Exit(code)
}

// open makes a host that the end of the test closes.
func open(t testing.TB, options Options) *Host {
	t.Helper()
	if options.CacheDir == "" {
		options.CacheDir = compiled
	}
	h, err := New(t.Context(), options)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		// The test's own context has ended by now.
		if err := h.Close(context.Background()); err != nil {
			t.Error(err)
		}
		if n := h.pool.Open(); n != 0 {
			t.Errorf("%d instances are left of a host that was closed", n)
		}
	})
	return h
}
