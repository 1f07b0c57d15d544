package core

// planFacts is what of a plan's facts the material tells, and what it does
// not.
type planFacts struct {
	*Plan
	name      []letter
	throttle  *Condition // the one whose threshold or rate the material leaves out
	ties      []tie      // what hangs on what is free, and is left out
	promotion *Condition // a promotional period, the first that the material leaves out
	promoted  bool       // the material tells its length and the fee after it
}

// tie is something that a plan costs or binds to.
type tie struct {
	at     Place
	zh, en string
}

// maxTies bounds the ties of one plan that are told.
const maxTies = 4

// readFacts finds what the material tells of each plan.
func (m *material) readFacts(plans []Plan) {
	m.facts = m.facts[:0]
	m.ties = m.ties[:0]
	for i := range plans {
		m.facts = append(m.facts, m.factsOf(&plans[i]))
	}
}

func (m *material) factsOf(plan *Plan) planFacts {
	f := planFacts{Plan: plan, name: m.readName(plan)}
	from := len(m.ties)
	conditions := plan.Conditions.Items
	for i := range conditions {
		c := &conditions[i]
		switch c.Kind {
		case ConditionThrottle:
			if !m.tellsThrottle(c) {
				f.throttle = c
			}
		case ConditionPromotion:
			if f.promotion == nil || f.promoted && f.promotion.FeeAfter.Known {
				f.promotion, f.promoted = c, m.tellsPromotion(c)
			}
			if c.FeeAfter.Value > 0 && !m.tells(measureMoney, int64(c.FeeAfter.Value)) {
				m.ties = append(m.ties, tie{c.At.dot(memberFeeAfter), "优惠期后的月费", "a fee after the promotional period"})
			}
		}
	}
	if c := &plan.Contract.Value; c.Months > 0 && !m.tells(measureTerm, int64(c.Months)) {
		m.ties = append(m.ties, tie{c.At.dot(memberMonths), "合约期", "a contract"})
	}
	charges := plan.Charges.Items
	for i := range charges {
		c := &charges[i]
		if c.Amount.Value > 0 && c.Per != PerUse && !m.tells(measureMoney, int64(c.Amount.Value)) {
			m.ties = append(m.ties, tie{c.At.here(), "另收的费用", "a charge"})
		}
	}
	f.ties = m.ties[from:min(len(m.ties), from+maxTies)]
	return f
}

// appendStating appends the quantities of a text that may state something of a
// plan: what is taken off is nothing to be paid, 24个月会员 binds nobody, and
// 上传1Mbps is no throttle.
func (t *reading) appendStating(dst []quantity) []quantity {
	quantities := t.quantities
	for i := range quantities {
		q := quantities[i]
		clause := t.clause(int(q.from), int(q.to))
		states := true
		switch q.of {
		case measureMoney:
			states = !t.isUnpaid(&q)
		case measureData, measureTerm:
			states = !t.ofGoods(&q, clause)
		case measureMonths:
			states = !t.ofGoods(&q, clause)
			if t.has(LexemeContract, t.sentence(int(q.from), int(q.to))) && !t.has(LexemePromotion, clause) {
				q.of = measureTerm
			}
		case measureSpeed:
			states = t.has(LexemeThrottle, clause) || !t.says("上传\n上行\n峰值", clause)
		}
		if states {
			dst = append(dst, q)
		}
	}
	return dst
}

// ofGoods tells whether a figure is one of what a plan comes with, such as 100GB
// of 云盘: that stands right after it, or before it and nothing else does.
func (t *reading) ofGoods(q *quantity, clause stretch) bool {
	before := stretch{max(clause.from, int(q.from)-4), int(q.from)}
	after := stretch{int(q.to), min(clause.to, int(q.to)+3)}
	if t.has(LexemeContract, after) || t.has(LexemeThrottle, after) {
		return false
	}
	return t.has(LexemeGoods, after) || t.has(LexemeGoods, before) && !t.has(LexemeContract, before)
}

// open is who and where an offer is said to be open to: 欢迎老用户, 省外可用.
func (t *reading) open() lexemeSet {
	const everybody = 1<<LexemeNewCustomer | 1<<LexemeOldCustomer | 1<<LexemeAnyone | 1<<LexemeElsewhere
	open := lexemeSet(0)
	for i := 0; i < len(t.hits); {
		clause := t.clause(int(t.hits[i].from), int(t.hits[i].to))
		who, may := lexemeSet(0), false
		for ; i < len(t.hits) && int(t.hits[i].from) < clause.to; i++ {
			h := &t.hits[i]
			who |= h.of.first & everybody
			may = may || h.of.has(LexemeOpen) && !t.negated(int(h.from), clause, 2)
		}
		if may && !t.says("其他\n另\n抽奖\n查询\n咨询", clause) {
			open |= who
		}
	}
	return open
}

