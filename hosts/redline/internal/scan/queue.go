package scan

import (
	"container/heap"
	"net/url"
)

// step is an address that is to be looked at, and how a customer comes to it.
type step struct {
	address     *url.URL
	from        *Page
	link        string // its words
	depth, taps int
	number      int // in the order in which they were met
}

// unseen is what a link that can't be seen costs: such pages come last, and how
// many taps lead to them is not known.
const unseen = 1 << 20

func cost(taps int) int {
	if taps == 0 {
		return unseen
	}
	return taps
}

// page is the page that a step leads to.
func (s *step) page() *Page {
	p := &Page{Taps: s.taps, Depth: s.depth, From: s.from, Link: s.link}
	if s.taps >= unseen {
		p.Taps = Unknown
	}
	return p
}

// queue has the step of fewest taps first.
type queue []*step

// Len, Less, Swap, Push and Pop are those of heap.Interface.
func (q queue) Len() int { return len(q) }

func (q queue) Less(i, j int) bool {
	if q[i].taps != q[j].taps {
		return q[i].taps < q[j].taps
	}
	return q[i].number < q[j].number
}

func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }

func (q *queue) Push(x any) { *q = append(*q, x.(*step)) }

func (q *queue) Pop() any {
	last := len(*q) - 1
	s := (*q)[last]
	*q = (*q)[:last]
	return s
}

// add queues a step, unless its address was met or a limit keeps it out. An
// address that is met again by fewer taps takes its new place.
func (w *walker) add(s *step) {
	at := canonical(s.address)
	if w.queued[at] {
		w.shorten(at, s)
		return
	}
	short := shortened(s.address)
	switch {
	case s.depth > w.options.Limits.Depth:
		w.Left.Depth++
		return
	case at != short && w.queries[short] >= mostQueries:
		w.Left.Queries++
		return
	}
	if at != short {
		w.queries[short]++
	}
	w.queued[at] = true
	s.number = len(w.queued)
	heap.Push(&w.queue, s)
}

// shorten gives a step that waits the way of fewer taps.
func (w *walker) shorten(at string, s *step) {
	for i, waiting := range w.queue {
		if s.taps < waiting.taps && canonical(waiting.address) == at {
			s.number = waiting.number
			w.queue[i] = s
			heap.Fix(&w.queue, i)
			return
		}
	}
}
