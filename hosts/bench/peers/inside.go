package main

import (
	"encoding/json"
	"fmt"

	"github.com/redline5g/redline/hosts/bench/results"
)

// inside measures what no peer is asked: batches and memory, in Node.
func (b *bench) inside(r *results.Results) error {
	var batch struct{ OneByOneMs, BatchMs float64 }
	if err := b.figures("batch", &batch); err != nil {
		return err
	}
	share := batch.BatchMs / batch.OneByOneMs
	reached(r, "A batch of 1,000 orders in one crossing, Node", "≤ 0.6 × the same one by one",
		fmt.Sprintf("%.2f × (%.1f of %.1f ms)", share, batch.BatchMs, batch.OneByOneMs), share <= 0.6)

	var memory struct{ Start, Million, Refused int }
	if err := b.figures("memory", &memory); err != nil {
		return err
	}
	reached(r, "The module's memory", "≤ 1 MB after the start, flat over 1,000,000 evaluations and after refusing 10 MB",
		fmt.Sprintf("%d KiB, %d KiB, %d KiB", memory.Start>>10, memory.Million>>10, memory.Refused>>10),
		memory.Start <= 1<<20 && memory.Million == memory.Start && memory.Refused == memory.Start)
	return nil
}

// figures are those of a function of measure.js.
func (b *bench) figures(measure string, figures any) error {
	process, err := b.start(peers[0])
	if err != nil {
		return err
	}
	defer process.close()
	a, err := process.judge(question{Text: b.documents[0].text, Measure: measure})
	if err != nil {
		return err
	}
	return json.Unmarshal(a.Figures, figures)
}

// reached adds a reach.
func reached(r *results.Results, what, wanted, measured string, met bool) {
	r.Reaches = append(r.Reaches, results.Reach{What: what, Wanted: wanted, Measured: measured, Met: met})
}
