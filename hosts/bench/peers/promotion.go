package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/bench/results"
)

// promotion measures how fast material is read, natively: the labelled copy of
// testdata, over and over, in one text and in as many as a document may have.
func (b *bench) promotion(r *results.Results) error {
	copied, err := b.copied()
	if err != nil {
		return err
	}
	var told []string
	met, highest := true, 0.0 // of those so far; a larger text may be faster, since what is found has a limit
	for _, size := range []int{16 << 10, 128 << 10, 1 << 20, 3 << 20} {
		document, err := material(copied, size)
		if err != nil {
			return err
		}
		rate := float64(len(document)) / 1e6 / least(document).Seconds() // MB a second
		met = met && rate >= 20 && rate >= 0.8*highest
		highest, told = max(highest, rate), append(told, fmt.Sprintf("%.1f", rate))
	}
	reached(r, "Text of promotions, native Go", "≥ 20 MB/s, linear in size",
		"16 KiB, 128 KiB, 1 MiB, 3 MiB: "+strings.Join(told, ", ")+" MB/s", met)
	return nil
}

// copied is all text of the labelled copy.
func (b *bench) copied() (string, error) {
	files, err := filepath.Glob(filepath.Join(b.root, "testdata", "copy", "*", "*.json"))
	if err != nil {
		return "", err
	}
	var all strings.Builder
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			return "", err
		}
		var corpus struct {
			Texts []struct {
				Document struct{ Parts []struct{ Text string } }
			}
		}
		if err := json.Unmarshal(text, &corpus); err != nil {
			return "", fmt.Errorf("%s: %w", file, err)
		}
		for _, t := range corpus.Texts {
			for _, part := range t.Document.Parts {
				all.WriteString(part.Text + "\n")
			}
		}
	}
	return all.String(), nil
}

// material is the promotion of testdata/demo with so many bytes of text, in
// parts of 15 KiB.
func material(copied string, size int) ([]byte, error) {
	const partSize = 15 << 10
	var parts []map[string]string
	all := strings.Repeat(copied, size/len(copied)+1)
	for from := 0; from < size; from += partSize {
		part := strings.ToValidUTF8(all[from:min(from+partSize, size)], "")
		parts = append(parts, map[string]string{"role": "claim", "text": part})
	}
	return json.Marshal(map[string]any{
		"kind": "promotion", "id": "M", "at": "2026-04-15T09:00:00+08:00", "medium": "web",
		"plans": []map[string]any{{"id": "P", "name": "5G星河99元套餐", "generation": "5g", "status": "on-sale", "feePerMonth": 9900}},
		"parts": parts,
	})
}

// least is the least time of some that judging takes.
func least(document []byte) time.Duration {
	var engine core.Engine
	var result []byte
	best := time.Hour
	for range 7 {
		begin := time.Now()
		result = engine.Evaluate(result[:0], document, core.Compact)
		best = min(best, time.Since(begin))
	}
	return best
}
