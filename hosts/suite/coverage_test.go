package suite_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/suite"
)

// outcomes are those that each rule can give.
var outcomes = map[string]string{
	"2.1-coverage-enquiry":   "violation due pass inapplicable", // its text needs no fact that could be missing
	"2.1-coverage-progress":  "violation due review pass inapplicable",
	"2.2-terminal":           "violation due pass inapplicable", // a terminal that is not known has a text of its own
	"2.3-delisted-plan":      "violation due review pass inapplicable",
	"2.4-contract-exit":      "violation due review pass inapplicable",
	"3.1-full-publicity":     "violation review pass inapplicable",
	"3.1-exaggeration":       "violation review pass inapplicable",
	"3.1-conditions":         "violation review pass inapplicable",
	"3.2-misleading":         "violation review pass inapplicable",
	"3.2-forced":             "violation review pass inapplicable",
	"3.2-consent":            "violation review pass inapplicable",
	"3.3-freedom-to-change":  "violation review pass inapplicable",
	"3.4-on-sale-everywhere": "violation review pass inapplicable",
	"3.4-4g-entry":           "violation review pass inapplicable",
	"4-one-wording":          "violation review pass inapplicable",
}

// untested are codes of errors that no vector produces, and why.
var untested = map[string]string{
	"too-large":      "its vector would be of 4 MiB; suite.Run tests it in every host",
	"too-many-lines": "it is of batches, not of documents; a test of core has it",
}

// seen is what the golden files produce.
type seen struct {
	outcomes map[string]map[string]bool // by rule
	codes    map[string]bool            // of findings
	faults   map[string]bool            // codes of errors
}

func produced(t *testing.T) seen {
	t.Helper()
	files, err := suite.Load()
	if err != nil {
		t.Fatal(err)
	}
	s := seen{map[string]map[string]bool{}, map[string]bool{}, map[string]bool{}}
	for _, file := range files {
		for _, v := range file.Vectors {
			s.add(t, v.Full+v.Result)
		}
	}
	return s
}

func (s *seen) add(t *testing.T, text string) {
	var result struct {
		Findings []struct{ Rule, Outcome, Code string }
		Error    struct{ Code string }
	}
	if err := json.Unmarshal([]byte(text), &result); err != nil {
		t.Fatal(err)
	}
	s.faults[result.Error.Code] = true
	for _, f := range result.Findings {
		if s.outcomes[f.Rule] == nil {
			s.outcomes[f.Rule] = map[string]bool{}
		}
		s.outcomes[f.Rule][f.Outcome] = true
		s.codes[f.Code] = true
	}
}

// TestOutcomes holds that every rule has a vector for each outcome it can give,
// and gives no other.
func TestOutcomes(t *testing.T) {
	s := produced(t)
	for _, rule := range ruleIDs(t) {
		can := strings.Fields(outcomes[rule])
		for _, outcome := range can {
			if !s.outcomes[rule][outcome] {
				t.Errorf("%s: no vector gives %s", rule, outcome)
			}
		}
		for outcome := range s.outcomes[rule] {
			if !slices.Contains(can, outcome) {
				t.Errorf("%s: a vector gives %s, which is not on the list", rule, outcome)
			}
		}
	}
}

// TestCodes holds that every code of a finding that the core's source has is
// produced by a vector, and that none is produced which was not found there.
func TestCodes(t *testing.T) {
	produced, there := produced(t).codes, findingCodes(t)
	for _, code := range slices.Sorted(maps.Keys(there)) {
		if !produced[code] {
			t.Errorf("no vector has a finding of code %s: %s", code, there[code])
		}
	}
	for code := range produced {
		if there[code] == "" {
			t.Errorf("code %s was not found in the source: the search for codes is wrong", code)
		}
	}
}

// TestFaults holds that every code of an error is produced by a vector.
func TestFaults(t *testing.T) {
	produced := produced(t).faults
	for _, code := range faultCodes(t) {
		reason, except := untested[code]
		switch {
		case !produced[code] && !except:
			t.Errorf("no vector has the error %s", code)
		case produced[code] && except:
			t.Errorf("a vector has the error %s: take it off the list of exceptions (%s)", code, reason)
		}
		delete(produced, code)
	}
	delete(produced, "") // of verdicts
	for code := range produced {
		t.Errorf("a vector has the error %s, which the comment in core/fault.go does not list", code)
	}
}

func ruleIDs(t *testing.T) []string {
	t.Helper()
	var description struct{ Rules []struct{ ID string } }
	if err := json.Unmarshal(core.Describe(nil), &description); err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, rule := range description.Rules {
		ids = append(ids, rule.ID)
	}
	if len(ids) != len(outcomes) {
		t.Errorf("the table of outcomes has %d rules, and there are %d", len(outcomes), len(ids))
	}
	return ids
}

// faultCodes are the codes that the comment of core/fault.go lists.
func faultCodes(t *testing.T) []string {
	t.Helper()
	root, err := suite.Root()
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(root, "core", "fault.go"))
	if err != nil {
		t.Fatal(err)
	}
	_, list, _ := strings.Cut(string(text), "// The codes of faults:\n//\n")
	list, _, _ = strings.Cut(list, "\n\n")
	var codes []string
	for _, line := range regexp.MustCompile(`(?m)^//\t([a-z0-9-]+) `).FindAllStringSubmatch(list, -1) {
		codes = append(codes, line[1])
	}
	if len(codes) < 20 {
		t.Fatalf("core/fault.go lists %d codes only: the search for them is wrong", len(codes))
	}
	return codes
}
