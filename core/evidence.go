package core

// Valid evidence of a reminder: the right words, for this order and this plan;
// shown before the consent and not in the future; not older than the policy's
// window; acknowledged in the channel's own way; on a screen, visible for at
// least the policy's dwell time before the consent.

// flaw is what is wrong with a piece of evidence, in the order of checking.
// Of several pieces the one that comes furthest is told about.
type flaw uint8

// The flaws.
const (
	flawNone flaw = iota // there is no evidence at all
	flawOrder
	flawPlan
	flawWords
	flawWordsEN
	flawFuture
	flawAfterConsent
	flawTooOld
	flawNotAcknowledged
	flawAcknowledgedEarly
	flawAcknowledgedFuture
	flawAcknowledgedLate
	flawWrongWay
	flawPreTicked
	flawNoRecording
	flawNotMeasured
	flawHidden
	flawContrast
	flawFontSize
	flawDwell
	flawInterval
	flawless
)

// trial holds an order's evidence against one reminder that is due.
type trial struct {
	o          *Order
	p          *Policy
	plan       string // the id of the plan or item it is due for
	ended      ending // of the consents to it
	due, dueEN string
	flaw       flaw  // of the evidence that came furthest
	best       int   // which one
	where      Place // the fact that shows the flaw
	beside     Place // the consent's instant where that shows it too, or 0
	valid      evidenceSet
}

func (t *trial) run(which Reminder) {
	t.where = t.o.At.dot(memberReminders)
	reminders := t.o.Reminders.Items
	for i := range reminders {
		e := &reminders[i]
		if e.Rule != which {
			continue
		}
		if flaw, where, beside := t.examine(e, i); flaw > t.flaw {
			t.flaw, t.best, t.where, t.beside = flaw, i, where, beside
		}
	}
}

// examine finds the first flaw of a piece of evidence, and the facts that show
// it.
func (t *trial) examine(e *Evidence, i int) (flaw, Place, Place) {
	if flaw, where := t.same(e); flaw != flawless {
		return flaw, where, 0
	}
	late, told := t.inTime(e)
	flaw, where := t.acknowledged(e)
	beside := Place(0)
	if flaw == flawless {
		if beside = t.acknowledgedLate(e); beside != 0 {
			flaw, where = flawAcknowledgedLate, e.Acknowledged.Value.At.dot(memberAt)
		}
	}
	if flaw == flawless && t.o.Channel.onScreen() {
		flaw, where, beside = t.visible(e)
	}
	if flaw == flawless {
		t.valid.add(i)
	}
	if late != flawless {
		return late, e.At.dot(memberShownAt), told
	}
	return flaw, where, beside
}

// same tells whether the evidence is of this reminder: for this order and this
// plan, in the right words.
func (t *trial) same(e *Evidence) (flaw, Place) {
	switch {
	case e.Order != t.o.ID:
		return flawOrder, e.At.dot(memberOrder)
	case e.Plan.ID != t.plan:
		return flawPlan, e.At.dot(memberPlan)
	case !sameWords(e.Shown, t.due):
		return flawWords, e.At.dot(memberShown)
	case t.p.english() && !sameWords(e.ShownEN, t.dueEN):
		return flawWordsEN, e.At.dot(memberShownEn)
	case e.ShownAt > t.o.Time:
		return flawFuture, e.At.dot(memberShownAt)
	}
	return flawless, e.At.here()
}

// evidenceSet is a set of pieces of evidence, by their numbers. A document has
// at most 256.
type evidenceSet [4]uint64

func (s *evidenceSet) add(i int)      { s[i>>6] |= 1 << (i & 63) }
func (s *evidenceSet) has(i int) bool { return s[i>>6]&(1<<(i&63)) != 0 }

// informs tells whether one of the pieces of evidence came before a consent,
// within the policy's window, and was shown by an instant.
func (s *evidenceSet) informs(o *Order, p *Policy, c *Consent, by Instant) bool {
	reminders := o.Reminders.Items
	for i := range reminders {
		e := &reminders[i]
		if s.has(i) && e.before(c, p) && e.ShownAt <= by && (!o.Channel.onScreen() || e.inViewBy(c.Time) >= p.dwell()) {
			return true
		}
	}
	return false
}

