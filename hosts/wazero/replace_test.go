package wazero

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/suite/fake"
	"github.com/redline5g/redline/wasm"
)

const strict = `{"kind":"policy","id":"strict","version":"3","windows":{"refusalDays":90}}`

func setPolicy(t *testing.T, h *Host, policy string) {
	t.Helper()
	result, err := h.SetPolicy(t.Context(), []byte(policy))
	if err != nil || hosts.Refused(result) {
		t.Fatalf("the policy is refused: %s, %v", result, err)
	}
}

func TestReplace(t *testing.T) {
	t.Parallel()
	h := open(t, Options{})
	evaluate(t, h)
	setPolicy(t, h, strict)
	if err := h.Replace(t.Context(), fake.Module{Version: wasm.Version, Text: "newer"}.Assemble()); err != nil {
		t.Fatal(err)
	}
	if got, err := h.Describe(t.Context()); err != nil || string(got) != "newer" {
		t.Errorf("the newer module is not used: %s, %v", got, err)
	}
	if n := h.pool.Open(); n != 1 {
		t.Errorf("%d instances are left, one of the newer module among them", n)
	}
	if err := h.Replace(t.Context(), wasm.Module); err != nil {
		t.Fatal(err)
	}
	got, err := h.Evaluate(t.Context(), order, core.Full)
	if want := verdict([]byte(strict), core.Full); err != nil || !bytes.Equal(got, want) {
		t.Errorf("the verdict is not by the policy from before: %s, %v", got, err)
	}
}

func TestReplaceRefused(t *testing.T) {
	t.Parallel()
	h := open(t, Options{})
	setPolicy(t, h, strict)
	for name, test := range map[string]struct {
		module []byte
		says   string
	}{
		"another version of the ABI": {fake.Module{Version: 2}.Assemble(), "speaks ABI version 2, this host version 1"},
		"no version":                 {fake.Module{Without: "abi_version"}.Assemble(), "does not export abi_version"},
		"no batches":                 {fake.Module{Version: 1, Without: "evaluate_batch"}.Assemble(), "does not export evaluate_batch, which ABI version 1 has"},
		"the policy is refused":      {fake.Module{Version: 1, Text: `{"error":{}}`}.Assemble(), `refuses the policy in force: {"error":{}}`},
		"no module":                  {[]byte("<html>"), "invalid magic number"},
		"half a module":              {wasm.Module[:len(wasm.Module)/2], ""},
		"nothing":                    {nil, "invalid magic number"},
	} {
		t.Run(name, func(t *testing.T) {
			err := h.Replace(t.Context(), test.module)
			if !errors.Is(err, hosts.ErrIncompatible) || !strings.Contains(err.Error(), test.says) {
				t.Errorf("the error is %v, not ErrIncompatible: %s", err, test.says)
			}
			got, err := h.Evaluate(t.Context(), order, core.Compact)
			if want := verdict([]byte(strict), core.Compact); err != nil || !bytes.Equal(got, want) {
				t.Errorf("the old module does not go on: %s, %v", got, err)
			}
		})
	}
}

// TestCutOff holds that a context that ends says nothing about a module.
func TestCutOff(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithTimeout(t.Context(), time.Millisecond)
	defer cancel()
	_, err := New(ctx, Options{}) // which takes longer to compile
	if !errors.Is(err, context.DeadlineExceeded) || errors.Is(err, hosts.ErrIncompatible) {
		t.Errorf("the error is %v, not context.DeadlineExceeded alone", err)
	}
}

// TestNewRefuses holds that a host is not made of a module it can't use.
func TestNewRefuses(t *testing.T) {
	t.Parallel()
	h, err := New(t.Context(), Options{Module: fake.Module{Version: 9}.Assemble()})
	var version *wasm.VersionError
	if !errors.As(err, &version) || version.Got != 9 || h != nil {
		t.Errorf("the host is %v and the error %v, not a VersionError about 9", h, err)
	}
}
