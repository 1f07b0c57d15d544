package differential

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/wasm"
)

// These tests put a third to the table that is wrong on purpose: a comparison
// that can't fail tells nothing.

// liar is a guest of which one answer in a hundred has a flipped bit.
type liar struct {
	wasm.Guest
	answers int
	lies    *atomic.Int64
}

func (l *liar) Read(address, length uint32) ([]byte, bool) {
	answer, ok := l.Guest.Read(address, length)
	if l.answers++; l.answers%100 > 0 || length == 0 {
		return answer, ok
	}
	l.lies.Add(1)
	answer = bytes.Clone(answer)
	answer[len(answer)*2/3] ^= 1
	return answer, ok
}

func TestALieIsReported(t *testing.T) {
	var lies atomic.Int64
	differences := against(t, 4000, func(m module) hosts.Host {
		return module{&liar{Guest: m.Guest, lies: &lies}, m.instance}
	})
	if lies.Load() < 35 || len(differences) != int(lies.Load()) {
		t.Fatalf("%d of %d lies are reported", len(differences), lies.Load())
	}
	for _, want := range []string{"native Go and the liar differ at byte", "new instances agree: true", "-differential.seed=7 -differential.from="} {
		if told := differences[0].String(); !strings.Contains(told, want) {
			t.Errorf("the report does not say %q:\n%s", want, told)
		}
	}
}

// broken is a guest that traps once.
type broken struct {
	wasm.Guest
	left *atomic.Int64 // calls until it does
}

func (b *broken) Call(ctx context.Context, function string, args ...uint64) (uint64, error) {
	if b.left.Add(-1) == 0 {
		return 0, errors.New("unreachable")
	}
	return b.Guest.Call(ctx, function, args...)
}

// TestATrapIsReported holds that a trap is a difference, and that the run goes
// on with another instance.
func TestATrapIsReported(t *testing.T) {
	var left atomic.Int64
	left.Store(1500)
	differences := against(t, 2000, func(m module) hosts.Host { return module{&broken{m.Guest, &left}, m.instance} })
	if len(differences) != 1 || !strings.Contains(differences[0].String(), "failed: unreachable") || left.Load() > -500 {
		t.Errorf("the trap gives %v", differences)
	}
}

// forgetful answers as it should when a policy is set, and judges by the floor
// all the same.
type forgetful struct{ hosts.Host }

func (forgetful) SetPolicy(_ context.Context, policy []byte) ([]byte, error) {
	return new(core.Engine).SetPolicy(nil, policy), nil
}

func TestAForgottenPolicyIsReported(t *testing.T) {
	differences := against(t, 400, func(m module) hosts.Host { return forgetful{m} })
	if len(differences) < 20 {
		t.Errorf("%d cases only tell that the policy was forgotten", len(differences))
	}
}

// against runs cases against a guest that is made wrong.
func against(t *testing.T, count int, wrong func(module) hosts.Host) []difference {
	t.Helper()
	engine := open(t).shipped
	r := &run{corpus: loadCorpus(t), seed: 7, count: count, enough: count, parties: []Party{nativeGo, {"the liar", func(ctx context.Context) (hosts.Host, error) {
		m, err := engine.open(ctx)
		return wrong(m), err
	}}}}
	_, differences := r.all(t.Context())
	return differences
}
