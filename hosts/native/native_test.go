package native_test

import (
	"bytes"
	"fmt"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/native"
	"github.com/redline5g/redline/hosts/suite"
)

func TestSuite(t *testing.T) {
	vectors := suite.Run(t, native.New())
	suite.Measure(t, "native Go", strings.TrimPrefix(runtime.Version(), "go"), vectors, func() (hosts.Host, error) { return native.New(), nil })
}

const order = `{"kind":"order","id":"O","at":"2026-03-01T10:00:00+08:00","stage":"offer","channel":"app","action":"sign-up","customer":{},` +
	`"plans":[{"id":"P","name":"P"}],"items":["P"]}`

// TestPolicyReachesAll holds that a policy which was set holds for every later
// call, whichever engine it gets.
func TestPolicyReachesAll(t *testing.T) {
	h := native.New()
	for round := range 50 {
		policy := fmt.Appendf(nil, `{"kind":"policy","id":"p","version":"%d"}`, round)
		if result, err := h.SetPolicy(t.Context(), policy); err != nil || hosts.Refused(result) {
			t.Fatalf("the policy is refused: %s, %v", result, err)
		}
		var e core.Engine
		e.SetPolicy(nil, policy)
		want := e.Evaluate(nil, []byte(order), core.Full)
		var group sync.WaitGroup
		for range 8 {
			group.Go(func() {
				got, err := h.Evaluate(t.Context(), []byte(order), core.Full)
				if err != nil || !bytes.Equal(got, want) {
					t.Errorf("round %d: %s, %v", round, got, err)
				}
			})
		}
		group.Wait()
	}
}

// TestResultIsTheCallers holds that a later call leaves an earlier result
// alone.
func TestResultIsTheCallers(t *testing.T) {
	h := native.New()
	first, err := h.Evaluate(t.Context(), []byte(order), core.Compact)
	if err != nil {
		t.Fatal(err)
	}
	kept := bytes.Clone(first)
	for range 100 {
		if _, err := h.Evaluate(t.Context(), []byte("[]"), core.Compact); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first, kept) {
		t.Errorf("the result became %s", first)
	}
}

// TestBatchIsTheCores holds that lines are cut as the core cuts them.
func TestBatchIsTheCores(t *testing.T) {
	h := native.New()
	full := strings.Repeat("1\n", core.MaxLines)
	for _, lines := range []string{"", "\n", "\n\n", order, order + "\n", order + "\n\n" + order, "\r\n1", full, full + "1", full + "\n"} {
		var e core.Engine
		want := e.EvaluateBatch(nil, []byte(lines), core.Compact)
		got, err := h.EvaluateBatch(t.Context(), []byte(lines), core.Compact)
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%.40q: the result is %.200s, %v, not %.200s", lines, got, err, want)
		}
	}
}

func TestClosed(t *testing.T) { suite.Closed(t, native.New()) }
