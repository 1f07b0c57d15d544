package core

// What a plan costs and under which conditions, compared and put into words:
// the same for the plan's facts and for what channels publish of it.

// readingSale: a status that the plan's own days contradict.
const readingSale = "where a plan is on sale past its last day of sale, or with its delisting announced and no last day of sale, it is not known whether it is on sale"

// isPastSale tells whether a plan is said to be on sale past its last day of
// sale.
func (p *Plan) isPastSale(t Instant) bool {
	return p.Status == StatusOnSale && p.OnSaleUntil.Known && p.OnSaleUntil.Value < t.date()
}

// isAnnounced tells whether a plan's delisting has been announced. It may be on
// sale all the same, up to its last day of sale.
func (p *Plan) isAnnounced(t Instant) bool {
	return p.DelistedOn.Known && p.DelistedOn.Value <= t.date()
}

// statusAt is a plan's status at an instant, and the fact that tells it.
func (p *Plan) statusAt(t Instant) (Status, Place) {
	switch {
	case p.isPastSale(t):
		return StatusUnknown, p.At.dot(memberOnSaleUntil)
	case p.Status == StatusOnSale && p.isAnnounced(t) && !p.OnSaleUntil.Known:
		return StatusUnknown, p.At.dot(memberDelistedOn)
	}
	return p.Status, p.At.dot(memberStatus)
}

// onSale tells whether this is a plan of a network on sale.
func (p *Plan) onSale(g Generation, t Instant) bool {
	status, _ := p.statusAt(t)
	return p.Product == ProductPlan && status == StatusOnSale && p.Generation == g
}

// field is one fact of a plan that channels state.
type field int

// The fields that are compared.
const (
	fieldFee field = iota
	fieldCharges
	fieldStatus
	fieldData
	fieldAppBound
	fieldVoice
	fieldMessages
	fieldContract
	fieldConditions
	fieldPortOut // what the three exits cost is in words, and compared as such
	fieldChangePlan
	fieldCloseNumber
	fieldCount
)

// What the fields are called.
const (
	fieldZH names = "月费\n其他费用\n销售状态\n流量（MB）\n定向流量（MB）\n语音（分钟）\n短信（条）\n合约期（月）\n限制性条件\n携号转网的违约责任\n更改套餐的违约责任\n注销的违约责任"
	fieldEN names = "the monthly fee\nthe other charges\nthe status\nthe data in MB\nthe app-bound data in MB\nthe minutes of calls\nthe text messages\nthe term in months\nthe restrictive conditions\nwhat port-out costs\nwhat a change of plan costs\nwhat closing the number costs"
)

var fieldMembers = [...]member{memberFeePerMonth, memberCharges, memberStatus, memberDataMegabytes, memberAppBoundMegabytes, memberVoiceMinutes, memberMessages, memberContract, memberConditions, memberPortOut, memberChangePlan, memberCloseNumber}

// field fills in what a field is called.
func (j *judge) field(f field) *judge { return j.told(fieldZH, fieldEN, int(f)) }

// sameCharges tells whether two lists hold the same charges, in any order.
func sameCharges(a, b []Charge) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if countCharge(a, a[i]) != countCharge(b, a[i]) {
			return false
		}
	}
	return true
}

func countCharge(charges []Charge, c Charge) int {
	n := 0
	for i := range charges {
		if charges[i].same(&c) {
			n++
		}
	}
	return n
}

// same compares two charges: by amount, and by their words where there is none
// or where only they say how it is charged.
func (c *Charge) same(o *Charge) bool {
	if c.Amount != o.Amount || c.Per != o.Per {
		return false
	}
	return c.Amount.Known && c.Per != PerOther || sameWords(c.Words, o.Words)
}

// match is which conditions of two lists, a and b, belong together, as bits.
type match struct {
	a, b     uint64
	conflict uint64 // of b: those that have another figure in a
	doubt    Place  // of two that belong together for all that is known: the first fact for want of which that is not certain
	worded   bool   // it is given: two without figures are worded otherwise
}

// matchConditions pairs conditions of the same kind: first those with the same
// figures, then those whose figures may be the same, then those whose figures
// differ. How they are worded is free. Lists have at most 64 conditions.
func matchConditions(a, b []Condition) match {
	var m match
	for k := range 3 {
		for i := range b {
			for n := range a {
				if m.a&(1<<n) != 0 || m.b&(1<<i) != 0 || a[n].Kind != b[i].Kind {
					continue
				}
				same, mayBe := a[n].sameFigures(&b[i]), a[n].mayBeSame(&b[i])
				if k == 0 && !same || k == 1 && !mayBe {
					continue
				}
				m.a |= 1 << n
				m.b |= 1 << i
				switch {
				case k == 1 && m.doubt == 0:
					m.doubt, m.worded = a[n].doubt(&b[i])
				case k == 2:
					m.conflict |= 1 << i
				}
			}
		}
	}
	return m
}

