package results

import (
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const root = "../../.."

// TestFresh holds that the README and the plot show what results.json has.
func TestFresh(t *testing.T) {
	r, err := Read(root)
	if err != nil {
		t.Fatal(err)
	}
	made, err := r.made(root)
	if err != nil {
		t.Fatal(err)
	}
	for name, want := range made {
		got, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s does not show what %s has: run make bench-peers, or go run ./hosts/bench/results/show", name, file)
		}
	}
}

// some are results of two engines each.
func some() *Results {
	return &Results{
		Machine: "a machine", Go: "go1", Node: "20", Bytes: 1334, Agreed: 11, Rounds: 40,
		InNode: []Engine{
			{Name: "redline", Title: "Redline", Version: "1", MedianUs: 5, P99Us: 12, AllUs: 6, FirstMs: 2, Download: 1536},
			{Name: againstNode, Title: "OPA <WASM>", MedianUs: 10, P99Us: 2000, AllUs: 10, FirstMs: 30},
		},
		InGo: []Engine{
			{Name: againstGo, Title: "cel-go", MedianUs: 20, P99Us: 50, AllUs: 20, FirstMs: 3, Allocs: 300},
			{Name: "hand", Title: "by hand", MedianUs: 8, P99Us: 9, AllUs: 8, FirstMs: 1, Allocs: 41, Floor: true},
		},
		Reaches: []Reach{{"speed", "≤ 1", "0.5", true}, {"size", "≤ 1", "2", false}},
		Broken: []Broken{
			{"cut off", false, map[string]string{"redline": Refused, againstNode: Passed}},
			{"deep", true, map[string]string{"redline": Refused, againstNode: Died}},
		},
		Not: []string{"ZEN is not measured."},
	}
}

func TestTables(t *testing.T) {
	r := some()
	for got, wants := range map[string][]string{
		r.table(): {
			"| **Redline** | 1 | 5.00 µs | 12.0 µs | 0.50 | 6.00 µs | 2.00 ms | 1.5 KB |\n",
			"| OPA <WASM> |  | 10.0 µs | 2000 µs | 1.00 | 10.0 µs | 30.0 ms |  |\n",
			"| *by hand* |  | 8.00 µs | 9.00 µs | 0.40 | 8.00 µs | 1.00 ms | 41 |\n",
			"\nZEN is not measured.\n",
		},
		r.reaches(): {"| speed | ≤ 1 | 0.5 | met |\n", "| size | ≤ 1 | 2 | **not met** |\n"},
		r.broken(): {
			"| a document with | Redline | OPA <WASM> |\n|---|---|---|\n",
			"| cut off | error | **passes** |\n", "| deep | error | **dies** |\n",
			"| **refused, of the first 15** | **1** | **0** |\n",
		},
	} {
		for _, want := range wants {
			if !strings.Contains(got, want) {
				t.Errorf("no %q in\n%s", want, got)
			}
		}
	}
}

// TestPlot: it is XML, with a dot for each engine in its place on the scale.
func TestPlot(t *testing.T) {
	plot := string(some().plot())
	d := xml.NewDecoder(strings.NewReader(plot))
	dots := 0
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, plot)
		}
		if start, ok := token.(xml.StartElement); ok && start.Name.Local == "circle" {
			dots++
		}
	}
	if dots != 4 || strings.Contains(plot, "NaN") || strings.Contains(plot, "Inf") {
		t.Errorf("%d dots in\n%s", dots, plot)
	}
	s := some().scale()
	if s.from != 0 || s.to != 4 || s.x(1) != left || s.x(10_000) != width-right {
		t.Errorf("the scale is %+v", s)
	}
}
