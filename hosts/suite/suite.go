// Package suite holds a host against the vectors: the same bytes out in every
// place that the rules run in.
//
// A host's test is one call of [Run]. Sub-tests have the same names in every
// host, so that go test ./hosts/... -run '/delisted' runs the same vectors
// everywhere.
package suite

import (
	"encoding/json"
	"flag"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
)

// Run puts a host to every vector, in both forms, and to what holds for every
// host beside them. It leaves the host with the floor in force, and tells how many
// vectors have run.
func Run(t *testing.T, h hosts.Host) (vectors int) {
	files, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	r := &runner{host: h}
	all := 0
	for _, file := range files {
		all += len(file.Vectors)
		t.Run(file.Name, func(t *testing.T) { r.file(t, file) })
	}
	if r.ran < all && !selected() {
		t.Errorf("%d of %d vectors have run", r.ran, all)
	}
	t.Run("batch", func(t *testing.T) { r.batches(t, files) })
	t.Run("contract", r.contract)
	return r.ran
}

// selected tells whether the command line leaves out sub-tests.
func selected() bool {
	run, skip := flag.Lookup("test.run"), flag.Lookup("test.skip")
	return strings.Contains(run.Value.String()+skip.Value.String(), "/")
}

// runner puts vectors to one host.
type runner struct {
	host   hosts.Host
	policy string // in force
	ran    int
}

func (r *runner) file(t *testing.T, file File) {
	for _, v := range file.Vectors {
		t.Run(v.Name, func(t *testing.T) { r.vector(t, &v) })
	}
}

func (r *runner) vector(t *testing.T, v *Vector) {
	r.ran++
	if v.Result != "" {
		got, err := r.host.SetPolicy(t.Context(), []byte(v.PolicyText()))
		if !hosts.Refused(got) {
			r.policy = v.PolicyText()
		}
		compare(t, v.Result, got, err)
		return
	}
	document, err := v.Input()
	if err != nil {
		t.Fatal(err)
	}
	r.judgeBy(t, v.PolicyText())
	compact, err := r.host.Evaluate(t.Context(), document, core.Compact)
	compare(t, v.Compact, compact, err)
	full, err := r.host.Evaluate(t.Context(), document, core.Full)
	compare(t, v.Full, full, err)
}

// judgeBy puts a policy in force that the host is to accept.
func (r *runner) judgeBy(t *testing.T, policy string) {
	t.Helper()
	if r.policy == policy {
		return
	}
	result, err := r.host.SetPolicy(t.Context(), []byte(policy))
	if err != nil || hosts.Refused(result) {
		t.Fatalf("the policy is refused: %s%v", result, err)
	}
	r.policy = policy
}

// compare shows how a result differs from the one that is wanted: as JSON
// where that tells, else as text.
func compare(t *testing.T, want string, got []byte, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	if want == string(got) {
		return
	}
	var w, g any
	if json.Unmarshal([]byte(want), &w) == nil && json.Unmarshal(got, &g) == nil {
		if diff := cmp.Diff(w, g); diff != "" {
			t.Errorf("the result is another (-want +got):\n%s", diff)
			return
		}
	}
	t.Errorf("the result has other bytes (-want +got):\n%s", cmp.Diff(want, string(got)))
}
