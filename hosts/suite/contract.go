package suite

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/native"
)

// batches holds that a batch gives the lines that its documents give one by
// one. Those of a file are taken together by their policy.
func (r *runner) batches(t *testing.T, files []File) {
	for _, file := range files {
		r.batch(t, file)
	}
	r.judgeBy(t, "")
}

func (r *runner) batch(t *testing.T, file File) {
	var policies []string
	lines := map[string]*batch{}
	for _, v := range file.Vectors {
		document, err := v.Input()
		if err != nil {
			t.Fatal(err)
		}
		if v.Result != "" || bytes.ContainsRune(document, '\n') {
			continue
		}
		policy := v.PolicyText()
		if lines[policy] == nil {
			policies, lines[policy] = append(policies, policy), &batch{}
		}
		lines[policy].add(document, &v)
	}
	for _, policy := range policies {
		r.judgeBy(t, policy)
		lines[policy].run(t, r.host)
	}
}

// batch is documents and the lines they are to give.
type batch struct{ in, compact, full bytes.Buffer }

func (b *batch) add(document []byte, v *Vector) {
	b.in.Write(append(document, '\n'))
	b.compact.WriteString(v.Compact + "\n")
	b.full.WriteString(v.Full + "\n")
}

func (b *batch) run(t *testing.T, h hosts.Host) {
	t.Helper()
	compact, err := h.EvaluateBatch(t.Context(), b.in.Bytes(), core.Compact)
	compare(t, b.compact.String(), compact, err)
	// The last line feed may be left out.
	full, err := h.EvaluateBatch(t.Context(), bytes.TrimSuffix(b.in.Bytes(), []byte("\n")), core.Full)
	compare(t, b.full.String(), full, err)
}

// contract holds what is the same in every host beside the vectors.
func (r *runner) contract(t *testing.T) {
	t.Run("the rules are described alike", r.describe)
	t.Run("an input over its limit is an error", r.limits)
	t.Run("a policy that is refused leaves the former in force", r.refused)
	t.Run("a policy is the host's own copy", r.kept)
	t.Run("a form that there is not is the caller's mistake", r.form)
	t.Run("a call whose context has ended does not begin", r.ended)
	t.Run("two at once don't meet", r.together)
	t.Run("an empty batch has no lines", func(t *testing.T) {
		got, err := r.host.EvaluateBatch(t.Context(), nil, core.Compact)
		compare(t, "", got, err)
	})
}

func (r *runner) describe(t *testing.T) {
	got, err := r.host.Describe(t.Context())
	compare(t, string(core.Describe(nil)), got, err)
}

func (r *runner) limits(t *testing.T) {
	r.judgeBy(t, "")
	over := bytes.Repeat([]byte{' '}, core.MaxDocument+1)
	tooLarge := string(core.TooLarge(nil, len(over), core.MaxDocument))
	got, err := r.host.Evaluate(t.Context(), over, core.Compact)
	compare(t, tooLarge, got, err)
	got, err = r.host.EvaluateBatch(t.Context(), over, core.Full)
	compare(t, tooLarge+"\n", got, err)
	got, err = r.host.SetPolicy(t.Context(), over[:core.MaxPolicy+1])
	compare(t, string(core.TooLarge(nil, core.MaxPolicy+1, core.MaxPolicy)), got, err)

	// So are lines that are short enough each.
	over[9] = '\n'
	got, err = r.host.EvaluateBatch(t.Context(), over, core.Full)
	compare(t, tooLarge+"\n", got, err)

	// At the limit the input is read, here as white space.
	same(t, r.host, over[:core.MaxDocument])
}

func (r *runner) refused(t *testing.T) {
	defer r.judgeBy(t, "")
	r.judgeBy(t, `{"kind":"policy","id":"suite","version":"7"}`)
	const bad = `{"kind":"policy","id":"suite","version":"8","windows":{"evidenceHours":25}}`
	result, err := r.host.SetPolicy(t.Context(), []byte(bad))
	if err != nil || !hosts.Refused(result) {
		t.Fatalf("a policy looser than the floor is not refused: %s, %v", result, err)
	}
	r.inForce(t, `"policy":{"id":"suite","version":"7"}`)
}

// kept holds that a host keeps a policy, not the caller's bytes.
func (r *runner) kept(t *testing.T) {
	defer r.judgeBy(t, "")
	policy := []byte(`{"kind":"policy","id":"suite","version":"9"}`)
	r.policy = string(policy)
	if _, err := r.host.SetPolicy(t.Context(), policy); err != nil {
		t.Fatal(err)
	}
	clear(policy)
	r.inForce(t, `"policy":{"id":"suite","version":"9"}`)
}

func (r *runner) inForce(t *testing.T, policy string) {
	t.Helper()
	got, err := r.host.Evaluate(t.Context(), []byte(order), core.Compact)
	if err != nil || !bytes.Contains(got, []byte(policy)) {
		t.Errorf("the verdict is not by %s: %s, %v", policy, got, err)
	}
}

func (r *runner) form(t *testing.T) {
	_, err1 := r.host.Evaluate(t.Context(), []byte(order), core.Full+1)
	_, err2 := r.host.EvaluateBatch(t.Context(), []byte(order), core.Full+1)
	if !errors.Is(err1, hosts.ErrForm) || !errors.Is(err2, hosts.ErrForm) {
		t.Errorf("the errors are %v and %v, not ErrForm", err1, err2)
	}
}

func (r *runner) ended(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	refuses(t, ctx, r.host, context.Canceled)
}

func (r *runner) together(t *testing.T) {
	truth := native.New()
	var group sync.WaitGroup
	for i := range 8 {
		document := []byte(strings.Replace(order, `"id":"O"`, fmt.Sprintf(`"id":"O-%d"`, i), 1))
		want, err := truth.Evaluate(t.Context(), document, core.Full)
		if err != nil {
			t.Fatal(err)
		}
		group.Go(func() {
			for range 20 {
				if got, err := r.host.Evaluate(t.Context(), document, core.Full); err != nil || !bytes.Equal(got, want) {
					t.Errorf("call %d: the result is %s, %v, not %s", i, got, err, want)
				}
			}
		})
	}
	group.Wait()
}

// order is a small order.
const order = `{"kind":"order","id":"O","at":"2026-03-01T10:00:00+08:00","stage":"offer","channel":"app","action":"sign-up","customer":{},` +
	`"plans":[{"id":"P","name":"P"}],"items":["P"]}`

// same holds that a host judges a document as the native one does.
func same(t *testing.T, h hosts.Host, document []byte) {
	t.Helper()
	want, err := native.New().Evaluate(t.Context(), document, core.Full)
	if err != nil {
		t.Fatal(err)
	}
	got, err := h.Evaluate(t.Context(), document, core.Full)
	compare(t, string(want), got, err)
}
