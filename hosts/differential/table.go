package differential

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/redline5g/redline/hosts"
)

// table puts calls to its parties and notes where their answers differ.
type table struct {
	seats       []*seat
	policy      []byte // in force
	differences []difference
}

// seated is a table at which parties sit.
func seated(parties []Party) (t table) {
	for _, p := range parties {
		t.seats = append(t.seats, &seat{Party: p})
	}
	return t
}

// difference is an answer that is another than that of the first party.
type difference struct {
	call     call
	policy   []byte // that was in force
	names    [2]string
	answers  [2]string // an error stands for the answer of a party that failed
	newAgree bool      // new instances agree
	number   int       // of the case
	again    string    // the command that shows it again
}

// put puts a call to the first parties of the table, in that number, and gives
// the answer of the very first.
func (t *table) put(ctx context.Context, c call, first int) []byte {
	want, err := t.seats[0].ask(ctx, c, t.policy)
	for _, s := range t.seats[1:first] {
		got, wrong := s.ask(ctx, c, t.policy)
		if err != nil || wrong != nil || !bytes.Equal(want, got) {
			t.note(ctx, c, s, told(want, err), told(got, wrong))
		}
	}
	if c.function == setPolicy && err == nil && !hosts.Refused(want) {
		t.policy = c.input
	}
	return want
}

func told(answer []byte, err error) string {
	if err != nil {
		return "failed: " + err.Error()
	}
	return string(answer)
}

// leave closes all hosts.
func (t *table) leave(ctx context.Context) {
	for _, s := range t.seats {
		s.leave(ctx)
	}
}

// note keeps a difference, and whether new instances agree.
func (t *table) note(ctx context.Context, c call, s *seat, want, got string) {
	fresh := seat{Party: s.Party}
	again, err := fresh.ask(ctx, c, t.policy)
	fresh.leave(ctx)
	t.differences = append(t.differences, difference{
		call: c, policy: t.policy, names: [2]string{t.seats[0].Name, s.Name},
		answers: [2]string{want, got}, newAgree: told(again, err) == want,
	})
}

// String tells a difference in full.
func (d difference) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "case %d, %s of %d bytes in form %d: %s and %s differ", d.number, functionNames[d.call.function], len(d.call.input), d.call.form, d.names[0], d.names[1])
	at := firstDifference(d.answers[0], d.answers[1])
	fmt.Fprintf(&b, " at byte %d of the answer\n", at)
	for i, name := range d.names {
		fmt.Fprintf(&b, "%s (%d bytes): %s\n", name, len(d.answers[i]), around(d.answers[i], at))
	}
	fmt.Fprintf(&b, "new instances agree: %t\nagain: %s\n", d.newAgree, d.again)
	fmt.Fprintf(&b, "policy in force: %s\ninput: %s\n", readable(d.policy), readable(d.call.input))
	return b.String()
}

func firstDifference(a, b string) int {
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			return i
		}
	}
	return min(len(a), len(b))
}

// around is the text about a place.
func around(s string, at int) string {
	from, to := max(0, at-80), min(len(s), at+80)
	if strings.HasPrefix(s, "failed: ") {
		from, to = 0, len(s)
	}
	return fmt.Sprintf("…%q…", s[from:to])
}

// maxShown is how much of an input a report shows, in bytes. Inputs that follow
// from a seed are smaller.
const maxShown = 64 << 10

// readable is a text as it is, or as a Go string where it can't be read so.
func readable(text []byte) string {
	if len(text) > maxShown {
		return readable(text[:maxShown]) + "…"
	}
	if utf8.Valid(text) && !bytes.ContainsAny(text, "\x00\r\x1b\u2028") {
		return string(text)
	}
	return fmt.Sprintf("%q", text)
}
