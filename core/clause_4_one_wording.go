package core

// Requirement 4, verbatim: 统一渠道宣传口径,及时回应社会关切

var oneWording = Rule{
	ID:        "4-one-wording",
	Clause:    "4",
	TitleZH:   "统一渠道宣传口径",
	TitleEN:   "Say the same of a plan in every channel",
	Quote:     "统一渠道宣传口径",
	Since:     noticeSince,
	Catalog:   judgeOneWording,
	Promotion: judgeCopyWording,
}

var oneWordingReading = Reading{
	rule: &oneWording,
	Readings: []string{
		"what the channels publish of one plan agrees in fee, charges, allowances, term, conditions and status; how it is worded is free, but other words for what leaving costs are for a person to compare; of a plan that a channel says is delisted, the status alone",
		"what a material says of one plan in single channels agrees in fee, the fee after a promotional period, data, minutes, messages, throttle, that period and term, in each that several tell",
	},
	Blind: []string{"及时回应社会关切: whether concerns of the public are answered in time"},
}

// wording compares what channels say of one plan: each is held against the
// first channel that states the fact.
type wording struct {
	j       *judge
	c       *Catalog
	plan    int
	entries int // how many channels publish the plan
	faulty  bool
	unsure  bool  // a channel does not state a field
	silent  Place // the first such field
	given   bool  // it is stated, and does not settle the comparison
}

func judgeOneWording(j *judge, c *Catalog) {
	for i := range c.Plans.Items {
		w := wording{j: j, c: c, plan: i}
		w.judge()
	}
}

func (w *wording) judge() {
	var published [channelCount]said
	channels := w.c.Channels.Items
	for i := range channels {
		if entry := w.j.entry(w.c, i, w.plan); entry != nil {
			published[w.entries] = said{channels[i].Channel, entry}
			w.entries++
		}
	}
	plan := &w.c.Plans.Items[w.plan]
	w.silence()
	if w.entries < 2 && !w.unsure {
		w.j.find(Inapplicable, textOneChannel).of(plan.ID).because(w.c.At.dot(memberChannels)).text(plan.Name)
		return
	}
	for field := range fieldCount {
		w.compare(published[:w.entries], field)
	}
	switch {
	case w.faulty:
	case w.unsure:
		says := textNotComparable
		if w.given {
			says = textNotCertain
		}
		w.j.ask(says, fixNotComparable, w.silent).of(plan.ID).text(plan.Name).text(w.silent.name())
	default:
		w.j.find(Pass, textSame).of(plan.ID).
			because(published[0].entry.At.here()).because(published[1].entry.At.here()).
			text(plan.Name)
	}
}

// missing notes that what a channel says is not given.
func (w *wording) missing(fact Place) { w.doubt(fact, false) }

// doubt notes why what the channels say can't be compared in full; 0 is no
// reason.
func (w *wording) doubt(fact Place, given bool) {
	if !w.unsure && fact != 0 {
		w.unsure, w.silent, w.given = true, fact, given
	}
}

// silence notes channels of which it is not given what they publish.
func (w *wording) silence() {
	if !w.c.Channels.Known {
		w.missing(w.c.At.dot(memberChannels))
	}
	channels := w.c.Channels.Items
	for i := range channels {
		channel := &channels[i]
		if !channel.Entries.Known && channel.Publishes != No {
			w.missing(channel.At.dot(memberEntries))
		}
	}
}

// same tells whether two entries agree in a field. Lists are compared by what
// they hold, what leaving costs by its words, all else by the value.
func (w *wording) same(a, b *Entry, which field, then, now *statement) bool {
	switch which {
	case fieldCharges:
		return sameCharges(a.Charges.Items, b.Charges.Items)
	case fieldConditions:
		m := matchConditions(a.Conditions.Items, b.Conditions.Items)
		w.doubt(m.doubt, m.worded)
		return m.all(a.Conditions.Items, b.Conditions.Items)
	case fieldPortOut, fieldChangePlan, fieldCloseNumber:
		return sameWords(a.exit(which).Value.ZH, b.exit(which).Value.ZH)
	}
	return then.number == now.number
}

// channelCount is how many channels a catalogue can have: each once.
const channelCount = int(ChannelMiniProgram)

// said is what one channel says of a plan.
type said struct {
	channel Channel
	entry   *Entry
}

// statement is one channel's value of a field.
type statement struct {
	known  bool
	number int64 // of all but lists
	place  Place
}

