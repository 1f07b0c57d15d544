package core

// Clause 3.1, verbatim:
//
//	一是客观真实宣传5G业务及资费,公示全量在售套餐情况,不得片面夸大5G优势或优惠项目,隐瞒或
//	淡化限制性条件。

var exaggeration = Rule{
	ID:        "3.1-exaggeration",
	Clause:    "3.1",
	TitleZH:   "不得片面夸大",
	TitleEN:   "Claim no more than is the case",
	Quote:     "不得片面夸大5G优势或优惠项目",
	Since:     noticeSince,
	Promotion: judgeExaggeration,
	Readings: []string{
		"an absolute term is a violation unless a source says who found it, when, and of what; with one a person judges",
		"what is negated, asked, forbidden, denied, said by the customer, or part of a plan's name claims nothing",
		"a condition is told where its figures stand anywhere in the same material, in any notation",
		"a rate needs a word that it is theoretical or that practice differs; a price needs the fee after a promotional period",
		"what rests on a fact that is not given, or on plans that are not given, is for a person to judge",
		"a campaign of more than a year is not for a limited time; the number is Redline's own default",
	},
	Blind: []string{"pictures, and sound that is not in the text", "irony, and what only a reader's experience tells"},
}

func judgeExaggeration(j *judge, p *Promotion) {
	c := claimant{j: j, p: p, m: &j.s.material}
	for i := range c.m.texts {
		c.t = &c.m.texts[i]
		c.words()
		c.figures()
	}
	if c.inFull(); c.found {
		return
	}
	f := j.find(Pass, "no-exaggeration", p.ID)
	j.because(f, p.At.dot(memberParts))
	j.say(f, "未发现夸大的表述。", "No statement was found that claims too much.")
}

// claimant holds what a material claims against the facts.
type claimant struct {
	j     *judge
	p     *Promotion
	m     *material
	t     *reading
	found bool
	taken int // how many words and figures were judged
}

// maxTaken bounds the words and figures of a material that a rule judges: each
// may have to be held against every plan.
const maxTaken = 4096

// take tells whether one more may be judged.
func (c *claimant) take() bool {
	c.taken++
	return c.taken <= maxTaken
}

// inFull reports that there was more to judge than is judged.
func (c *claimant) inFull() {
	if c.taken <= maxTaken {
		return
	}
	c.found = true
	f := c.j.find(Review, "too-much-to-judge", c.p.ID)
	c.j.because(f, c.p.At.dot(memberParts))
	c.j.say(f, "物料中需核对的表述超过{0}处，其余未核对。", "The material has more than {0} words and figures to judge; the rest was not judged.", number(maxTaken))
	c.j.fix(f, "split-material", c.p.At.dot(memberParts), "将物料拆分后再核对。", "Split the material and judge its pieces.")
}

// find adds a finding about letters of the text that is being read.
func (c *claimant) find(outcome Outcome, code string, from, to int32) *finding {
	c.found = true
	return c.j.findIn(c.t, outcome, code, from, to)
}

// findIn adds a finding about letters of a text, and marks them.
func (j *judge) findIn(t *reading, outcome Outcome, code string, from, to int32) *finding {
	mark := t.mark(from, to)
	f := j.find(outcome, code, j.numbered("parts/", t.number), mark.of(t), j.numbered("@", int(mark.bytes.from)))
	j.because(f, t.part.At.dot(memberText))
	j.mark(f, mark)
	return f
}

// quote is the words themselves, for messages.
func (c *claimant) quote(from, to int32) value {
	mark := c.t.mark(from, to)
	return text(cut(mark.of(c.t), maxQuoted))
}

// words goes through the claims that are words.
func (c *claimant) words() {
	for i := range c.t.hits {
		h := &c.t.hits[i]
		if h.of&claims == 0 || !c.take() || !c.m.asserts(c.t, h) {
			continue
		}
		c.word(h)
	}
}

// word judges a word as everything that it claims.
func (c *claimant) word(h *hit) {
	if h.of.has(LexemeSuperlative) {
		c.superlative(h)
	}
	if h.of.has(LexemeCoverage) {
		c.coverage(h)
	}
	if h.of.has(LexemeUnlimited) {
		c.unlimited(h)
	}
	if h.of.has(LexemeFree) {
		c.freeAt(h.from, h.to)
	}
	if h.of.has(LexemeForever) {
		c.forever(h)
	}
	if h.of.has(LexemeUrgent) {
		c.urgentAt(h.from, h.to)
	}
}

// superlative judges an absolute term.
func (c *claimant) superlative(h *hit) {
	if c.t.has(LexemeOwn, c.t.sentence(int(h.from), int(h.to))) {
		return
	}
	j := c.j
	if i := c.source(); i >= 0 {
		f := c.find(Review, "superlative", h.from, h.to)
		j.because(f, c.p.Sources.Items[i].At.here())
		j.say(f, "“{0}”引用了来源，需人工核对来源是否支持。", "“{0}” cites a source; whether it bears the claim out is for a person to judge.", c.quote(h.from, h.to))
		j.fix(f, "check-source", c.p.Sources.Items[i].At.here(), "核对来源，或删去该用语。", "Check the source, or take the words out.")
		return
	}
	f := c.find(Violation, "superlative", h.from, h.to)
	j.say(f, "“{0}”是没有出处的绝对化用语。", "“{0}” is an absolute term without a source.", c.quote(h.from, h.to))
	j.fix(f, "remove-claim", c.t.part.At.dot(memberText), "删去该用语，或写明来源、期间和范围。", "Take the words out, or cite who found it, when, and of what.")
}

