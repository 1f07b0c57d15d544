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
	Page:      judgePageExaggeration,
	Promotion: judgeExaggeration,
}

var exaggerationReading = Reading{
	rule: &exaggeration,
	Readings: []string{
		"an absolute about coverage is borne out where the facts have full coverage of each place that its sentence names, by a name that ends as places' names do (省, 市, 县, 区, 镇, 乡, 村, 州, 旗), and of more than those where it says so (等地, 各地, 全省)",
		"an absolute term is a violation unless a source says who found it, when, and of what; with one a person judges",
		"what is negated, asked, forbidden, denied, said by the customer, or part of a plan's name claims nothing",
		"a condition is told where its figures stand anywhere in the same material, in any notation; on a page, in a claim or in a condition that can be seen",
		"what is said to bind to nothing is held against the contracts of the plans that its sentence names, or of all; where one of several binds, a person must judge which is meant",
		"a rate needs a word that it is theoretical or that practice differs; a price needs the fee after a promotional period",
		"what is left to pay after a deduction that the facts do not have, a comparison of speeds without a source, and what holds for long (长期有效) though the campaign ends, are for a person to judge",
		"a price of what is not the plan (of a further card, a pack, a service), one that is paid without a discount and above the fee, and one that names other customers' plan, are not held against the fee",
		"what is given (送100元话费) is a claim like 赠送",
		"what rests on a fact that is not given, or on plans that are not given, is for a person to judge",
		"a campaign of more than a year is not for a limited time; the number is Redline's own default",
	},
	Blind: []string{"pictures, and sound that is not in the text", "irony, and what only a reader's experience tells", "other languages than Chinese", "places without such a name"},
}

func judgeExaggeration(j *judge, p *Promotion) {
	if !j.exaggerates(p) {
		j.noExaggeration(p)
	}
}

// exaggerates goes through what a material claims, and tells whether anything was
// found.
func (j *judge) exaggerates(p *Promotion) bool {
	c := claimant{j: j, p: p, m: &j.material}
	texts := c.m.texts
	for i := range texts {
		c.t = &texts[i]
		c.words()
		c.figures()
	}
	c.inFull()
	return c.found
}

func (j *judge) noExaggeration(p *Promotion) {
	c := claimant{j: j, p: p}
	j.find(Pass, textNoExaggeration).of(p.ID).because(c.whole())
}

// claimant holds what a material claims against the facts.
type claimant struct {
	j     *judge
	p     *Promotion
	m     *material
	t     *reading
	found bool
	more  bool // the channels say more than is compared
	taken int  // how many words and figures were judged
	nth   int  // which figure is being judged

	at, clause, sentence stretch // the letters that are being judged, and what they stand in
}

// look turns to letters of the text that is being read.
func (c *claimant) look(from, to int32) {
	c.at = stretch{int(from), int(to)}
	c.clause, c.sentence = c.t.clause(c.at.from, c.at.to), c.t.sentence(c.at.from, c.at.to)
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
	c.j.ask(textTooMuchToJudge, fixTooMuchToJudge, c.whole()).of(c.p.ID).number(maxTaken)
}

// find adds a finding about the letters that are being judged, and marks them.
// They are the first of its values.
func (c *claimant) find(outcome Outcome, says string) *judge {
	c.found = true
	mark := c.t.mark(int32(c.at.from), int32(c.at.to))
	words := mark.of(c.t)
	prefix, _ := c.list()
	return c.j.find(outcome, says).nth(prefix, c.t.number).of(words).nth("@", mark.bytes.from).
		because(c.here()).mark(mark).text(cut(words, maxQuoted))
}

// ask adds a finding that a fact is not given, for want of which a person must
// judge.
func (c *claimant) ask(says, remedy string, fact Place) *judge {
	return c.find(Review, says).because(fact).fix(remedy, fact)
}

// here is the text that is being read.
func (c *claimant) here() Place { return c.t.part.At.dot(memberText) }

// words goes through the claims that are words.
func (c *claimant) words() {
	hits := c.t.hits
	for i := range hits {
		h := &hits[i]
		if h.of.first&claims == 0 || !c.take() || !c.asserts(h) {
			continue
		}
		c.word(h)
	}
}

