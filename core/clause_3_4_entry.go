package core

// Clause 3.4, verbatim:
//
//	四是确保在售的高中低档4G与5G套餐在线上线下渠道均承载销售,4G套餐查询、办理入口不得隐蔽设置。

var fourGEntry = Rule{
	ID:      "3.4-4g-entry",
	Clause:  "3.4",
	TitleZH: "4G套餐入口不得隐蔽",
	TitleEN: "Hide no entry to 4G plans",
	Quote:   "4G套餐查询、办理入口不得隐蔽设置",
	Since:   noticeSince,
	Page:    judgeEntry,
}

var fourGEntryReading = Reading{
	rule: &fourGEntry,
	Readings: []string{
		"a page that has an entry to look up or to order 5G plans has one for 4G plans, where 4G plans are on sale",
		"one 4G entry that is not hidden is enough, however others do; an entry that leads to plans of both is a 4G entry and a 5G entry",
		"an entry is hidden when it falls short of what counts as visible, or beside the 5G entries needs more than one tap more, is more than one screen further down or has less than a quarter of the area; in each respect the 5G entry that is best placed counts; the numbers are Redline's own defaults",
		"a page's search, where there is one, finds 4G plans",
		readingComplete,
		readingSale,
	},
	Blind: []string{"whether an entry leads where it says, and what stands behind it"},
}

// What 4G entries are called, by their role.
const (
	entryZH names = "\n4G查询入口\n4G办理入口"
	entryEN names = "\n4G look-up entry\n4G order entry"
)

func entryName(role ElementRole) value { return both(entryZH.at(int(role)), entryEN.at(int(role))) }

func judgeEntry(j *judge, p *Page) {
	onSale, fact := p.fourG()
	switch onSale {
	case No:
		j.find(Inapplicable, textNo4gOnSaleHere).of(p.ID).because(fact)
		return
	case Unknown:
		j.ask(text4gOnSaleNotGiven, fix4gOnSaleNotGiven, fact).of(p.ID)
		return
	}
	j.incomplete(p)
	j.entries(p, ElementLookUp)
	j.entries(p, ElementOrder)
	j.searches(p)
}

// fourG tells whether 4G plans are on sale, and which fact says so.
func (p *Page) fourG() (Answer, Place) {
	for i := range p.Plans.Items {
		if plan := &p.Plans.Items[i]; plan.onSale(Generation4G, p.Time) {
			return Yes, plan.At.dot(memberStatus)
		}
	}
	return p.FourGSale, p.At.dot(memberFourGOnSale)
}

// leadsTo tells whether an entry leads to plans of a network: as it says itself,
// or else by the plans that it names.
func (p *Page) leadsTo(e *Element, g Generation) Answer {
	if e.Generation != GenerationUnknown {
		if e.Generation == g {
			return Yes
		}
		return No
	}
	if !e.Plans.Known {
		return Unknown
	}
	answer := No
	plans := e.Plans.Items
	for i := range plans {
		switch p.Plans.Items[plans[i].Index].Generation {
		case g:
			return Yes
		case GenerationUnknown:
			answer = Unknown
		}
	}
	return answer
}

// best5G are the 5G entries that are best placed, in each respect. One that was
// not measured may be better.
type best5G struct {
	there             bool
	taps, place, area *Element
	unsure            bool
	missing           Place // the measure for want of which it is not sure
}

func (b *best5G) doubt(missing Place) {
	if !b.unsure {
		b.unsure, b.missing = true, missing
	}
}

func (p *Page) best5G(role ElementRole) best5G {
	var b best5G
	elements := p.Elements.Items
	for i := range elements {
		e := &elements[i]
		if e.Role != role || e.hidden() {
			continue
		}
		switch p.leadsTo(e, Generation5G) {
		case Unknown:
			b.doubt(e.At.dot(memberGeneration))
		case Yes:
			b.there = true
			b.take(e)
		}
	}
	return b
}

// take holds a 5G entry against the best so far.
func (b *best5G) take(e *Element) {
	if e.Display == DisplayUnknown {
		b.doubt(e.At.dot(memberDisplay))
		return
	}
	if !e.Taps.Known {
		b.doubt(e.At.dot(memberTaps))
	} else if b.taps == nil || e.Taps.Value < b.taps.Taps.Value {
		b.taps = e
	}
	if !e.Box.Known {
		b.doubt(e.At.dot(memberBox))
		return
	}
	if b.place == nil || e.Box.Value.Y < b.place.Box.Value.Y {
		b.place = e
	}
	if b.area == nil || e.Box.Value.area() > b.area.Box.Value.area() {
		b.area = e
	}
}

