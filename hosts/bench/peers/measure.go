package main

import (
	"math"
	"os"
	"slices"

	"github.com/andybalholm/brotli"

	"github.com/redline5g/redline/hosts/bench/results"
)

// How often is measured.
const (
	warmUp = 3000 // calls before the first round, for V8 to compile what is hot
	rounds = 40
	calls  = 102 // of the document that is timed, in each round
	others = 17  // of each other document, in each round
	starts = 11  // new processes
)

// first takes the time from nothing to the first result, in new processes.
func (b *bench) first(r *results.Results) error {
	took := map[*peer][]float64{}
	for range starts {
		for _, p := range shuffled(b, peers) {
			process, err := b.start(p)
			if err != nil {
				return err
			}
			a, err := process.judge(question{Text: b.documents[0].text})
			process.close()
			if err != nil {
				return err
			}
			took[p] = append(took[p], a.StartMs)
		}
	}
	for _, p := range peers {
		e := results.Engine{Name: p.name, Title: p.title, Version: b.version(p), Floor: p.floor, FirstMs: at(took[p], 0.5)}
		if !p.inNode {
			r.InGo = append(r.InGo, e)
			continue
		}
		var err error
		if e.Download, err = b.download(p); err != nil {
			return err
		}
		r.InNode = append(r.InNode, e)
	}
	return nil
}

// download is what a page loads with brotli: script and modules.
func (b *bench) download(p *peer) (int, error) {
	size := b.bundles[p.name]
	if p.native {
		return 0, nil
	}
	for _, file := range p.wasm {
		text, err := os.ReadFile(file)
		if err != nil {
			return 0, err
		}
		n := &counter{}
		w := brotli.NewWriterLevel(n, brotli.BestCompression)
		_, _ = w.Write(text) // a counter takes everything
		_ = w.Close()
		size += n.bytes
	}
	return size, nil
}

type counter struct{ bytes int }

func (c *counter) Write(p []byte) (int, error) { c.bytes += len(p); return len(p), nil }

// samples are what calls took, in nanoseconds.
type samples struct {
	one, all []float64
	allocs   float64 // the least of a round: what else the process does is not the call's
}

// times takes the times of all engines, in turns.
func (b *bench) times(r *results.Results) error {
	processes, end, err := b.startAll(peers)
	if err != nil {
		return err
	}
	defer end()
	documents := b.whole()
	took := map[string]*samples{}
	for _, p := range processes {
		took[p.name] = &samples{allocs: math.Inf(1)}
		if _, err := p.judge(question{Text: documents[0].text, Times: warmUp}); err != nil {
			return err
		}
	}
	for range rounds {
		for _, p := range shuffled(b, processes) {
			if err := took[p.name].take(p, documents); err != nil {
				return err
			}
		}
	}
	for _, engines := range [][]results.Engine{r.InNode, r.InGo} {
		for i := range engines {
			took[engines[i].Name].tell(&engines[i])
		}
	}
	r.Bytes, r.Agreed, r.Rounds = len(documents[0].text), len(documents), rounds
	return nil
}

// take takes an engine's turn.
func (s *samples) take(p *process, documents []document) error {
	for i, d := range documents {
		times := others
		if i == 0 {
			times = calls
		}
		a, err := p.judge(question{Text: d.text, Times: times})
		if err != nil {
			return err
		}
		for j, ns := range a.NS {
			if i == 0 {
				s.one = append(s.one, float64(ns))
			}
			if j < others {
				s.all = append(s.all, float64(ns))
			}
		}
		if i == 0 {
			s.allocs = min(s.allocs, a.Allocs)
		}
	}
	return nil
}

func (s *samples) tell(e *results.Engine) {
	e.MedianUs, e.P99Us, e.AllUs = at(s.one, 0.5)/1e3, at(s.one, 0.99)/1e3, at(s.all, 0.5)/1e3
	e.Allocs = math.Floor(s.allocs)
}

// at is the value below which a share of the values lies.
func at(values []float64, share float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[min(int(share*float64(len(sorted))), len(sorted)-1)]
}