// word judges a word as everything that it claims.
func (c *claimant) word(h *hit) {
	if h.of.has(LexemeSuperlative) {
		c.superlative()
	}
	if h.of.has(LexemeCoverage) {
		c.coverage()
	}
	if h.of.has(LexemeUrgent) {
		c.urgent()
	}
	if c.unnamed() {
		return
	}
	if h.of.has(LexemeUnlimited) {
		c.unlimited()
	}
	if h.of.has(LexemeFree) {
		c.free()
		if h.of.has(LexemeMonthly) {
			c.price(&quantity{monthly: true, from: h.from, to: h.to}) // 零月租 is 0 yuan a month
		}
	}
	if h.of.has(LexemeForever) {
		c.forever()
	}
	if h.of.has(LexemeNoContract) {
		c.noContract()
	}
}

// unnamed tells whether the text stands on a page's control that names no plan:
// what it leads to, or what it costs, may be none of the page's plans.
func (c *claimant) unnamed() bool {
	return c.j.kind == KindPage && c.t.part.Role == RoleButton && !c.t.part.Plans.Known
}

// superlative judges an absolute term.
func (c *claimant) superlative() {
	if c.ofOwn() {
		return
	}
	if i := c.source(); i >= 0 {
		c.ask(textSuperlativeSourced, fixSuperlativeSourced, c.p.Sources.Items[i].At.here())
		return
	}
	c.find(Violation, textSuperlative).
		fix(fixSuperlative, c.here())
}

// ofOwn tells whether it is the most among what is one's own: its clause says so,
// or what the sentence has before it. Networks are compared with others' all the
// same.
func (c *claimant) ofOwn() bool {
	t := c.t
	own := c.clause
	before := t.firstHit(own.from) - 1
	if before >= 0 && int(t.hits[before].to) >= own.from-1 || t.says("其中", own) {
		own.from = c.sentence.from
	}
	return t.has(LexemeOwn, own) && !t.says("全国\n网\n全省\n全市\n行业\n业内\n同行\n市场\n信号\n速\n快", c.clause)
}

// source is the first source that says who, when and of what, or -1.
func (c *claimant) source() int {
	sources := c.p.Sources.Items
	for i := range sources {
		if s := &sources[i]; !blank(s.Who) && !blank(s.Period) && !blank(s.Scope) {
			return i
		}
	}
	return -1
}

// coverage judges an absolute about coverage.
func (c *claimant) coverage() {
	if c.t.has(LexemePlanned, c.clause) || c.excepts() || c.isPicture() || c.t.has(LexemeOtherObject, c.clause) && !c.t.says("信号\n网络", c.clause) {
		return
	}
	facts, unknown := c.p.Coverage.Items, -1
	named := c.namesArea()
	for i := range facts {
		switch {
		case facts[i].Coverage == CoverageFull, named && !c.names(i):
			continue
		case facts[i].Coverage == CoverageUnknown:
			unknown = i
			continue
		}
		c.find(Violation, textCoverage).
			because(facts[i].At.dot(memberCoverage)).
			text(facts[i].Area).told(coverageZH, coverageNames, int(facts[i].Coverage)).
			fix(fixCorrectClaim, c.here())
		return
	}
	switch {
	case len(facts) == 0 || c.beyond():
		c.find(Violation, textCoverageUnproven).
			because(c.p.At.dot(memberCoverage)).
			fix(fixCorrectClaim, c.here())
	case unknown >= 0:
		c.ask(textCoverageUnknown, fixCoverageUnknown, facts[unknown].At.dot(memberCoverage)).text(facts[unknown].Area)
	}
}

// excepts tells whether the sentence has what a claim does not hold for: 除山区外.
// What it comes on top of is none: 除宽带外还.
func (c *claimant) excepts() bool {
	t := c.t
	except := t.where(LexemeExcept, c.sentence)
	if except < 0 {
		return false
	}
	for i := int(t.hits[except].from); i < c.sentence.to && i != c.at.from; i++ {
		if t.letters[i].r == '外' {
			return !t.says("还\n也\n更", stretch{i, min(i+4, c.sentence.to)})
		}
	}
	return false
}

// isPicture tells whether the bars of a signal are only shown in a picture.
func (c *claimant) isPicture() bool {
	return c.t.says("格", c.at) && c.t.says("示意\n效果图\n演示", c.sentence)
}

