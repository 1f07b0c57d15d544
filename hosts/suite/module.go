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
// testdata/modules, and to calls that are cut off.
func RunModule(t *testing.T, open Open) {
	r := moduleRunner{open}
	t.Run("a trap costs the call alone", r.trap)
	t.Run("a result outside of memory is a trap", r.outside)
	t.Run("a module of another version of the ABI is refused by name", r.otherVersion)
	t.Run("what is no such module is refused", r.incompatible)
	t.Run("a call that does not end is cut off", r.forever)
	t.Run("a call that was cut off leaves the policy in force", r.cutOff)
	t.Run("a call that waits for its turn heeds its context", r.waiting)
	t.Run("two calls run at once", r.together)
	t.Run("closing waits for the calls that have begun", r.closing)
	t.Run("a host that was closed judges no more", func(t *testing.T) { Closed(t, r.host(t, "", 1)) })
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
	_, err := r.open(t, moduleFile(t, "other-version"), 1)
	var version *wasm.VersionError
	if !errors.Is(err, hosts.ErrIncompatible) || !errors.As(err, &version) || version.Got != 2 {
		t.Errorf("the error is %v, not ErrIncompatible for a VersionError about 2", err)
	}
}

func (r moduleRunner) incompatible(t *testing.T) {
	for name, test := range map[string]struct {
		module []byte
		says   string
	}{
		"a module that lacks an export": {moduleFile(t, "without"), "does not export describe"},
		"no module":                     {[]byte("<html>"), ""},
		"half a module":                 {wasm.Module[:len(wasm.Module)/2], ""},
		"nothing":                       {[]byte{}, ""},
	} {
		if _, err := r.open(t, test.module, 1); !errors.Is(err, hosts.ErrIncompatible) || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: the error is %v, not ErrIncompatible: %s", name, err, test.says)
		}
	}
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
	h := r.host(t, "", 1)
	const policy = `{"kind":"policy","id":"suite","version":"7"}`
	if result, err := h.SetPolicy(t.Context(), []byte(policy)); err != nil || hosts.Refused(result) {
		t.Fatalf("the policy is refused: %s, %v", result, err)
	}
	lines := largeBatch(t)
	r.ends(t, func(ctx context.Context) error {
		_, err := h.EvaluateBatch(ctx, lines, core.Full)
		return err
	})
	(&runner{host: h}).inForce(t, `"policy":{"id":"suite","version":"7"}`)
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

func (r moduleRunner) waiting(t *testing.T) {
	h := r.host(t, "forever", 1)
	end := begin(t, h)
	occupied(t, h)
	r.ends(t, func(ctx context.Context) error {
		_, err := h.Describe(ctx)
		return err
	})
	end()
	goesOn(t, h)
}

func (r moduleRunner) together(t *testing.T) {
	h := r.host(t, "forever", 2)
	first, second := begin(t, h), begin(t, h)
	occupied(t, h)
	first()
	goesOn(t, h)
	second()
}

func (r moduleRunner) closing(t *testing.T) {
	h := r.host(t, "forever", 1)
	end := begin(t, h)
	occupied(t, h)
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
	defer cancel()
	if err := h.Close(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("the error is %v: Close did not wait for the call", err)
	}
	refuses(t, t.Context(), h, hosts.ErrClosed)
	end()
}

// begin begins a call that does not end, and gives what cuts it off.
func begin(t *testing.T, h hosts.Host) (end func()) {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		_, err := h.Evaluate(ctx, []byte("{}"), core.Compact)
		ended <- err
	}()
	return func() {
		t.Helper()
		cancel()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			t.Errorf("the error is %v, not context.Canceled", err)
		}
	}
}

// occupied waits until a host has no turn left for another call.
func occupied(t *testing.T, h hosts.Host) {
	t.Helper()
	for range 500 {
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Millisecond)
		_, err := h.Describe(ctx)
		cancel()
		if errors.Is(err, context.DeadlineExceeded) {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Fatal("the calls do not begin")
}
