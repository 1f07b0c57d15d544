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
	lackCodes = [...]string{
		"hidden", "out-of-view", "transparent", "low-contrast", "small-type", "small-beside-claim", "far-from-claim",
		"more-taps", "further-down", "smaller-than-5g", "harder-to-decline", "smaller-than-accept",
	}
	lackMembers = [...]member{
		memberDisplay, memberVisibleShare, memberOpacity, memberContrast, memberFontSize, memberFontSize, memberBox,
		memberTaps, memberBox, memberBox, memberTaps, memberBox,
	}
	lackForms = [...]valueForm{
		formText, formNumber, formNumber, formHundredths, formHundredths, formHundredths, formHundredths,
		formNumber, formHundredths, formNumber, formNumber, formNumber,
	}
	lackZH = [...]string{
		"{2}“{3}”：用户看不到，{0}。",
		"{2}“{3}”：可见部分{0}%，须达{1}%。",
		"{2}“{3}”：不透明度{0}%，须达{1}%。",
		"{2}“{3}”：对比度{0}，须达{1}。",
		"{2}“{3}”：字号{0}像素，须达{1}像素。",
		"{2}“{3}”：字号{0}像素，相对宣传语的字号须达{1}像素。",
		"{2}“{3}”：距宣传语{0}像素，不得超过{1}像素。",
		"{2}“{3}”：须点击{0}次，不得超过{1}次。",
		"{2}“{3}”：位于{0}像素处，不得低于{1}像素处。",
		"{2}“{3}”：面积为5G入口的{0}%，须达{1}%。",
		"{2}“{3}”：拒绝须点击{0}次，不得超过同意的{1}次。",
		"{2}“{3}”：面积为同意按钮的{0}%，须达{1}%。",
	}
	lackEN = [...]string{
		"{2} “{3}”: not visible, {0}.",
		"{2} “{3}”: {0}% in view, needs {1}%.",
		"{2} “{3}”: opacity {0}%, needs {1}%.",
		"{2} “{3}”: contrast {0}, needs {1}.",
		"{2} “{3}”: type of {0} px, needs {1} px.",
		"{2} “{3}”: type of {0} px, needs {1} px beside its claim's.",
		"{2} “{3}”: {0} px from its claim, at most {1} px.",
		"{2} “{3}”: {0} taps, at most {1}.",
		"{2} “{3}”: {0} px down the page, at most {1} px.",
		"{2} “{3}”: area {0}% of the 5G entry's, needs {1}%.",
		"{2} “{3}”: {0} taps to decline, at most {1} as to accept.",
		"{2} “{3}”: area {0}% of the accept control's, needs {1}%.",
	}
	lackDo = [...]string{
		"show", "show", "show", "raise-contrast", "enlarge-type", "enlarge-type", "move",
		"shorten-way", "move", "enlarge", "ease-declining", "enlarge",
	}
	remedyZH = [...]string{
		"让用户无需操作即可看到。", "让它处于可见范围内。", "让它不透明。", "将对比度提高到{1}。", "将字号提高到{1}像素。", "将字号提高到{1}像素。", "移到距宣传语{1}像素以内。",
		"让点击次数不多于{1}次。", "移到{1}像素处或以上。", "将面积提高到{1}%。", "让拒绝不多于{1}次点击。", "将面积提高到{1}%。",
	}
	remedyEN = [...]string{
		"Show it without anything to do first.", "Bring it into view.", "Make it opaque.", "Raise the contrast to {1}.", "Enlarge the type to {1} px.", "Enlarge the type to {1} px.", "Move it to within {1} px of its claim.",
		"Let it take no more than {1} taps.", "Move it to {1} px down the page or higher.", "Enlarge it to {1}%.", "Let declining take at most {1}, as accepting does.", "Enlarge it to {1}%.",
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

// shown tells whether the element can be seen at all; where it can't, its other
// measures mean nothing.
func (g *gauge) shown() bool {
	if g.e.hidden() {
		g.short |= 1 << lackDisplay
		return false
	}
	if g.e.Display == DisplayUnknown {
		g.unknown(g.e.At.dot(memberDisplay))
	}
	g.atLeast(lackView, g.e.Visible, 1)
	g.atLeast(lackOpacity, g.e.Opacity, 1)
	return g.short == 0
}

// legible holds the element against the policy's floor of what is visible.
func (g *gauge) legible(p *Policy) bool {
	if !g.shown() {
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

// fallsShort reports each lack of an element. What it is called goes into the
// messages.
func (j *judge) fallsShort(g *gauge, outcome Outcome, what value, a, b, c string) {
	for l := range lackCount {
		if g.short&(1<<l) == 0 {
			continue
		}
		measure := g.e.At.dot(lackMembers[l])
		f := j.find(outcome, lackCodes[l], a, b, c)
		j.because(f, measure)
		if rival := g.rivals[l]; rival != nil {
			j.because(f, rival.At.dot(lackMembers[l]))
		}
		got := value{form: lackForms[l], number: int64(g.got[l])}
		if l == lackDisplay {
			got = told(displayZH, displayNames, int(g.e.Display))
			j.coveredBy(f, g.e)
		}
		need := value{form: lackForms[l], number: int64(g.need[l])}
		j.say(f, lackZH[l], lackEN[l], got, need, what, g.e.quoted())
		j.fix(f, lackDo[l], measure, remedyZH[l], remedyEN[l], got, need)
	}
}

// coveredBy adds what covers an element, where it is told.
func (j *judge) coveredBy(f *finding, e *Element) {
	if e.CoveredBy != "" {
		j.because(f, e.At.dot(memberCoveredBy))
	}
}

// notMeasured reports that a measure is not given on which it depends whether
// the element falls short.
func (j *judge) notMeasured(g *gauge, what value, a, b, c string) {
	f := j.find(Review, "not-measured", a, b, c)
	j.because(f, g.missing)
	j.say(f, "{0}“{1}”：没有完整的测量，缺少{2}。", "{0} “{1}”: not measured in full, {2} is missing.", what, g.e.quoted(), text(g.missing.name()))
	j.fix(f, "provide-fact", g.missing, "补充该测量。", "Provide this measure.")
}