// beyond tells whether a claim is about a place that no fact is about: another
// one by its name, more than those that are named, or all of a province.
func (c *claimant) beyond() bool {
	s := stretch{c.sentence.from, c.clause.to}
	if c.t.says("等地\n等多地\n各地", s) {
		return true
	}
	for i := s.from; i < s.to; i++ {
		if c.isPlace(i) && !c.isArea(i) {
			return true
		}
	}
	return false
}

// isPlace tells whether a place may be named that ends with a letter: 白石县,
// 全省. 小区 and 乡镇 are none, nor is what 节省, 区域 and 旗舰 are about.
func (c *claimant) isPlace(i int) bool {
	r, before := c.t.letters[i].r, runeAt(c.t.letters, i-1)
	switch r {
	case '国':
		return before == '全'
	case '省', '市', '县', '区', '镇', '乡', '村', '州', '旗':
	default:
		return false
	}
	if after := runeAt(c.t.letters, i+1); isHan(after) {
		switch after {
		case '全', '已', '实', '信', '网', '的', '等', '和', '与', '及', '境', '内', '各', '均', '都', '也', '将':
		default:
			return false
		}
	}
	switch before {
	case '省', '市', '县', '区', '镇', '乡', '村', '州', '各', '每', '本', '我', '外', '该', '跨', '出', '门', '城', '都', '超', '上', '夜', '小', '社', '地', '山', '园', '校', '景',
		'郊', '牧', '林', '矿', '厂', '库', '辖', '片', '院', '商', '住', '农', '家', '下', '老', '古', '渔', '灾', '盲', '死',
		'务', '民', '业', '活', '公', '学', '盖', '专', '节', '更', '费', '又', '能', '可', '很', '真', '神', '九', '集', '故':
		return false
	}
	return isHan(before)
}

// isArea tells whether a fact is about a place that ends with a letter; all of a
// province is the one that is named.
func (c *claimant) isArea(i int) bool {
	letters := c.t.letters
	for k := range c.m.areas {
		area := c.m.areas[k].letters
		for end := range area {
			same := 0
			for same <= end && same <= i && letters[i-same].r == area[end-same].r {
				same++
			}
			if same > end || same > 2 || same > 0 && end == len(area)-1 && letters[i-1].r == '全' {
				return true
			}
		}
	}
	return false
}

// namesArea tells whether the sentence names what a fact is about.
func (c *claimant) namesArea() bool {
	for i := range c.m.areas {
		if c.names(i) {
			return true
		}
	}
	return false
}

// names tells whether the sentence names what the i-th fact about coverage is
// about.
func (c *claimant) names(i int) bool { return c.t.mentions(c.m.areas[i].letters, c.sentence) }

// planCount is how many plans the text speaks of: those it names, or all of the
// material's.
func (c *claimant) planCount() int {
	if c.t.part.Plans.Known {
		return len(c.t.part.Plans.Items)
	}
	return len(c.p.Plans.Items)
}

// facts are the facts of the i-th of the text's plans.
func (c *claimant) facts(i int) *planFacts {
	if c.t.part.Plans.Known {
		i = c.t.part.Plans.Items[i].Index
	}
	return &c.m.facts[i]
}

// unlimited judges a claim of data without a limit.
func (c *claimant) unlimited() {
	if c.t.has(LexemeVoice, c.clause) && !c.t.says("流量", c.clause) {
		return
	}
	for i := range c.planCount() {
		facts := c.facts(i)
		plan := facts.Plan
		if facts.throttle == nil {
			continue
		}
		c.find(Violation, textUnlimited).
			because(facts.throttle.At.here()).
			text(plan.Name).condition(facts.throttle).
			fix(fixUnlimited, c.here())
		return
	}
	c.unknown(onLimit)
}

// free judges letters that say that something costs nothing.
func (c *claimant) free() {
	for i := range c.planCount() {
		facts := c.facts(i)
		plan := facts.Plan
		if len(facts.ties) == 0 {
			continue
		}
		t := &facts.ties[0]
		f := c.find(Violation, textFree)
		ties := facts.ties
		for k := range ties {
			f.because(ties[k].at)
		}
		f.text(plan.Name).both(t.zh, t.en).fix(fixFree, c.here())
		return
	}
	c.unknown(onTies)
}
