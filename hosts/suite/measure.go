package suite

import (
	"context"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
)

// How often is measured. suite.js does as much, of a host that is warm.
const (
	rounds = 9
	orders = 200 // in each round
)

// Measure records how fast a host in Go is that has run some vectors without
// fault, where REDLINE_MATRIX asks for it; see [Record]. Open makes the host from
// nothing.
func Measure(t *testing.T, runtime, version string, vectors int, open func() (hosts.Host, error)) {
	t.Helper()
	if os.Getenv("REDLINE_MATRIX") == "" || t.Failed() {
		return
	}
	r := Report{Runtime: runtime, Version: version, Vectors: vectors}
	r.StartMs, r.OrderUs = times(t, open)
	Record(t, r)
}

// times are the medians of starting, in milliseconds, and of judging an order,
// in microseconds.
func times(t *testing.T, open func() (hosts.Host, error)) (startMs, orderUs float64) {
	t.Helper()
	root, err := Root()
	if err != nil {
		t.Fatal(err)
	}
	order, err := os.ReadFile(filepath.Join(root, "testdata", "documents", "order.json"))
	if err != nil {
		t.Fatal(err)
	}
	var starts, judged []time.Duration
	for range rounds {
		begin := time.Now()
		h, err := open()
		if err != nil {
			t.Fatal(err)
		}
		judge(t, h, order, 1)
		starts = append(starts, time.Since(begin))
		begin = time.Now()
		judge(t, h, order, orders)
		judged = append(judged, time.Since(begin)/orders)
		if err := h.Close(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	return median(starts).Seconds() * 1e3, median(judged).Seconds() * 1e6
}

func judge(t *testing.T, h hosts.Host, order []byte, times int) {
	t.Helper()
	ctx := context.WithoutCancel(t.Context()) // being cut off costs time in some hosts
	for range times {
		if _, err := h.Evaluate(ctx, order, core.Full); err != nil {
			t.Fatal(err)
		}
	}
}

func median(d []time.Duration) time.Duration {
	slices.Sort(d)
	return d[len(d)/2]
}

// ModuleVersion is the version of a Go module that the go.mod of the
// test's package requires.
func ModuleVersion(t testing.TB, path string) string {
	t.Helper()
	dir, err := above("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(dir, "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`(?m)^\s*(?:require )?` + regexp.QuoteMeta(path) + ` v(\S+)`).FindSubmatch(text)
	if found == nil {
		t.Fatalf("go.mod does not require %s", path)
	}
	return string(found[1])
}
