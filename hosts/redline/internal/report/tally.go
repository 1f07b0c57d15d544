package report

import (
	"slices"

	"github.com/redline5g/redline/hosts/redline/internal/batch"
	"github.com/redline5g/redline/hosts/redline/internal/digest"
	"github.com/redline5g/redline/hosts/verdict"
)

// Tally counts the documents of a run. Its memory does not grow with them.
type Tally struct {
	Documents int // judged or not
	NotJudged int
	Failed    int // files that could not be read, and documents that a host failed on

	decisions counts
	clauses   map[string]*counts // of the worst outcome that a clause has in a document
	channels  map[string]*counts
	regions   map[string]*counts
}

// counts are numbers of documents by decision or by outcome.
type counts [4]int

// The order of columns in the summary.
var (
	decisionOrder = []string{verdict.Block, verdict.Remind, verdict.Review, verdict.Allow}
	outcomeOrder  = []string{verdict.Violation, verdict.Due, verdict.Review}
)

// Regions are texts from outside; past this many they are counted together.
const maxRegions = 1000

// otherRegions can't be a region's name, which is never so short.
const otherRegions = "\x00"

// NewTally begins to count.
func NewTally() *Tally {
	return &Tally{clauses: map[string]*counts{}, channels: map[string]*counts{}, regions: map[string]*counts{}}
}

// Add counts a document.
func (t *Tally) Add(item *batch.Item) {
	if item.Err != nil {
		t.Failed++
		return
	}
	t.Documents++
	d := &item.Digest
	at := slices.Index(decisionOrder, d.Decision)
	if at < 0 {
		t.NotJudged++
		return
	}
	t.decisions[at]++
	increase(t.channels, d.Channel, at)
	increase(t.regions, t.region(d.Region), at)
	t.addClauses(d.Rules)
}

// region is the name under which a region is counted.
func (t *Tally) region(name string) string {
	if len(t.regions) >= maxRegions && t.regions[name] == nil {
		return otherRegions
	}
	return name
}

// addClauses counts each clause once, by the worst that its rules say. The
// rules of a clause stand together.
func (t *Tally) addClauses(rules []digest.RuleSum) {
	for i := 0; i < len(rules); {
		clause, worst := verdict.Clause(rules[i].Rule), len(outcomeOrder)
		for ; i < len(rules) && verdict.Clause(rules[i].Rule) == clause; i++ {
			worst = min(worst, slices.Index(outcomeOrder, rules[i].Outcome))
		}
		increase(t.clauses, clause, worst)
	}
}

func increase(in map[string]*counts, name string, at int) {
	c := in[name]
	if c == nil {
		c = new(counts)
		in[name] = c
	}
	c[at]++
}

// The exit codes. What is worse comes first where a run has several: nothing
// hides a document that was not judged, and nothing but that a violation.
const (
	ExitOK          = 0
	ExitViolation   = 1
	ExitUnusable    = 2
	ExitReview      = 3
	ExitInterrupted = 130
)

// Exit is the exit code that a run deserves.
func (t *Tally) Exit() int {
	switch {
	case t.Failed+t.NotJudged > 0:
		return ExitUnusable
	case t.decisions[0] > 0:
		return ExitViolation
	case t.decisions[2] > 0:
		return ExitReview
	}
	return ExitOK
}