// gaugeEntry holds a 4G entry against what is visible and against the 5G
// entries.
func (j *judge) gaugeEntry(p *Page, e *Element, b *best5G) gauge {
	g := gauge{e: e}
	if !g.legible(&j.policy) {
		return g
	}
	if b.taps != nil {
		g.taps(lackTaps, b.taps, j.policy.extraTaps())
	}
	if b.place != nil && g.both(lackPlace, e.Box.Known, b.place, true) {
		g.atMost(lackPlace, e.Box.Value.Y, b.place.Box.Value.Y+j.policy.screensFurther(p.Height))
	}
	if b.area != nil {
		g.area(lackArea, b.area, j.policy.entryAreaShare())
	}
	if b.unsure {
		g.unknown(b.missing)
	}
	return g
}

// entries judges the 4G entries of one role: the best decides.
func (j *judge) entries(p *Page, role ElementRole) {
	b := p.best5G(role)
	best, maybe := gradeNone, -1
	elements := p.Elements.Items
	for i := range elements {
		e := &elements[i]
		if e.Role != role {
			continue
		}
		switch p.leadsTo(e, Generation4G) {
		case Yes:
			g := j.gaugeEntry(p, e, &b)
			best = max(best, g.grade())
		case Unknown:
			maybe = i
		}
	}
	if best == gradeNone {
		j.noEntry(p, role, maybe, b.there)
		return
	}
	for i := range elements {
		e := &elements[i]
		if e.Role != role || p.leadsTo(e, Generation4G) != Yes {
			continue
		}
		if g := j.gaugeEntry(p, e, &b); g.grade() == best {
			j.reportEntry(&g, best, role, i)
			if best == gradeGood {
				return
			}
		}
	}
}

func (j *judge) reportEntry(g *gauge, grade grade, role ElementRole, element int) {
	g.name = entryName(role)
	g.subject.add(elementRoleNames.at(int(role)), -1)
	g.subject.add(elements, element)
	switch grade {
	case gradeShort:
		j.fallsShort(g, Violation)
	case gradeDoubtful:
		j.notMeasured(g)
	default:
		j.find(Pass, textEntryOpen).because(g.e.At.here()).value(g.name).text(g.e.quoted())
		j.last.subject = g.subject
	}
}

// noEntry reports that there is no entry of which it is known that it leads to
// 4G plans.
func (j *judge) noEntry(p *Page, role ElementRole, maybe int, fiveG bool) {
	name, where := elementRoleNames.at(int(role)), p.At.dot(memberElements)
	switch {
	case maybe >= 0:
		e := &p.Elements.Items[maybe]
		j.ask(textGenerationNotGiven, fixGenerationNotGiven, e.At.dot(memberGeneration)).
			of(name).element(maybe).text(e.quoted())
	case !fiveG:
		j.find(Inapplicable, textNo5gEntry).of(name).because(where)
	default:
		j.find(p.absent(), textNo4gEntry).of(name).
			because(where).because(p.At.dot(memberComplete)).
			value(entryName(role)).
			fix(fixNo4gEntry, where)
	}
}

// searches judges whether the page's searches for 4G find 4G plans.
func (j *judge) searches(p *Page) {
	if p.Searches.Known && len(p.Searches.Items) == 0 {
		j.find(Inapplicable, textNoSearch).of("search").because(p.At.dot(memberSearches))
		return
	}
	tried := false
	searches := p.Searches.Items
	for i := range searches {
		if s := &searches[i]; j.label.says(s.Words, "4G") {
			tried = true
			j.search(s, i)
		}
	}
	if !tried {
		j.ask(text4gNotSearched, fix4gNotSearched, p.At.dot(memberSearches)).of("search")
	}
}

func (j *judge) search(s *Search, number int) {
	fact := s.At.dot(memberFindsFourG)
	switch s.Finds {
	case Yes:
		j.find(Pass, textFoundBySearch).because(s.At.dot(memberWords)).because(fact)
	case No:
		j.find(Violation, textNotFoundBySearch).because(s.At.dot(memberWords)).because(fact).fix(fixNotFoundBySearch, fact)
	default:
		j.ask(textSearchNotGiven, fixSearchNotGiven, fact)
	}
	j.of("search").nth("searches/", number).text(s.Words)
}
