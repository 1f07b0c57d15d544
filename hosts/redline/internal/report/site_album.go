package report

import (
	"encoding/base64"
	"encoding/json"
	"fmt"
	"html/template"
	"slices"

	"github.com/redline5g/redline/hosts/redline/internal/scan"
	"github.com/redline5g/redline/hosts/redline/internal/screen"
)

// The most pictures that a page has, and what they weigh at most before they are
// written as text.
const (
	mostPictures = 60
	albumBytes   = 24 << 20
)

// album is the screenshots that a page shows. Each is there once, however many
// findings are marked on it.
type album struct {
	pictures []*htmlPicture
	of       map[*scan.View]*htmlPicture
	findings map[*scan.View][]*siteFinding
	boxes    map[*scan.View][]*rectangle // of the elements; nil of one without
}

type htmlPicture struct {
	ID            string
	Data          template.URL
	Width, Height int

	view *scan.View
}

// rectangle is in CSS pixels of the page.
type rectangle struct{ X, Y, Width, Height int }

// htmlCrop is the part of a picture around the elements of a finding.
type htmlCrop struct {
	Picture string
	View    string // of SVG
	Width   int
	Height  int
	Marks   []mark
}

// mark is the box of an element: of the one that a finding is about, or beside it
// of another that it names.
type mark struct {
	rectangle
	Beside bool
}

// htmlView is a picture with all findings on it.
type htmlView struct {
	Address, Title, Seen, Taps string
	Restless                   bool
	Picture                    *htmlPicture
	Marks                      []htmlMark
}

type htmlMark struct {
	rectangle
	Number  int
	Outcome string
}

// newAlbum takes the pictures of the views that findings point at, those of the
// worst findings first.
func newAlbum(rules []siteRule) *album {
	a := &album{of: map[*scan.View]*htmlPicture{}, findings: map[*scan.View][]*siteFinding{}, boxes: map[*scan.View][]*rectangle{}}
	weight := 0
	for _, outcome := range outcomes {
		for _, f := range withOutcome(rules, outcome) {
			if f.Elements == nil {
				continue
			}
			for _, v := range f.Views {
				a.findings[v] = append(a.findings[v], f)
				if v.Shot == nil || a.of[v] != nil || len(a.pictures) >= mostPictures || weight+len(v.Shot.WebP) > albumBytes {
					continue
				}
				weight += len(v.Shot.WebP)
				a.take(v)
			}
		}
	}
	return a
}

func withOutcome(rules []siteRule, outcome string) []*siteFinding {
	var found []*siteFinding
	for _, r := range rules {
		for _, alike := range r.Alike {
			if alike.Outcome == outcome {
				found = append(found, alike.Findings...)
			}
		}
	}
	return found
}

func (a *album) take(v *scan.View) {
	p := &htmlPicture{
		ID: fmt.Sprintf("picture-%d", len(a.pictures)+1), Width: v.Shot.Width, Height: v.Shot.Height, view: v,
		Data: template.URL("data:image/webp;base64," + base64.StdEncoding.EncodeToString(v.Shot.WebP)),
	}
	a.pictures = append(a.pictures, p)
	a.of[v] = p
}

// marks are the boxes of a finding's elements that are on a picture of a view.
func (a *album) marks(f *siteFinding, v *scan.View) []mark {
	if v.Shot == nil {
		return nil
	}
	if a.boxes[v] == nil {
		a.boxes[v] = boxesOf(v)
	}
	var marks []mark
	for i, n := range f.Elements {
		if n >= len(a.boxes[v]) || a.boxes[v][n] == nil {
			continue
		}
		if box := *a.boxes[v][n]; box.X < v.Shot.Width && box.Y < v.Shot.Height && box.X+box.Width > 0 && box.Y+box.Height > 0 {
			marks = append(marks, mark{box, i > 0})
		}
	}
	return marks
}

// boxesOf are the boxes of a document's elements.
func boxesOf(v *scan.View) []*rectangle {
	var document struct {
		Elements []struct{ Box *rectangle }
	}
	// A document that is not well-formed has no verdict, and no findings.
	_ = json.Unmarshal(v.Judgement.Document, &document)
	boxes := []*rectangle{}
	for _, e := range document.Elements {
		if b := e.Box; b != nil {
			*b = rectangle{b.X / 100, b.Y / 100, b.Width / 100, b.Height / 100}
		}
		boxes = append(boxes, e.Box)
	}
	return boxes
}

// What is shown around a box, and how large a part of a picture is at least and
// at most, in CSS pixels.
const (
	margin                = 60
	cropWidth, cropHeight = 480, 160
	mostHeight            = 480
)

// crop is a finding on the first picture that shows it, nil where none does.
func (a *album) crop(f *siteFinding) *htmlCrop {
	for _, v := range f.Views {
		p := a.of[v]
		if p == nil {
			continue
		}
		marks := a.marks(f, v)
		if marks == nil {
			continue
		}
		left, width := span(marks[0].X, marks[0].Width, p.Width, cropWidth, p.Width)
		top, height := span(marks[0].Y, marks[0].Height, p.Height, cropHeight, mostHeight)
		return &htmlCrop{Picture: p.ID, View: fmt.Sprintf("%d %d %d %d", left, top, width, height), Width: width, Height: height, Marks: marks}
	}
	return nil
}

// span is the part of a side that shows a box and what is around it.
func span(from, length, side, least, most int) (int, int) {
	size := min(max(length+2*margin, least), most, side)
	middle := from + min(length, most-2*margin)/2
	return min(max(middle-size/2, 0), side-size), size
}

// where says where the element that a finding is about is on no picture.
func (a *album) where(f *siteFinding, names *siteWords) string {
	var without []*scan.View
	for _, v := range f.Views {
		if marks := a.marks(f, v); v.Shot != nil && (len(marks) == 0 || marks[0].Beside) {
			without = append(without, v)
		}
	}
	if without == nil {
		return ""
	}
	return names.notShown + ": " + seenIn(without, names)
}

// views are all pictures with what is marked on them.
func (a *album) views(names *siteWords) []htmlView {
	var views []htmlView
	for _, p := range a.pictures {
		v := p.view
		h := htmlView{
			Address: screen.Escape(v.Page.Address), Title: screen.Escape(v.Page.Title), Seen: seenIn([]*scan.View{v}, names),
			Taps: names.unknownTaps, Restless: v.Restless, Picture: p,
		}
		if v.Page.Taps != scan.Unknown {
			h.Taps = names.count(v.Page.Taps)
		}
		for _, f := range a.findings[v] {
			for _, box := range a.marks(f, v) {
				h.Marks = append(h.Marks, htmlMark{box.rectangle, f.Number, f.Outcome})
			}
		}
		views = append(views, h)
	}
	slices.SortStableFunc(views, func(x, y htmlView) int { return len(y.Marks) - len(x.Marks) })
	return views
}