// all tells whether every condition of both lists has its equal in the other.
func (m *match) all(a, b []Condition) bool {
	return m.conflict == 0 && m.a == 1<<len(a)-1 && m.b == 1<<len(b)-1
}

func (c *Condition) sameFigures(o *Condition) bool {
	if !c.figured() && !o.figured() && !sameWords(c.Words.Value.ZH, o.Words.Value.ZH) {
		return false
	}
	return c.AfterMegabytes == o.AfterMegabytes && c.ToKbps == o.ToKbps && c.Months == o.Months && c.FeeAfter == o.FeeAfter
}

// figured tells whether a condition has any figure.
func (c *Condition) figured() bool {
	return c.AfterMegabytes.Known || c.ToKbps.Known || c.Months.Known || c.FeeAfter.Known
}

// mayBeSame tells whether no figure that both give differs.
func (c *Condition) mayBeSame(o *Condition) bool {
	return agree(c.AfterMegabytes, o.AfterMegabytes) && agree(c.ToKbps, o.ToKbps) && agree(c.Months, o.Months) && agree(c.FeeAfter, o.FeeAfter)
}

// doubt is the first fact for want of which it is not certain that two conditions
// are the same: a figure that one of them does not give, or else the words. It
// also tells whether both are worded.
func (c *Condition) doubt(o *Condition) (Place, bool) {
	switch {
	case c.AfterMegabytes.Known != o.AfterMegabytes.Known:
		return lacking(c.AfterMegabytes.Known, c, o).dot(memberAfterMegabytes), false
	case c.ToKbps.Known != o.ToKbps.Known:
		return lacking(c.ToKbps.Known, c, o).dot(memberToKbps), false
	case c.Months.Known != o.Months.Known:
		return lacking(c.Months.Known, c, o).dot(memberMonths), false
	case c.FeeAfter.Known != o.FeeAfter.Known:
		return lacking(c.FeeAfter.Known, c, o).dot(memberFeeAfter), false
	}
	return lacking(!o.Words.Known, c, o).dot(memberWords), c.Words.Known && o.Words.Known
}

// lacking is which of two conditions does not give a fact.
func lacking(second bool, c, o *Condition) At {
	if second {
		return o.At
	}
	return c.At
}

func agree[T comparable](a, b Opt[T]) bool {
	return !a.Known || !b.Known || a.Value == b.Value
}

// appendCharges puts charges into words: how each is charged, and its amount or
// else its words.
func appendCharges(dst []byte, charges []Charge, language Language) []byte {
	for i := range charges {
		c := &charges[i]
		dst = append(appendPart(dst, i, perZH, perNames, int(c.Per), language), ' ')
		if c.Amount.Known {
			dst = appendYuan(dst, c.Amount.Value, language)
		} else {
			dst = append(dst, cut(c.Words, maxQuoted)...)
		}
	}
	return dst
}

// appendConditions puts conditions into words: their kinds and figures.
func appendConditions(dst []byte, conditions []Condition, language Language) []byte {
	for i := range conditions {
		dst = appendCondition(dst, i, &conditions[i], language)
	}
	return dst
}

// appendCondition puts the i-th condition of a list into words.
func appendCondition(dst []byte, i int, c *Condition, language Language) []byte {
	dst = appendPart(dst, i, conditionKindZH, conditionKindNames, int(c.Kind), language)
	if c.AfterMegabytes.Known {
		dst = append(appendInt(append(dst, " > "...), int64(c.AfterMegabytes.Value)), " MB"...)
	}
	if c.ToKbps.Known {
		dst = append(appendInt(append(dst, " → "...), int64(c.ToKbps.Value)), " kbps"...)
	}
	if c.Months.Known {
		dst = appendInt(append(dst, ' '), int64(c.Months.Value))
		dst = appendIn(dst, "个月", " months", language)
	}
	if c.FeeAfter.Known {
		dst = appendYuan(append(dst, " → "...), c.FeeAfter.Value, language)
	}
	return dst
}

// appendPart begins the i-th part of a list by its name.
func appendPart(dst []byte, i int, zh, en names, name int, language Language) []byte {
	if i > 0 {
		dst = append(dst, ", "...)
	}
	return appendIn(dst, zh.at(name), en.at(name), language)
}

// appendYuan appends an amount in yuan and its unit.
func appendYuan(dst []byte, f Fen, language Language) []byte {
	return appendIn(appendHundredths(dst, int64(f)), "元", " yuan", language)
}

// appendIn appends the words of a language; Chinese ones where there are no
// others.
func appendIn(dst []byte, zh, en string, language Language) []byte {
	if language == LanguageEN && en != "" {
		return append(dst, en...)
	}
	return append(dst, zh...)
}
