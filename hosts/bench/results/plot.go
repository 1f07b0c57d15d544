package results

import (
	"bytes"
	"fmt"
	"html"
	"math"
)

// The plot's measures, in pixels.
const (
	width, left, right = 760, 280, 40
	rowHeight, dot     = 24, 5
	headHeight         = 58
)

// style follows the reader's own choice of a light or a dark ground.
const style = `text{font:13px system-ui,sans-serif;fill:#1f2328}.head{font-weight:600}.value{font-size:12px}
.grid{stroke:#d0d7de}.peer{fill:#57606a;stroke:#57606a}.ours{fill:#cf222e;stroke:#cf222e}.floor{fill:#fff;stroke:#57606a}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.grid{stroke:#3d444d}.peer{fill:#9198a1;stroke:#9198a1}.ours{fill:#ff7b72;stroke:#ff7b72}.floor{fill:#0d1117;stroke:#9198a1}}`

// plot is a dot for each engine's median and a line from it to the p99, in Node
// and in Go, on one scale by powers of ten. What is by hand has an empty dot.
func (r *Results) plot() []byte {
	groups := []struct {
		head    string
		engines []Engine
	}{
		{"Node: text to result", r.InNode},
		{"Go: bytes to result", r.InGo},
	}
	height := 10
	for _, g := range groups {
		height += headHeight + rowHeight*len(g.engines)
	}
	var out bytes.Buffer
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="Median time of an order, by engine">`+"\n<style>%s</style>\n", width, height, style)
	s := r.scale()
	y := 0
	for _, g := range groups {
		fmt.Fprintf(&out, `<text class="head" x="10" y="%d">%s, µs: median, and a line to the p99</text>`+"\n", y+28, g.head)
		y += headHeight
		s.grid(&out, y-6, y+rowHeight*len(g.engines)-4)
		for i := range g.engines {
			s.draw(&out, y, &g.engines[i])
			y += rowHeight
		}
	}
	out.WriteString("</svg>\n")
	return out.Bytes()
}

// scale is a scale by powers of ten.
type scale struct{ from, to float64 } // exponents

// scale takes in all times.
func (r *Results) scale() scale {
	s := scale{math.Inf(1), math.Inf(-1)}
	for _, e := range append(append([]Engine{}, r.InNode...), r.InGo...) {
		s.from = min(s.from, math.Floor(math.Log10(e.MedianUs)))
		s.to = max(s.to, math.Ceil(math.Log10(e.P99Us)))
	}
	return s
}

// x is where a time stands.
func (s scale) x(us float64) float64 {
	return left + (math.Log10(us)-s.from)/(s.to-s.from)*(width-left-right)
}

// grid draws a line at each power of ten.
func (s scale) grid(out *bytes.Buffer, top, bottom int) {
	for e := s.from; e <= s.to; e++ {
		x := s.x(math.Pow(10, e))
		fmt.Fprintf(out, `<line class="grid" x1="%.1f" x2="%.1f" y1="%d" y2="%d"/><text class="value" x="%.1f" y="%d" text-anchor="middle">%g</text>`+"\n",
			x, x, top, bottom, x, top-2, math.Pow(10, e))
	}
}

// draw draws an engine.
func (s scale) draw(out *bytes.Buffer, y int, e *Engine) {
	class := "peer"
	switch {
	case e.ours():
		class = "ours"
	case e.Floor:
		class = "floor"
	}
	middle, at, far := y+rowHeight/2-4, s.x(e.MedianUs), s.x(e.P99Us)
	fmt.Fprintf(out, `<text x="%d" y="%d" text-anchor="end">%s</text>`, left-62, middle+4, html.EscapeString(e.Title))
	fmt.Fprintf(out, `<text class="value" x="%d" y="%d" text-anchor="end">%s</text>`, left-16, middle+4, digits(e.MedianUs))
	fmt.Fprintf(out, `<line class="%s" x1="%.1f" x2="%.1f" y1="%d" y2="%d"/>`, class, at, far, middle, middle)
	fmt.Fprintf(out, `<circle class="%s" cx="%.1f" cy="%d" r="%d"/>`+"\n", class, at, middle, dot)
}
