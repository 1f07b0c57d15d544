package core

// gauge holds the measures of one element against what they must be: against
// the policy's floor of what is visible, and against another element.
type gauge struct {
	e       *Element
	short   uint16 // the lacks, as bits
	blank   bool   // a measure is not given
	missing Place  // the first such
	got     [lackCount]int
	need    [lackCount]int
	rivals  [lackCount]*Element // what it was compared with; nil for the policy alone
	subject subject             // of the findings
	name    value               // what the element is called in messages
}

// lack is a way in which an element falls short.
type lack uint8

// The lacks.
const (
	lackDisplay lack = iota
	lackView
	lackOpacity
	lackContrast
	lackType
	lackTypeBeside // a condition's type beside its claim's
	lackNearness   // a condition's distance from its claim
	lackTaps       // a 4G entry's taps beside a 5G entry's
	lackPlace      // how far down a 4G entry is
	lackArea       // a 4G entry's area
	lackEase       // the taps to decline beside those to accept
	lackDecline    // a decline control's area
	lackCount
)

var (
	lackMembers = [...]member{
		memberDisplay, memberVisibleShare, memberOpacity, memberContrast, memberFontSize, memberFontSize, memberBox,
		memberTaps, memberBox, memberBox, memberTaps, memberBox,
	}
	lackForms = [...]valueForm{
		formText, formNumber, formNumber, formHundredths, formHundredths, formHundredths, formHundredths,
		formNumber, formHundredths, formNumber, formNumber, formNumber,
	}
)

// grade is how an element does.
type grade uint8

const (
	gradeNone grade = iota
	gradeShort
	gradeDoubtful
	gradeGood
)

func (g *gauge) grade() grade {
	switch {
	case g.short != 0:
		return gradeShort
	case g.blank:
		return gradeDoubtful
	}
	return gradeGood
}

// unknown notes that a measure is not given.
func (g *gauge) unknown(measure Place) {
	if !g.blank {
		g.blank, g.missing = true, measure
	}
}

func (g *gauge) atLeast(l lack, v Opt[int], need int) {
	g.got[l], g.need[l] = v.Value, need
	switch {
	case !v.Known:
		g.unknown(g.e.At.dot(lackMembers[l]))
	case v.Value < need:
		g.short |= 1 << l
	}
}

func (g *gauge) atMost(l lack, got, most int) {
	g.got[l], g.need[l] = got, most
	if got > most {
		g.short |= 1 << l
	}
}

// shown tells whether the element can be seen; where it can't, its other
// measures mean nothing.
func (g *gauge) shown(p *Policy) bool {
	if g.e.hidden() {
		g.short |= 1 << lackDisplay
		return false
	}
	if g.e.Display == DisplayUnknown {
		g.unknown(g.e.At.dot(memberDisplay))
	}
	g.atLeast(lackView, g.e.Visible, p.visibleShare())
	g.atLeast(lackOpacity, g.e.Opacity, p.opacity())
	return g.short == 0
}

// legible holds the element against the policy's floor of what is visible.
func (g *gauge) legible(p *Policy) bool {
	if !g.shown(p) {
		return false
	}
	g.atLeast(lackContrast, g.e.Contrast, p.contrast())
	g.atLeast(lackType, g.e.FontSize, p.fontSize())
	return true
}

// both tells whether a measure is given of the element and of another, and
// notes where it is not.
func (g *gauge) both(l lack, own bool, rival *Element, others bool) bool {
	g.rivals[l] = rival
	switch {
	case !own:
		g.unknown(g.e.At.dot(lackMembers[l]))
	case !others:
		g.unknown(rival.At.dot(lackMembers[l]))
	}
	return own && others
}

// taps holds the element's taps against those of another and some more.
func (g *gauge) taps(l lack, rival *Element, more int) {
	if g.both(l, g.e.Taps.Known, rival, rival.Taps.Known) {
		g.atMost(l, g.e.Taps.Value, rival.Taps.Value+more)
	}
}

// area holds the element's area against a share of another's, in hundredths.
func (g *gauge) area(l lack, rival *Element, share int) {
	if !g.both(l, g.e.Box.Known, rival, rival.Box.Known) {
		return
	}
	own := percent(g.e.Box.Value.area(), rival.Box.Value.area())
	g.atLeast(l, Opt[int]{own, true}, share)
}

func (b *Box) area() int { return b.Width * b.Height }

// percent is how many hundredths one area is of another, rounded down. Nothing
// is everything of nothing.
func percent(part, whole int) int {
	if part > 1<<56 {
		part, whole = part>>7, whole>>7
	}
	if whole == 0 {
		return 100
	}
	return part * 100 / whole
}

// gap is how far two boxes are apart, up and down.
func (b *Box) gap(o *Box) int {
	return max(0, b.Y-(o.Y+o.Height), o.Y-(b.Y+b.Height))
}

// fallsShort reports each lack of an element.
func (j *judge) fallsShort(g *gauge, outcome Outcome) {
	for l := range lackCount {
		if g.short&(1<<l) == 0 {
			continue
		}
		measure := g.e.At.dot(lackMembers[l])
		j.find(outcome, lackTexts[l]).because(measure).fix(lackRemedies[l], measure)
		j.last.subject = g.subject
		if rival := g.rivals[l]; rival != nil {
			j.because(rival.At.dot(lackMembers[l]))
		}
		if l == lackDisplay {
			j.coveredBy(g.e).told(displayZH, displayNames, int(g.e.Display))
		} else {
			j.figure(lackForms[l], int64(g.got[l]))
		}
		j.figure(lackForms[l], int64(g.need[l])).value(g.name).text(g.e.quoted())
	}
}

// coveredBy adds what covers an element, where it is told.
func (j *judge) coveredBy(e *Element) *judge {
	if e.CoveredBy != "" {
		j.because(e.At.dot(memberCoveredBy))
	}
	return j
}

// notMeasured reports that a measure is not given on which it depends whether
// the element falls short.
func (j *judge) notMeasured(g *gauge) {
	j.ask(textNotMeasured, fixNotMeasured, g.missing).value(g.name).text(g.e.quoted()).text(g.missing.name())
	j.last.subject = g.subject
}