// before tells whether a reminder was shown and acknowledged before a consent,
// within the policy's window.
func (e *Evidence) before(c *Consent, p *Policy) bool {
	return e.shownBefore(c, p) && e.Acknowledged.Value.Time <= c.Time
}

func (e *Evidence) shownBefore(c *Consent, p *Policy) bool {
	return e.ShownAt <= c.Time && c.Time-e.ShownAt <= p.evidenceWindow()
}

// inViewBy is for how many milliseconds a reminder can have been in view by an
// instant: no longer than since it was shown, whatever was measured. An instant
// that is given in whole seconds may be almost one later, and any may be off a
// little beside the clock that measures.
func (e *Evidence) inViewBy(t Instant) int {
	slack := 100 * millisecond
	if t%second == 0 || e.ShownAt%second == 0 {
		slack = second - millisecond
	}
	return int(min(Instant(e.Visibility.Value.DwellMilliseconds.Value), (t-e.ShownAt+slack)/millisecond))
}

// last is the last of the consents that have been given, or of those that a
// reminder could inform; nil where there is none.
func (t *trial) last(e *Evidence) *Consent {
	var last *Consent
	for i := range t.o.Consents.Items {
		c := &t.o.Consents.Items[i]
		if t.given(c) && (e == nil || e.shownBefore(c, t.p)) && (last == nil || c.Time > last.Time) {
			last = c
		}
	}
	return last
}

// acknowledgedLate tells whether a reminder was acknowledged only after every
// consent that it could inform: the instant of the last of them, or 0.
func (t *trial) acknowledgedLate(e *Evidence) Place {
	if c := t.last(e); c != nil && !e.before(c, t.p) {
		return c.At.dot(memberAt)
	}
	return 0
}

// inTime holds the time of showing against the consents for the plan. The age
// counts up to the consent that the reminder informs; while the plan is being
// offered, and while there is no consent, up to the order's instant. What is void
// is no consent. It tells the instant beside which the reminder comes too late or
// too early.
func (t *trial) inTime(e *Evidence) (flaw, Place) {
	last := t.last(nil)
	switch {
	case last == nil && t.o.Time-e.ShownAt > t.p.evidenceWindow():
		return flawTooOld, t.o.At.dot(memberAt)
	case last == nil || t.last(e) != nil:
		return flawless, e.At.here()
	case last.Time < e.ShownAt:
		return flawAfterConsent, last.At.dot(memberAt)
	}
	return flawTooOld, last.At.dot(memberAt)
}

// given tells whether a consent to the plan has been given.
func (t *trial) given(c *Consent) bool {
	return t.o.Stage != StageOffer && c.Item.ID == t.plan && t.live(c)
}

// live tells whether a consent says yes and still holds, by the floor: a
// stricter window must not make an early consent one that does not count.
func (t *trial) live(c *Consent) bool {
	return c.affirmative() && !t.ended.ends(c) && c.Time <= t.o.Time && t.o.Time-c.Time <= floorConsentDays*day
}

// acknowledged holds the acknowledgement against the channel's own way: a tap
// or a tick that was not pre-ticked on screens, a spoken yes with a recording
// on calls, a signature in halls and at agents, a reply by SMS.
func (t *trial) acknowledged(e *Evidence) (flaw, Place) {
	a := &e.Acknowledged.Value
	switch {
	case !e.Acknowledged.Known:
		return flawNotAcknowledged, e.At.dot(memberAcknowledged)
	case a.Time < e.ShownAt:
		return flawAcknowledgedEarly, a.At.dot(memberAt)
	case a.Time > t.o.Time:
		return flawAcknowledgedFuture, a.At.dot(memberAt)
	case !t.o.Channel.ownWay(a.Act):
		return flawWrongWay, a.At.dot(memberAct)
	case a.PreTicked == Yes || a.Act == ActTick && a.PreTicked != No:
		return flawPreTicked, a.At.dot(memberPreTicked)
	case a.Act == ActSpokenYes && !says(a.Recording):
		return flawNoRecording, a.At.dot(memberRecording)
	}
	return flawless, a.At.here()
}

