package screen

import (
	"io"
	"os"

	"github.com/fatih/color"
	"golang.org/x/term"
)

// Palette is what colours mean. The zero Palette does not colour.
type Palette struct{ on bool }

// NewPalette colours always, never, or, for auto, where w is a terminal and
// NO_COLOR does not ask for none. See https://no-color.org.
func NewPalette(when string, w io.Writer) Palette {
	auto := IsTerminal(w) && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return Palette{when == "always" || when == "auto" && auto}
}

// IsTerminal tells whether a reader or a writer is a terminal.
func IsTerminal(f any) bool {
	file, ok := f.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// Bad is for what must not be.
func (p Palette) Bad(s string) string { return p.paint(s, color.FgRed, color.Bold) }

// Due is for what is to be done first.
func (p Palette) Due(s string) string { return p.paint(s, color.FgYellow, color.Bold) }

// Doubt is for what a person must judge.
func (p Palette) Doubt(s string) string { return p.paint(s, color.FgMagenta, color.Bold) }

// Good is for what is in order.
func (p Palette) Good(s string) string { return p.paint(s, color.FgGreen, color.Bold) }

// Strong is for headings.
func (p Palette) Strong(s string) string { return p.paint(s, color.Bold) }

// Faint is for what stands beside.
func (p Palette) Faint(s string) string { return p.paint(s, color.Faint) }

func (p Palette) paint(s string, attributes ...color.Attribute) string {
	if !p.on || s == "" {
		return s
	}
	c := color.New(attributes...)
	c.EnableColor()
	return c.Sprint(s)
}