// source is the first source that says who, when and of what, or -1.
func (c *claimant) source() int {
	for i := range c.p.Sources.Items {
		if s := &c.p.Sources.Items[i]; !blank(s.Who) && !blank(s.Period) && !blank(s.Scope) {
			return i
		}
	}
	return -1
}

// coverage judges an absolute about coverage.
func (c *claimant) coverage(h *hit) {
	clause := c.t.clause(int(h.from), int(h.to))
	if c.t.has(LexemePlanned, clause) || c.t.has(LexemeOtherObject, clause) && !c.t.says("信号", clause) && !c.t.says("网络", clause) {
		return
	}
	j, facts := c.j, c.p.Coverage.Items
	sentence, unknown := c.t.sentence(int(h.from), int(h.to)), -1
	named := c.namesArea(facts, sentence)
	for i := range facts {
		switch {
		case facts[i].Coverage == CoverageFull, named && !c.says(facts[i].Area, sentence):
			continue
		case facts[i].Coverage == CoverageUnknown:
			unknown = i
			continue
		}
		f := c.find(Violation, "coverage", h.from, h.to)
		j.because(f, facts[i].At.dot(memberCoverage))
		j.say(f, "“{0}”，但{1}的覆盖情况为{2}。", "“{0}”, but the coverage of {1} is {2}.", c.quote(h.from, h.to), text(facts[i].Area),
			told(coverageZH, coverageNames, int(facts[i].Coverage)))
		j.fix(f, "correct-claim", c.t.part.At.dot(memberText), "按实际覆盖情况表述，并提示以查询结果为准。", "Say what is covered, and where to look it up.")
		return
	}
	if unknown >= 0 {
		f := c.find(Review, "coverage", h.from, h.to)
		j.because(f, facts[unknown].At.dot(memberCoverage))
		j.say(f, "“{0}”：{1}的覆盖情况未给出。", "“{0}”: how far {1} is covered is not given.", c.quote(h.from, h.to), text(facts[unknown].Area))
		j.fix(f, "provide-fact", facts[unknown].At.dot(memberCoverage), "补充覆盖情况。", "Provide how far it is covered.")
		return
	}
	if len(facts) > 0 {
		return
	}
	f := c.find(Violation, "coverage", h.from, h.to)
	j.because(f, c.p.At.dot(memberCoverage))
	j.say(f, "“{0}”没有覆盖事实支持。", "“{0}” is not borne out by facts about coverage.", c.quote(h.from, h.to))
	j.fix(f, "correct-claim", c.t.part.At.dot(memberText), "按实际覆盖情况表述，并提示以查询结果为准。", "Say what is covered, and where to look it up.")
}

// namesArea tells whether a sentence names one of the areas.
func (c *claimant) namesArea(facts []AreaCoverage, sentence stretch) bool {
	for i := range facts {
		if c.says(facts[i].Area, sentence) {
			return true
		}
	}
	return false
}

// says tells whether a stretch has words that are not folded yet.
func (c *claimant) says(words string, s stretch) bool {
	from := len(c.m.letters)
	c.m.letters = foldText(c.m.letters, words)
	said := c.t.mentions(c.m.letters[from:], s)
	c.m.letters = c.m.letters[:from]
	return said
}

// planCount is how many plans the text speaks of: those it names, or all of the
// material's.
func (c *claimant) planCount() int {
	if c.t.part.Plans.Known {
		return len(c.t.part.Plans.Items)
	}
	return len(c.p.Plans.Items)
}

// plan is the i-th of the text's plans, and what is told of it.
func (c *claimant) plan(i int) (*Plan, *planFacts) {
	if c.t.part.Plans.Known {
		i = c.t.part.Plans.Items[i].Index
	}
	return &c.p.Plans.Items[i], &c.m.facts[i]
}

// unlimited judges a claim of data without a limit.
func (c *claimant) unlimited(h *hit) {
	clause := c.t.clause(int(h.from), int(h.to))
	if c.t.has(LexemeVoice, clause) && !c.t.says("流量", clause) || c.t.says("限速", stretch{int(h.from), int(h.to)}) && c.t.has(LexemeThrottle, stretch{clause.from, int(h.from)}) {
		return
	}
	for i := range c.planCount() {
		plan, facts := c.plan(i)
		if facts.throttle == nil {
			continue
		}
		j := c.j
		f := c.find(Violation, "unlimited", h.from, h.to)
		j.because(f, facts.throttle.At.here())
		j.say(f, "“{0}”，但套餐“{1}”达量限速，物料未同时写明门槛和限速后的速率：{2}。",
			"“{0}”, but plan “{1}” is throttled, and the material does not tell threshold and rate: {2}.", c.quote(h.from, h.to), text(plan.Name), j.tellCondition(facts.throttle))
		j.fix(f, "state-condition", c.t.part.At.dot(memberText), "在同一物料写明限速门槛和限速后的速率。", "Tell the threshold and the rate in the same material.")
		return
	}
	c.unknownLimit(h)
}

// freeAt judges letters that say that something costs nothing.
func (c *claimant) freeAt(from, to int32) {
	for i := range c.planCount() {
		plan, facts := c.plan(i)
		if len(facts.ties) == 0 {
			continue
		}
		j, t := c.j, &facts.ties[0]
		f := c.find(Violation, "free", from, to)
		for k := range facts.ties {
			j.because(f, facts.ties[k].at)
		}
		j.say(f, "“{0}”，但套餐“{1}”有{2}，物料未写明。", "“{0}”, but plan “{1}” has {2}, which the material does not tell.", c.quote(from, to), text(plan.Name), both(t.zh, t.en))
		j.fix(f, "state-condition", c.t.part.At.dot(memberText), "在同一物料写明{0}。", "Tell of {0} in the same material.", both(t.zh, t.en))
		return
	}
	c.unknownTies(from, to)
}