func (w *wording) compare(published []said, which field) {
	first := -1
	for i := range published {
		now := w.state(published[i].entry, which)
		if !now.known {
			w.missing(now.place)
			continue
		}
		if first < 0 {
			first = i
			continue
		}
		then := w.state(published[first].entry, which)
		if !w.same(published[first].entry, published[i].entry, which, &then, &now) {
			w.disagree(&published[first], &published[i], which, then, now)
		}
	}
}

// state is what an entry says in one field: of a delisted plan it only has to
// say so, and all else is nothing to be compared.
func (w *wording) state(e *Entry, which field) statement {
	if e.Status == StatusDelisted && which != fieldStatus {
		return statement{}
	}
	if !e.Allowances.Known && which >= fieldData && which <= fieldMessages {
		return statement{place: e.At.dot(memberAllowances)}
	}
	a := &e.Allowances.Value
	switch which {
	case fieldFee:
		return statement{e.FeePerMonth.Known, int64(e.FeePerMonth.Value), e.At.dot(memberFeePerMonth)}
	case fieldCharges:
		return statement{true, 0, e.At.dot(memberCharges)}
	case fieldStatus:
		return statement{e.Status != StatusUnknown, int64(e.Status), e.At.dot(memberStatus)}
	case fieldData:
		return statement{a.DataMegabytes.Known, int64(a.DataMegabytes.Value), a.At.dot(memberDataMegabytes)}
	case fieldAppBound:
		return statement{a.AppBoundMegabytes.Known, int64(a.AppBoundMegabytes.Value), a.At.dot(memberAppBoundMegabytes)}
	case fieldVoice:
		return statement{a.VoiceMinutes.Known, int64(a.VoiceMinutes.Value), a.At.dot(memberVoiceMinutes)}
	case fieldMessages:
		return statement{a.Messages.Known, int64(a.Messages.Value), a.At.dot(memberMessages)}
	case fieldContract:
		return statement{e.Contract.Known, int64(e.Contract.Value.Months), e.At.dot(memberContract)}
	case fieldConditions:
		return statement{e.Conditions.Known, 0, e.At.dot(memberConditions)}
	}
	return w.stateExit(e, which)
}

// stateExit is what an entry says that one of the three exits costs: nothing to
// be compared where it has no term.
func (w *wording) stateExit(e *Entry, which field) statement {
	contract := &e.Contract.Value
	switch {
	case contract.Months == 0:
		return statement{}
	case !contract.Liability.Known:
		return statement{place: contract.At.dot(memberLiability)}
	}
	return statement{known: w.j.exit(e.exit(which)) == exitOpen, place: contract.Liability.Value.At.dot(fieldMembers[which])}
}

// exit is what an entry says that one of the three exits costs.
func (e *Entry) exit(which field) *Opt[Words] {
	liability := &e.Contract.Value.Liability.Value
	switch which {
	case fieldPortOut:
		return &liability.PortOut
	case fieldChangePlan:
		return &liability.ChangePlan
	}
	return &liability.CloseNumber
}

// disagree reports one disagreement, with both channels and both values. Whether
// other words for what leaving costs say something else is for a person to judge.
func (w *wording) disagree(a, b *said, which field, then, now statement) {
	w.faulty = true
	plan := &w.c.Plans.Items[w.plan]
	outcome, says := Violation, textDisagree
	if which > fieldConditions {
		outcome, says = Review, textOtherLiability
	}
	w.j.find(outcome, says).of(plan.ID).of(fieldMembers[which].name()).ofChannel(b.channel).
		because(then.place).because(now.place).
		text(plan.Name).field(which).
		fix(fixDisagree, now.place)
	w.tell(a, which, then.number)
	w.tell(b, which, now.number)
}

// tell fills in a channel and what it says.
func (w *wording) tell(s *said, which field, n int64) {
	j := w.j.channel(s.channel)
	switch which {
	case fieldFee:
		j.yuan(Fen(n))
	case fieldCharges:
		j.charges(s.entry.Charges.Items)
	case fieldStatus:
		j.told(statusZH, statusNames, int(n))
	case fieldConditions:
		j.conditions(s.entry.Conditions.Items)
	case fieldPortOut, fieldChangePlan, fieldCloseNumber:
		j.words(&s.entry.exit(which).Value)
	default:
		j.number(int(n))
	}
}
