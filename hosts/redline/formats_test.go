package main

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"github.com/jstemmer/go-junit-report/v2/junit"
)

func TestJSONIsTheVerdict(t *testing.T) {
	laidOut := judge(t, "", "--format", "json", demo+"order.json")
	line := judge(t, "", "--format", "ndjson", demo+"order.json")
	var a, b any
	if err := json.Unmarshal([]byte(laidOut.out), &a); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal([]byte(line.out), &b); err != nil {
		t.Fatal(err)
	}
	if strings.Count(line.out, "\n") != 1 || strings.Count(laidOut.out, "\n") < 10 {
		t.Error("the forms are not those that were asked for")
	}
	compact := judge(t, "", "--format", "ndjson", "--form", "compact", demo+"order.json")
	if len(compact.out) >= len(line.out) {
		t.Error("compact is no shorter")
	}
	judge(t, "{}", "--format", "json").want(t, 2, `"code": "missing-member"`, "stdin:1:1: error missing-member /kind")
}

// sarifSeen is what a viewer needs of a log.
type sarifSeen struct {
	Schema  string `json:"$schema"`
	Version string
	Runs    []struct {
		Tool struct {
			Driver struct {
				Name  string
				Rules []struct{ ID string }
			}
		}
		Invocations []struct {
			ExecutionSuccessful *bool
			Notifications       []any `json:"toolExecutionNotifications"`
		}
		Results []struct {
			RuleID, Level, Kind string
			RuleIndex           int
			Message             struct{ Text string }
			Fingerprints        map[string]string `json:"partialFingerprints"`
			Locations           []struct {
				PhysicalLocation struct {
					ArtifactLocation struct{ URI string }
					Region           struct{ StartLine, StartColumn, EndLine, EndColumn int }
				}
			}
		}
	}
}

func TestSARIF(t *testing.T) {
	orders := write(t, "orders 1.ndjson", lines(t, 2)+"{}\n")
	r := judge(t, "", "--lang", "zh", "--format", "sarif", demo+"order.json", orders, "none.json")
	var log sarifSeen
	if err := json.Unmarshal([]byte(r.out), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	if log.Version != "2.1.0" || log.Schema == "" || run.Tool.Driver.Name == "" || *run.Invocations[0].ExecutionSuccessful || len(run.Invocations[0].Notifications) != 1 {
		t.Errorf("%+v", log)
	}
	levels, seen := map[string]int{}, map[string]bool{}
	for _, result := range run.Results {
		levels[result.Level]++
		if run.Tool.Driver.Rules[result.RuleIndex].ID != result.RuleID || result.Message.Text == "" || result.Kind != "fail" {
			t.Errorf("%+v", result)
		}
		print := result.Fingerprints["redline/v1"]
		if print == "" || seen[print] {
			t.Errorf("fingerprint %q of %s", print, result.RuleID)
		}
		seen[print] = true
	}
	if levels["error"] < 2 || levels["warning"] != 10 {
		t.Errorf("levels %v", levels)
	}
	last := run.Results[len(run.Results)-1].Locations[0].PhysicalLocation
	if last.Region.StartLine != 3 || !strings.HasSuffix(last.ArtifactLocation.URI, "orders%201.ndjson") {
		t.Errorf("the last is at %+v", last)
	}
	first := run.Results[0].Locations[0].PhysicalLocation
	if first.ArtifactLocation.URI != demo+"order.json" || first.Region.StartLine < 2 || first.Region.EndLine < first.Region.StartLine {
		t.Errorf("the first is at %+v", first)
	}
}

func TestSARIFRegionIsTheFact(t *testing.T) {
	file := demo + "catalog.json"
	var log sarifSeen
	if err := json.Unmarshal([]byte(judge(t, "", "--format", "sarif", file).out), &log); err != nil {
		t.Fatal(err)
	}
	text := strings.Split(read(t, file), "\n")
	for _, result := range log.Runs[0].Results {
		region := result.Locations[0].PhysicalLocation.Region
		if region.StartLine == region.EndLine {
			value := string([]rune(text[region.StartLine-1])[region.StartColumn-1 : region.EndColumn-1])
			if !json.Valid([]byte(value)) {
				t.Errorf("%s: the region is %q", result.RuleID, value)
			}
		}
	}
}

func TestSARIFRegionIsTheMark(t *testing.T) {
	file := demo + "promotion.json"
	var log sarifSeen
	if err := json.Unmarshal([]byte(judge(t, "", "--format", "sarif", file).out), &log); err != nil {
		t.Fatal(err)
	}
	region := log.Runs[0].Results[0].Locations[0].PhysicalLocation.Region
	line := []rune(strings.Split(read(t, file), "\n")[region.StartLine-1])
	if words := string(line[region.StartColumn-1 : region.EndColumn-1]); words != "全网最 优惠" {
		t.Errorf("the region is %q", words)
	}
}

func TestJUnit(t *testing.T) {
	hostile := strings.Replace(lines(t, 1), "O-0", `]]>\u001b[31m\u0000`, 1)
	r := judge(t, lines(t, 1)+hostile+"{}\n", "--lang", "en", "--format", "junit", demo+"order.json", "-", "none.json")
	var suites junit.Testsuites
	if err := xml.Unmarshal([]byte(r.out), &suites); err != nil {
		t.Fatal(err)
	}
	if len(suites.Suites) != 5 || suites.Failures == 0 || suites.Errors != 2 || suites.Skipped < 10 {
		t.Errorf("%d suites, %d failures, %d errors, %d skipped", len(suites.Suites), suites.Failures, suites.Errors, suites.Skipped)
	}
	first := suites.Suites[0]
	if first.Name != "O-20260301-0007" || !strings.HasSuffix(first.File, "order.json") {
		t.Errorf("%+v", first)
	}
	for _, c := range first.Testcases {
		if c.Failure != nil && (c.Failure.Type == "" || !strings.HasPrefix(c.Failure.Message, "violation: ")) {
			t.Errorf("%+v", c)
		}
	}
}
