package results

import (
	"bytes"
	"fmt"
	"html"
	"math"
)

// The plot's measures, in pixels.
const (
	width, left, right = 760, 230, 90
	rowHeight, barSize = 24, 14
	headHeight         = 44
)

// style follows the reader's own choice of a light or a dark ground.
const style = `text{font:13px system-ui,sans-serif;fill:#1f2328}.head{font-weight:600}.value{font-size:12px}
.bar{fill:#8c959f}.ours{fill:#cf222e}.floor{fill:#d0d7de}.line{stroke:#d0d7de}
@media (prefers-color-scheme:dark){text{fill:#e6edf3}.bar{fill:#6e7681}.ours{fill:#ff7b72}.floor{fill:#3d444d}.line{stroke:#3d444d}}`

// plot is the medians as bars, in Node and in Go, on one scale by powers of ten.
func (r *Results) plot() []byte {
	groups := []struct {
		head    string
		engines []Engine
	}{
		{"Node: text to verdict, median", r.InNode},
		{"Go: bytes to verdict, median", r.InGo},
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
		fmt.Fprintf(&out, `<text class="head" x="10" y="%d">%s, µs</text>`+"\n", y+28, g.head)
		y += headHeight
		s.grid(&out, y-6, y+rowHeight*len(g.engines)-4)
		for i := range g.engines {
			s.bar(&out, y, &g.engines[i])
			y += rowHeight
		}
	}
	out.WriteString("</svg>\n")
	return out.Bytes()
}

// scale is a scale by powers of ten.
type scale struct{ from, to float64 } // exponents

// scale takes in all medians.
func (r *Results) scale() scale {
	s := scale{math.Inf(1), math.Inf(-1)}
	for _, e := range append(append([]Engine{}, r.InNode...), r.InGo...) {
		s.from = min(s.from, math.Floor(math.Log10(e.MedianUs)))
		s.to = max(s.to, math.Ceil(math.Log10(e.MedianUs)))
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
		fmt.Fprintf(out, `<line class="line" x1="%.1f" x2="%.1f" y1="%d" y2="%d"/><text class="value" x="%.1f" y="%d" text-anchor="middle">%g</text>`+"\n",
			x, x, top, bottom, x, top-2, math.Pow(10, e))
	}
}

// bar draws an engine's median.
func (s scale) bar(out *bytes.Buffer, y int, e *Engine) {
	class := "bar"
	switch {
	case e.ours():
		class = "ours"
	case e.Floor:
		class = "floor"
	}
	end := s.x(e.MedianUs)
	fmt.Fprintf(out, `<text x="%d" y="%d" text-anchor="end">%s</text><rect class="%s" x="%d" y="%d" width="%.1f" height="%d"/><text class="value" x="%.1f" y="%d">%s</text>`+"\n",
		left-8, y+12, html.EscapeString(e.Title), class, left, y, end-left, barSize, end+6, y+12, digits(e.MedianUs))
}
