package wasm_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/wasm"
)

// fake is a guest with 64 bytes of memory that answers what it is told to and
// notes what it is asked.
type fake struct {
	memory  [64]byte
	answers map[string]uint64
	calls   []string
}

func (f *fake) Call(_ context.Context, function string, args ...uint64) (uint64, error) {
	f.calls = append(f.calls, fmt.Sprint(function, args))
	return f.answers[function], nil
}

func (f *fake) Read(address, length uint32) ([]byte, bool) {
	end := uint64(address) + uint64(length)
	if end > uint64(len(f.memory)) {
		return nil, false
	}
	return f.memory[address:end], true
}

func (f *fake) Write(address uint32, data []byte) bool {
	return uint64(address)+uint64(len(data)) <= uint64(len(f.memory)) && copy(f.memory[address:], data) == len(data)
}

func TestEvaluate(t *testing.T) {
	g := &fake{answers: map[string]uint64{"buffer": 16, "evaluate": 17<<32 | 3}}
	got, err := wasm.Evaluate(t.Context(), g, []byte("abcd"), core.Full)
	if err != nil || string(got) != "bcd" {
		t.Errorf("the result is %q, %v, not the three bytes at 17", got, err)
	}
	g.memory[17] = 'x'
	if string(got) != "bcd" {
		t.Errorf("the result is no copy: it became %q", got)
	}
	if diff := cmp.Diff([]string{"buffer[4]", "evaluate[4 1]"}, g.calls); diff != "" {
		t.Errorf("the calls are others (-want +got):\n%s", diff)
	}
}

// TestOverTheLimit holds that an input over its limit is not handed over: the
// guest gets its size alone.
func TestOverTheLimit(t *testing.T) {
	document, policy := make([]byte, core.MaxDocument+1), make([]byte, core.MaxPolicy+1)
	g := &fake{}
	_, err1 := wasm.Evaluate(t.Context(), g, document, core.Compact)
	_, err2 := wasm.EvaluateBatch(t.Context(), g, document, core.Compact)
	_, err3 := wasm.SetPolicy(t.Context(), g, policy)
	if err := errors.Join(err1, err2, err3); err != nil {
		t.Error(err)
	}
	want := []string{"evaluate[4194305 0]", "evaluate_batch[4194305 0]", "set_policy[65537]"}
	if diff := cmp.Diff(want, g.calls); diff != "" {
		t.Errorf("the calls are others (-want +got):\n%s", diff)
	}
}

func TestContract(t *testing.T) {
	for name, answers := range map[string]map[string]uint64{
		"a buffer at address 0 is none":                  {"buffer": 0},
		"a buffer outside of memory is none":             {"buffer": 62},
		"a result that ends outside of memory is none":   {"buffer": 8, "evaluate": 60<<32 | 5},
		"a result that begins outside of memory is none": {"buffer": 8, "evaluate": 0xffffffff<<32 | 0xffffffff},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := wasm.Evaluate(t.Context(), &fake{answers: answers}, []byte("abcd"), core.Compact)
			if !errors.Is(err, wasm.ErrContract) {
				t.Errorf("the error is %v, not ErrContract", err)
			}
		})
	}
}

func TestCheckVersion(t *testing.T) {
	err := wasm.CheckVersion(t.Context(), &fake{answers: map[string]uint64{"abi_version": 7}})
	var version *wasm.VersionError
	if !errors.As(err, &version) || version.Got != 7 {
		t.Errorf("the error is %v, not a VersionError about 7", err)
	}
	if err := wasm.CheckVersion(t.Context(), &fake{answers: map[string]uint64{"abi_version": wasm.Version}}); err != nil {
		t.Error(err)
	}
}

func TestFunctions(t *testing.T) {
	g := &fake{answers: map[string]uint64{"buffer": 8}}
	_ = wasm.CheckVersion(t.Context(), g)
	_, _ = wasm.Evaluate(t.Context(), g, nil, core.Compact)
	_, _ = wasm.EvaluateBatch(t.Context(), g, nil, core.Compact)
	_, _ = wasm.SetPolicy(t.Context(), g, nil)
	_, _ = wasm.Describe(t.Context(), g)
	for _, name := range wasm.Functions() {
		if !slices.ContainsFunc(g.calls, func(call string) bool { return strings.HasPrefix(call, name+"[") }) {
			t.Errorf("%s is on the list and nothing calls it", name)
		}
	}
}
