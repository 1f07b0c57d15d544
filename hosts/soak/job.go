package main

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/redline5g/redline/core"
)

// job is one thing that a worker does. Its error is what must not be.
type job struct {
	name string
	do   func(context.Context, *call) error
}

// target is what is loaded, and how.
type target struct {
	name string
	jobs []job
}

var targets = []target{
	{"wazero", []job{{"evaluated", evaluate}, {"batch", batch}, {"cut off", cutOff}, {"policy refused", refusePolicy}}},
	{"a server here", serverJobs(func(l *load) listener { return l.here })},
	{"redline serve", serverJobs(func(l *load) listener { return l.served })},
}

// call is one run of a job.
type call struct {
	*load
	random *rand.Rand
}

func (c *call) form() core.Form { return core.Form(c.random.IntN(2)) }
func (c *call) document() question {
	return c.questions.documents[c.random.IntN(len(c.questions.documents))]
}
func (c *call) lines() question { return c.questions.batches[c.random.IntN(len(c.questions.batches))] }

// soon is a moment within which most calls end, and some don't.
func (c *call) soon() time.Duration { return time.Duration(c.random.IntN(2000)) * time.Microsecond }

// same holds that an answer is the native core's.
func (q *question) same(got []byte, form core.Form) error {
	want := q.answer(form)
	if bytes.Equal(got, want) {
		return nil
	}
	at := 0
	for at < min(len(got), len(want)) && got[at] == want[at] {
		at++
	}
	return fmt.Errorf("the answer of %d bytes to %.80q differs from that of %d bytes at byte %d: %.200q, not %.200q",
		len(got), q.text, len(want), at, got[at:], want[at:])
}
