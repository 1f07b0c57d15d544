package suite

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/wasm"
)

// Open makes a host of a module, the one that is shipped where it is nil, for
// as many calls at a time.
type Open func(t *testing.T, module []byte, calls int) (hosts.Host, error)

// RunModule puts hosts that run a module to modules that fail, those of
// testdata/modules among them, and to calls that are cut off. Its sub-tests are
// the suite's group "hostile".
func RunModule(t *testing.T, open Open) {
	r := moduleRunner{open}
	t.Run("hostile", func(t *testing.T) {
		t.Run("a trap throws the instance away, and the host goes on", r.trap)
		t.Run("a result outside of memory is the module's failure", r.outside)
		t.Run("a module of another ABI version is refused by name", r.otherVersion)
		t.Run("a module that lacks an export is refused by its name", r.without)
		t.Run("a module that is cut short is refused", r.cutShort)
		t.Run("what is no module is refused", r.noModule)
		t.Run("two hosts judge by their own policies", r.ownPolicies)
		t.Run("a call that never ends is cut off", r.forever)
		t.Run("a policy outlives a call that was cut off", r.cutOff)
		t.Run("a call that waits for its turn heeds its context", r.waiting)
		t.Run("two calls run at once", r.together)
		t.Run("calls that are cut off cost the others nothing", r.storm)
		t.Run("closing waits for the calls that have begun", r.closing)
		t.Run("a host that was closed fails", func(t *testing.T) { Closed(t, r.host(t, "", 1)) })
	})
}

type moduleRunner struct{ open Open }

// host is a host of a module of testdata/modules, or of the shipped one.
func (r moduleRunner) host(t *testing.T, name string, calls int) hosts.Host {
	t.Helper()
	h, err := r.open(t, moduleFile(t, name), calls)
	if err != nil {
		t.Fatal(err)
	}
	// The test's own context has ended by then.
	t.Cleanup(func() { _ = h.Close(context.Background()) })
	return h
}

// moduleFile is a module of testdata/modules; nil where there is no name.
func moduleFile(t *testing.T, name string) []byte {
	t.Helper()
	if name == "" {
		return nil
	}
	return testFile(t, filepath.Join("modules", name+".wasm"))
}

func testFile(t *testing.T, name string) []byte {
	t.Helper()
	root, err := Root()
	if err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(filepath.Join(root, "testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return content
}

// goesOn holds that the next call of a host of a fake module is answered.
func goesOn(t *testing.T, h hosts.Host) {
	t.Helper()
	got, err := h.Describe(t.Context())
	compare(t, `{"policy":{"id":"fake","version":"1"}}`, got, err)
}

func (r moduleRunner) trap(t *testing.T) {
	h := r.host(t, "trap", 1)
	for range 3 {
		if _, err := h.Evaluate(t.Context(), []byte("{}"), core.Compact); !errors.Is(err, hosts.ErrTrap) {
			t.Fatalf("the error is %v, not ErrTrap", err)
		}
		goesOn(t, h)
	}
}

func (r moduleRunner) outside(t *testing.T) {
	h := r.host(t, "outside", 1)
	_, err := h.Evaluate(t.Context(), []byte("{}"), core.Compact)
	if !errors.Is(err, hosts.ErrTrap) || !strings.Contains(err.Error(), "outside of memory") {
		t.Errorf("the error is %v, not ErrTrap for a result outside of memory", err)
	}
	goesOn(t, h)
}

func (r moduleRunner) otherVersion(t *testing.T) {
	var version *wasm.VersionError
	err := r.refuses(t, moduleFile(t, "other-version"), "ABI version 2")
	if !errors.As(err, &version) || version.Got != 2 {
		t.Errorf("the error is %v, not a VersionError about 2", err)
	}
}

func (r moduleRunner) without(t *testing.T) {
	r.refuses(t, moduleFile(t, "without"), "does not export describe")
}

func (r moduleRunner) cutShort(t *testing.T) {
	r.refuses(t, wasm.Module[:len(wasm.Module)-1], "")
	r.refuses(t, wasm.Module[:len(wasm.Module)/2], "")
	r.refuses(t, []byte{}, "")
}

func (r moduleRunner) noModule(t *testing.T) { r.refuses(t, []byte("<!doctype html>"), "") }

// refuses holds that no host is made of a module, and gives the error.
func (r moduleRunner) refuses(t *testing.T, module []byte, says string) error {
	t.Helper()
	_, err := r.open(t, module, 1)
	if !errors.Is(err, hosts.ErrIncompatible) || !strings.Contains(err.Error(), says) {
		t.Errorf("the error is %v, not ErrIncompatible: %s", err, says)
	}
	return err
}

func (r moduleRunner) ownPolicies(t *testing.T) {
	one, two := &runner{host: r.host(t, "", 1)}, &runner{host: r.host(t, "", 1)}
	one.judgeBy(t, `{"kind":"policy","id":"suite","version":"6"}`)
	two.judgeBy(t, `{"kind":"policy","id":"suite","version":"7"}`)
	one.inForce(t, `"policy":{"id":"suite","version":"6"}`)
	two.inForce(t, `"policy":{"id":"suite","version":"7"}`)
}

func (r moduleRunner) forever(t *testing.T) {
	h := r.host(t, "forever", 1)
	r.ends(t, func(ctx context.Context) error {
		_, err := h.Evaluate(ctx, []byte("{}"), core.Compact)
		return err
	})
	goesOn(t, h)
}

// ends holds that a call is cut off soon after its context has ended.
func (r moduleRunner) ends(t *testing.T, call func(context.Context) error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	start := time.Now()
	if err := call(ctx); !errors.Is(err, context.DeadlineExceeded) || errors.Is(err, hosts.ErrTrap) {
		t.Errorf("the error is %v, not context.DeadlineExceeded", err)
	}
	if took := time.Since(start); took > 2*time.Second {
		t.Errorf("the call was cut off after %v", took)
	}
}

func (r moduleRunner) cutOff(t *testing.T) {
	h := &runner{host: r.host(t, "", 1)}
	h.judgeBy(t, `{"kind":"policy","id":"suite","version":"5"}`)
	lines := largeBatch(t)
	r.ends(t, func(ctx context.Context) error {
		_, err := h.host.EvaluateBatch(ctx, lines, core.Full)
		return err
	})
	h.inForce(t, `"policy":{"id":"suite","version":"5"}`)
}

// largeBatch are as many orders as a batch may hold, which have much to say.
func largeBatch(t *testing.T) []byte {
	t.Helper()
	var line bytes.Buffer
	if err := json.Compact(&line, testFile(t, "documents/order.json")); err != nil {
		t.Fatal(err)
	}
	line.WriteByte('\n')
	return bytes.Repeat(line.Bytes(), min(core.MaxLines, core.MaxDocument/line.Len()))
}