// contradicts tells whether the material says of a condition's very opposite
// that it is open: to whom it is not, or where it is not.
func (m *material) contradicts(c *Condition) bool {
	about, others := m.lexemesOf(c.Words.Value.ZH), lexemeSet(0)
	switch c.Kind {
	case ConditionEligibility:
		const kinds = 1<<LexemeStudent | 1<<LexemeFamily | 1<<LexemeBusiness | 1<<LexemeAge
		switch {
		case about.has(LexemeNewCustomer):
			others = 1<<LexemeOldCustomer | 1<<LexemeAnyone
		case about.has(LexemeOldCustomer):
			others = 1<<LexemeNewCustomer | 1<<LexemeAnyone
		case about&kinds != 0:
			others = 1 << LexemeAnyone
		}
	case ConditionRegion:
		if about.has(LexemeProvince) || about.has(LexemeCity) {
			others = 1 << LexemeElsewhere
		}
	}
	return m.open&others&^about != 0
}

// tellsThrottle tells whether the material has a throttle's figures.
func (m *material) tellsThrottle(c *Condition) bool {
	return (!c.AfterMegabytes.Known || m.tellsData(int64(c.AfterMegabytes.Value))) &&
		(!c.ToKbps.Known || m.tellsRate(int64(c.ToKbps.Value))) &&
		(m.said.has(LexemeThrottle) || c.ToKbps.Known && !m.denied.has(LexemeThrottle))
}

// tellsData tells whether the material has a volume of data; a GB has 1024 MB
// or 1000.
func (m *material) tellsData(megabytes int64) bool {
	return m.tells(measureData, megabytes) || megabytes%1000 == 0 && m.tells(measureData, megabytes/1000*1024) ||
		megabytes%1024 == 0 && m.tells(measureData, megabytes/1024*1000)
}

// tellsRate tells whether the material has a rate; an Mbit/s has 1000 kbit/s or
// 1024.
func (m *material) tellsRate(kbps int64) bool {
	return m.tells(measureSpeed, kbps) || kbps%1024 == 0 && m.tells(measureSpeed, kbps/1024*1000) ||
		kbps%1000 == 0 && m.tells(measureSpeed, kbps/1000*1024)
}

// tellsMonths tells whether the material has a number of months.
func (m *material) tellsMonths(months int64) bool {
	return m.tells(measureMonths, months) || m.tells(measureTerm, months)
}

// tellsPromotion tells whether the material has the length of a promotional
// period and the fee after it.
func (m *material) tellsPromotion(c *Condition) bool {
	first := c.Months.Value == 1 && m.tells(measureFirst, 1)
	return (!c.Months.Known || first || m.tellsMonths(int64(c.Months.Value))) &&
		(!c.FeeAfter.Known || m.tells(measureMoney, int64(c.FeeAfter.Value)))
}

// tellsCondition tells whether the material states a condition: by its
// figures, or by what it is about and in words like its own.
func (m *material) tellsCondition(c *Condition) bool {
	switch c.Kind {
	case ConditionThrottle:
		return m.tellsThrottle(c)
	case ConditionPromotion:
		if c.Months.Known || c.FeeAfter.Known {
			return m.tellsPromotion(c)
		}
	}
	words := c.Words.Value.ZH
	if about := m.lexemesOf(words) & specifics; about != 0 {
		return m.said&about == about
	}
	cue := conditionCue(c.Kind)
	switch {
	case cue == LexemeNone:
		return m.overlap(words) >= likeAlone
	case !m.said.has(cue):
		return false
	case blank(words) || cue == LexemeRenewal || cue == LexemeTerminal:
		return true
	}
	return m.overlap(words) >= likeWithCue
}

// lexemesOf is what a text says, by the lexicon.
func (m *material) lexemesOf(text string) lexemeSet {
	letters, hits := len(m.letters), len(m.hits)
	m.letters = foldText(m.letters, text)
	m.hits = m.searchLexicon(m.hits, m.letters[letters:])
	found := lexemeSet(0)
	for i := hits; i < len(m.hits); i++ {
		found |= m.hits[i].of.first
	}
	m.letters, m.hits = m.letters[:letters], m.hits[:hits]
	return found
}

// How much of a condition's own words a material has that states it, in
// hundredths of its pairs of letters: where it speaks of such conditions at
// all, and where there is no telling.
const (
	likeWithCue = 20
	likeAlone   = 40
)

// conditionCue is what speaks of conditions of a kind.
func conditionCue(kind ConditionKind) Lexeme {
	switch kind {
	case ConditionRegion:
		return LexemeRegion
	case ConditionEligibility:
		return LexemeEligibility
	case ConditionTerminal:
		return LexemeTerminal
	case ConditionRenewal:
		return LexemeRenewal
	}
	return LexemeNone
}
