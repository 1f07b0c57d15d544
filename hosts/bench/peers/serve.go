package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"runtime"
	"time"
)

// question is what a process is asked: to judge a text, and then some times
// more; or to measure something of its own.
type question struct {
	Text    string `json:"text"`
	Times   int    `json:"times,omitempty"`
	Measure string `json:"measure,omitempty"`
}

// answer is what it answers. serve.js says the same.
type answer struct {
	Crossed []string        `json:"crossed"` // the decisions that are not kept
	NS      []int           `json:"ns"`      // what each of the further calls took
	StartMs float64         `json:"startMs"` // the first call, from nothing
	Allocs  float64         `json:"allocs"`  // a further call's
	Figures json.RawMessage `json:"figures"` // what Measure gives
	Error   string          `json:"error"`   // why the text was not judged
}

// serve answers a question a line, with one engine.
func serve(f files, in io.Reader, out io.Writer) error {
	begin := time.Now()
	open := engines[f.Engine]
	if open == nil {
		return fmt.Errorf("there is no engine %s", f.Engine)
	}
	e, err := open(f)
	if err != nil {
		return err
	}
	s := server{e, time.Since(begin)}
	lines := bufio.NewReaderSize(in, 1<<20)
	for encoder := json.NewEncoder(out); ; {
		line, err := lines.ReadBytes('\n')
		if err == io.EOF {
			return nil
		}
		var q question
		if err == nil {
			err = json.Unmarshal(line, &q)
		}
		if err == nil {
			err = encoder.Encode(s.answer(q))
		}
		if err != nil {
			return err
		}
	}
}

type server struct {
	engine
	opened time.Duration // what opening the engine took
}

func (s *server) answer(q question) (a answer) {
	text := []byte(q.Text)
	asked := time.Now()
	result, err := s.judge(text)
	a.StartMs = (s.opened + time.Since(asked)).Seconds() * 1e3
	if err == nil {
		a.Crossed, err = s.crossed(result)
	}
	if err != nil {
		return answer{Error: err.Error()}
	}
	a.NS = make([]int, q.Times)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for i := range a.NS {
		from := time.Now()
		if _, err := s.judge(text); err != nil {
			return answer{Error: err.Error()}
		}
		a.NS[i] = int(time.Since(from))
	}
	runtime.ReadMemStats(&after)
	if q.Times > 0 {
		a.Allocs = float64(after.Mallocs-before.Mallocs) / float64(q.Times)
	}
	return a
}
