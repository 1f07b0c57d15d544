package verdict

import (
	"bytes"
	"slices"

	"github.com/redline5g/redline/hosts/redline/internal/locate"
)

// Digest is what a run over many documents counts of one.
type Digest struct {
	Decision string // "" where the document was not judged
	ID       string
	Channel  string    // of the document, "" where it has none
	Region   string    // of the document, "" where it has none
	Rules    []RuleSum // the rules that say more than pass, in their order
	Fault    *Fault    // of a document that was not judged
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
			_, fault, err := Parse(answer)
			d.Fault = fault
			return d, err
		case "id":
			d.ID = stringAt(answer, from)
		case "decision":
			d.Decision = stringAt(answer, from)
		case "findings":
			if d.Decision != Allow { // else no finding counts
				d.addFindings(answer, from)
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
	hasRegion := mayHave(document, "region")
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

// mayHave tells whether a member of a name may stand anywhere: as it is, or
// spelt with escapes.
func mayHave(document []byte, name string) bool {
	return bytes.Contains(document, []byte(`"`+name+`"`)) || bytes.IndexByte(document, '\\') >= 0
}

func (d *Digest) addFindings(answer []byte, from int) {
	for finding := range locate.Elements(answer, from) {
		rule := ""
		for name, from := range locate.Members(answer, finding.From) {
			if string(name) == "rule" {
				rule = stringAt(answer, from)
			}
			if string(name) == "outcome" {
				d.add(rule, stringAt(answer, from))
				break
			}
		}
	}
}

// outcomes are those that are counted, worst first.
var outcomes = []string{Violation, Due, Review}

// add counts an outcome of a rule. The findings of a rule stand together.
func (d *Digest) add(rule, outcome string) {
	rank := slices.Index(outcomes, outcome)
	if rank < 0 {
		return
	}
	last := len(d.Rules) - 1
	if last < 0 || d.Rules[last].Rule != rule {
		d.Rules = append(d.Rules, RuleSum{rule, outcomes[rank], 0})
		last++
	}
	sum := &d.Rules[last]
	if rank < slices.Index(outcomes, sum.Outcome) {
		sum.Outcome, sum.Count = outcomes[rank], 0
	}
	if sum.Outcome == outcome {
		sum.Count++
	}
}
