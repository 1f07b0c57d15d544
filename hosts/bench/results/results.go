// Package results keeps what `make bench-peers` measured, in
// hosts/bench/peers/results.json, and makes of it the README's tables and the
// plot. Call [Write] after a run; a test holds that the README shows what the
// file has.
package results

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/redline5g/redline/hosts/internal/marked"
)

// Results are those of one run.
type Results struct {
	Machine string   `json:"machine"` // processor, cores, system
	Go      string   `json:"go"`
	Node    string   `json:"node"`
	Bytes   int      `json:"bytes"`     // of the document that is timed
	Agreed  int      `json:"agreed"`    // documents on which all engines agreed
	Rounds  int      `json:"rounds"`    // in which the engines took turns
	InNode  []Engine `json:"inNode"`    // in the order of the table
	InGo    []Engine `json:"inGo"`      // likewise
	Reaches []Reach  `json:"reaches"`   // what was to be reached, in order
	Broken  []Broken `json:"broken"`    // what the engines made of broken documents
	Not     []string `json:"notToHave"` // peers that no registry gave
}

// Engine is how fast an engine takes the decisions.
type Engine struct {
	Name     string  `json:"name"`
	Title    string  `json:"title"`
	Version  string  `json:"version,omitempty"`
	MedianUs float64 `json:"medianUs"` // of the document, text to result
	P99Us    float64 `json:"p99Us"`
	AllUs    float64 `json:"allUs"`            // the median over all documents
	FirstMs  float64 `json:"firstMs"`          // from nothing to the first result, in a new process
	Allocs   float64 `json:"allocs,omitempty"` // a call's, in Go
	Download int     `json:"download,omitempty"`
	Floor    bool    `json:"floor,omitempty"` // by hand: no engine, and no peer
}

// Reach is what was to be reached and what was.
type Reach struct {
	What     string `json:"what"`
	Wanted   string `json:"wanted"`
	Measured string `json:"measured"`
	Met      bool   `json:"met"`
}

// Broken is a broken document and what became of it, by the engine's name.
type Broken struct {
	Name    string            `json:"name"`
	More    bool              `json:"more,omitempty"` // beyond the fifteen that are counted
	Answers map[string]string `json:"answers"`
}

// The answers to a broken document.
const (
	Refused = "error"  // it is refused, as it must be
	Passed  = "passes" // the engine says that every decision is kept
	Judged  = "judged" // the engine says that some are not
	Died    = "dies"   // the process ended
)

// The files, from the repository's folder.
const (
	file   = "hosts/bench/peers/results.json"
	plot   = "hosts/bench/peers/plot.svg"
	readme = "README.md"
)

// Read reads the results of the last run.
func Read(root string) (*Results, error) {
	text, err := os.ReadFile(filepath.Join(root, file))
	if err != nil {
		return nil, err
	}
	r := new(Results)
	if err := json.Unmarshal(text, r); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return r, nil
}

// Write writes the results, and what is made of them.
func Write(root string, r *Results) error {
	text, err := encode(r)
	if err != nil {
		return err
	}
	made, err := r.made(root)
	if err != nil {
		return err
	}
	made[file] = text
	for name, text := range made {
		if err := os.WriteFile(filepath.Join(root, name), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// encode lays results out.
func encode(r *Results) ([]byte, error) {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(r)
	return out.Bytes(), err
}

// made are the files that are made of the results.
func (r *Results) made(root string) (map[string][]byte, error) {
	page, err := os.ReadFile(filepath.Join(root, readme))
	if err != nil {
		return nil, err
	}
	for _, part := range []struct{ name, text string }{
		{"peers", r.table()}, {"reach", r.reaches()}, {"broken", r.broken()},
	} {
		if page, err = marked.Replace(page, part.name, part.text); err != nil {
			return nil, fmt.Errorf("%s: %w", readme, err)
		}
	}
	return map[string][]byte{readme: page, plot: r.plot()}, nil
}
