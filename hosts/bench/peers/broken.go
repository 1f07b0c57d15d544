package main

import (
	"strings"
	"time"

	"github.com/redline5g/redline/hosts/bench/results"
)

// counted are how many broken documents the reach speaks of; the others are
// more than that.
const counted = 15

// broken puts documents that can't be judged to the engines.
func (b *bench) broken(r *results.Results) error {
	documents := append(b.wrong(), b.large()...)
	for i, d := range documents {
		r.Broken = append(r.Broken, results.Broken{Name: d.name, More: i >= counted, Answers: map[string]string{}})
	}
	for _, p := range peers {
		if !p.broken {
			continue
		}
		for i, d := range documents {
			said, err := b.say(p, d.text)
			if err != nil {
				return err
			}
			r.Broken[i].Answers[p.name] = said
		}
	}
	return nil
}

// patience is how long an engine may take for a broken text. One that is ended
// for it counts as one that died.
const patience = time.Minute

// say is what an engine makes of a text, in a process of its own.
func (b *bench) say(p *peer, text string) (string, error) {
	process, err := b.start(p)
	if err != nil {
		return "", err
	}
	defer process.close()
	defer time.AfterFunc(patience, func() { _ = process.cmd.Process.Kill() }).Stop()
	a, err := process.ask(question{Text: text})
	switch {
	case err != nil:
		return results.Died, nil
	case a.Error != "":
		return results.Refused, nil
	case len(a.Crossed) > 0:
		return results.Judged, nil
	}
	return results.Passed, nil
}

// wrong are the broken documents among the vectors.
func (b *bench) wrong() (broken []document) {
	for _, d := range b.documents {
		if d.broken {
			broken = append(broken, d)
		}
	}
	return broken
}

// large are documents that are too much, and otherwise good. Every host's suite
// has their like.
func (b *bench) large() []document {
	put := func(member string) string { return strings.Replace(b.documents[0].text, "{", "{"+member+",", 1) }
	nested := func(deep int) string {
		return put(`"more":` + strings.Repeat("[", deep) + strings.Repeat("]", deep))
	}
	return []document{
		{name: "a text of 10 MB", text: put(`"region":"` + strings.Repeat("x", 10<<20) + `"`)},
		{name: "lists nested 10,000 deep", text: nested(10_000)},
		{name: "lists nested 1,000,000 deep", text: nested(1_000_000)},
	}
}
