// Package digest reads the little of a verdict that a run over many documents
// counts, without reading all of it.
package digest

import (
	"bytes"
	"errors"
	"slices"

	"github.com/redline5g/redline/hosts/redline/internal/locate"
	"github.com/redline5g/redline/hosts/verdict"
)

// Digest is what a run over many documents counts of one.
type Digest struct {
	Decision string // "" where the document was not judged
	ID       string
	Channel  string         // of the document, "" where it has none
	Region   string         // of the document, "" where it has none
	Rules    []RuleSum      // the rules that say more than pass, in their order
	Fault    *verdict.Fault // of a document that was not judged
}

// RuleSum is the worst that a rule says of a document, and how often.
type RuleSum struct {
	Rule    string
	Outcome string
	Count   int
}

// Summarize reads the digest of a document and its answer.
func Summarize(document, answer []byte) (Digest, error) {
	var d Digest
	for name, from := range locate.Members(answer, 0) {
		switch string(name) {
		case "error":
			_, err := verdict.Parse(answer)
			if errors.As(err, &d.Fault) {
				err = nil
			}
			return d, err
		case "id":
			d.ID = stringAt(answer, from)
		case "decision":
			d.Decision = stringAt(answer, from)
		case "findings":
			if d.Decision != verdict.Allow { // else no finding counts
				d.addFindings(answer[from:])
			}
			d.readDocument(document)
			return d, nil // what follows is long, and not counted
		}
	}
	return d, nil
}

func stringAt(text []byte, from int) string {
	return locate.Text(locate.Value(text, from).Of(text))
}

// readDocument reads the members by which a run is broken down. One that stands
// nowhere is not looked for member by member.
func (d *Digest) readDocument(document []byte) {
	hasRegion := mayHaveRegion(document)
	for name, from := range locate.Members(document, 0) {
		switch string(name) {
		case "channel":
			d.Channel = stringAt(document, from)
		case "region":
			d.Region = stringAt(document, from)
		}
		if d.Channel != "" && (d.Region != "" || !hasRegion) {
			return
		}
	}
}

// mayHaveRegion tells whether a member of that name may stand anywhere: as it
// is, or spelt with escapes. A search goes from one first byte of what is sought
// to the next: most letters, and quotes, are found every few bytes, a g seldom.
func mayHaveRegion(document []byte) bool {
	return bytes.Contains(document, []byte(`gion"`)) || bytes.IndexByte(document, '\\') >= 0
}

// addFindings counts the findings. Each begins with its rule and its outcome;
// a reminder begins with a rule too, and comes after all of them. No string can
// look like that, for a quote within one is escaped.
func (d *Digest) addFindings(findings []byte) {
	for {
		_, finding, _ := bytes.Cut(findings, []byte(`{"rule":"`))
		rule, rest, _ := bytes.Cut(finding, []byte(`"`))
		rest, ok := bytes.CutPrefix(rest, []byte(`,"outcome":"`))
		if !ok {
			return
		}
		outcome, rest, _ := bytes.Cut(rest, []byte(`"`))
		d.add(rule, outcome)
		findings = rest
	}
}

// outcomes are those that are counted, worst first.
var outcomes = []string{verdict.Violation, verdict.Due, verdict.Review}

// add counts an outcome of a rule. The findings of a rule stand together.
func (d *Digest) add(rule, outcome []byte) {
	rank := slices.Index(outcomes, string(outcome))
	if rank < 0 {
		return
	}
	last := len(d.Rules) - 1
	if last < 0 || d.Rules[last].Rule != string(rule) {
		d.Rules = append(d.Rules, RuleSum{string(rule), outcomes[rank], 0})
		last++
	}
	sum := &d.Rules[last]
	if rank < slices.Index(outcomes, sum.Outcome) {
		sum.Outcome, sum.Count = outcomes[rank], 0
	}
	if sum.Outcome == outcomes[rank] {
		sum.Count++
	}
}