func (t *trial) visible(e *Evidence) (flaw, Place, Place) {
	v := &e.Visibility.Value
	switch {
	case !e.Visibility.Known:
		return flawNotMeasured, e.At.dot(memberVisibility), 0
	case v.Display == DisplayUnknown:
		return flawNotMeasured, v.At.dot(memberDisplay), 0
	case v.Display != DisplayShown:
		return flawHidden, v.At.dot(memberDisplay), 0
	case !v.Contrast.Known:
		return flawNotMeasured, v.At.dot(memberContrast), 0
	case v.Contrast.Value < t.p.contrast():
		return flawContrast, v.At.dot(memberContrast), 0
	case !v.FontSize.Known:
		return flawNotMeasured, v.At.dot(memberFontSize), 0
	case v.FontSize.Value < t.p.fontSize():
		return flawFontSize, v.At.dot(memberFontSize), 0
	case !v.DwellMilliseconds.Known:
		return flawNotMeasured, v.At.dot(memberDwellMilliseconds), 0
	case v.DwellMilliseconds.Value < t.p.dwell():
		return flawDwell, v.At.dot(memberDwellMilliseconds), 0
	}
	if until, told := t.seenUntil(e); e.inViewBy(until) < t.p.dwell() {
		return flawInterval, e.At.dot(memberShownAt), told
	}
	return flawless, e.At.here(), e.At.here()
}

// seenUntil is up to when being in view counts: the last consent that a reminder
// could inform, or the order's instant.
func (t *trial) seenUntil(e *Evidence) (Instant, Place) {
	if c := t.last(e); c != nil {
		return c.Time, c.At.dot(memberAt)
	}
	return t.o.Time, t.o.At.dot(memberAt)
}

// onScreen tells whether a channel shows reminders on a screen.
func (c Channel) onScreen() bool {
	return c == ChannelWeb || c == ChannelApp || c == ChannelMiniProgram
}

// ownWay tells whether an act is how a channel's customers acknowledge.
func (c Channel) ownWay(a Act) bool {
	switch c {
	case ChannelHall, ChannelAgent:
		return a == ActSignature
	case ChannelHotline, ChannelOutboundCall:
		return a == ActSpokenYes
	case ChannelSMS:
		return a == ActSMSReply
	}
	return a == ActTap || a == ActTick
}

// maxQuoted is how much of a text from outside a message quotes, in bytes.
const maxQuoted = 120

// tell adds the values that show the flaw. flawTexts has the words.
func (t *trial) tell(j *judge) {
	if t.flaw == flawNone {
		return
	}
	e := &t.o.Reminders.Items[t.best]
	a, v := &e.Acknowledged.Value, &e.Visibility.Value
	switch t.flaw {
	case flawOrder:
		j.text(e.Order)
	case flawPlan:
		j.text(e.Plan.ID).text(t.plan)
	case flawWords:
		j.text(cut(e.Shown, maxQuoted))
	case flawWordsEN:
		j.text(cut(e.ShownEN, maxQuoted))
	case flawFuture:
		j.time(e.ShownAt).time(t.o.Time)
	case flawAfterConsent:
		j.time(e.ShownAt)
	case flawTooOld:
		j.time(e.ShownAt).number(int(t.p.evidenceWindow() / hour))
	case flawAcknowledgedEarly:
		j.time(a.Time).time(e.ShownAt)
	case flawAcknowledgedFuture:
		j.time(a.Time).time(t.o.Time)
	case flawAcknowledgedLate:
		j.time(a.Time)
	case flawWrongWay:
		j.told(actZH, actNames, int(a.Act)).channel(t.o.Channel)
	case flawHidden:
		j.told(displayZH, displayNames, int(v.Display))
	case flawContrast:
		j.hundredths(v.Contrast.Value).hundredths(t.p.contrast())
	case flawFontSize:
		j.hundredths(v.FontSize.Value).hundredths(t.p.fontSize())
	case flawDwell:
		j.number(v.DwellMilliseconds.Value).number(t.p.dwell())
	case flawInterval:
		j.time(e.ShownAt).number(t.p.dwell())
	}
}
