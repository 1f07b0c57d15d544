package main

import (
	"context"
	"errors"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/redline5g/redline/core"
)

// TestRun is a short run, in which every job is done.
func TestRun(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes half a minute")
	}
	var out strings.Builder
	o := options{lasts: 12 * time.Second, kill: 700 * time.Millisecond, timeout: 4 * time.Second, workers: 4, seed: 1}
	if err := run(t.Context(), o, &out); err != nil {
		t.Errorf("%v\n%s", err, out.String())
	}
	if strings.Count(out.String(), "at rest") != rounds {
		t.Errorf("not all rounds are told:\n%s", out.String())
	}
	jobs := []string{"kill -9"}
	for _, target := range targets {
		for _, job := range target.jobs {
			jobs = append(jobs, target.name+" .*"+job.name)
		}
	}
	for _, job := range jobs {
		if !regexp.MustCompile(`(?m)^  ` + job + ` +[1-9]`).MatchString(out.String()) {
			t.Errorf("no round has done %q:\n%s", job, out.String())
		}
	}
}

func TestRoundEndsWhenItIsInterrupted(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	time.AfterFunc(50*time.Millisecond, stop)
	var l load
	if err := l.round(ctx, options{lasts: time.Hour, kill: time.Hour}, 0); !errors.Is(err, context.Canceled) {
		t.Errorf("a round that was interrupted: %v", err)
	}
}

func TestWrongAnswersAreTold(t *testing.T) {
	q := question{text: []byte("{}"), compact: []byte("a"), full: []byte("b")}
	if q.same([]byte("a"), core.Compact) != nil || q.same([]byte("b"), core.Full) != nil {
		t.Error("a right answer is wrong")
	}
	if q.same([]byte("b"), core.Compact) == nil {
		t.Error("a wrong answer is right")
	}
}

// A line that a server was late for may be a problem; all others are right.
func TestLateLinesAreTold(t *testing.T) {
	q := question{compact: []byte("a\nb\n")}
	late := `{"problem":{"code":"timeout"}}` + "\n"
	for answer, want := range map[string]error{"a\nb\n": nil, "a\n" + late: errLoad, late + late: errLoad} {
		if err := q.sameLines([]byte(answer), core.Compact); err != want {
			t.Errorf("%q: %v, not %v", answer, err, want)
		}
	}
	for _, answer := range []string{"a\n", late + "c\n", late, "a\nb\n" + late, `{"problem":{"code":"trap"}}` + "\nb\n"} {
		if err := q.sameLines([]byte(answer), core.Compact); err == nil || err == errLoad {
			t.Errorf("%q: %v", answer, err)
		}
	}
}

func TestWhatGrowsIsTold(t *testing.T) {
	first := usage{goroutines: 6, files: 10, memory: 100 << 20}
	for _, last := range []usage{{9, 10, 0}, {6, 15, 0}, {6, 10, 165 << 20}} {
		if compare("it", first, last) == nil {
			t.Errorf("%v is not told to be more than %v", last, first)
		}
	}
	if err := compare("it", first, usage{8, 14, 164 << 20}); err != nil {
		t.Error(err)
	}
}
