package core

import "unicode/utf8"

// What a material says, read once for all rules: letters, words of the
// lexicon, quantities, part by part.

// material is what was read of the promotion.
type material struct {
	letters       []letter
	hits          []hit
	pauses        []pause
	quantities    []quantity
	texts         []reading  // a part's, by its place among the parts
	text          string     // the one that was read alone
	names         []planName // those that have words of the lexicon in them
	figures       []planFigure
	byValue       []quantity  // the quantities that may state something of a plan, sorted
	facts         []planFacts // of each plan
	ties          []tie       // of the facts
	areas         []area      // of each fact about coverage
	said          lexemeSet   // what any part says
	denied        lexemeSet   // what any part says is not so
	open          lexemeSet   // who and where the offer is said to be open to
	banned        []banned    // the policy's words
	bannedLetters []letter
	pairs         []uint64 // which two letters stand together anywhere: a bit for each hash
}

// reading is what was read of one text.
type reading struct {
	part       *Part
	number     int
	letters    []letter
	hits       []hit
	pauses     []pause
	quantities []quantity
	disowned   lexemeSet // what it says is not so
	near       int       // the hit that was found last
	nearPause  int       // the pause that was found last
}

// maxNames bounds the plans' names that are looked for in texts.
const maxNames = 64

// planName is the name of a plan that has a word of the lexicon in it.
type planName struct {
	letters []letter
	hit     hit
}

// area is the name of what a fact about coverage is about.
type area struct{ letters []letter }

// planFigure is the name of a plan that has an amount in it.
type planFigure struct {
	letters []letter
	from    int32 // where the amount begins
}

// read reads a promotion. Words of the policy are searched for too.
func (m *material) read(p *Promotion, policy *Policy) {
	m.letters, m.hits, m.pauses, m.quantities = m.letters[:0], m.hits[:0], m.pauses[:0], m.quantities[:0]
	m.texts, m.names, m.figures = m.texts[:0], m.names[:0], m.figures[:0]
	m.reserve(p)
	m.ban(policy.Lexicon.Items)
	parts := p.Parts.Items
	for i := range parts {
		t := m.readText(parts[i].Text)
		t.part, t.number = &parts[i], i
		m.texts = append(m.texts, t)
	}
	m.sum()
	m.readFacts(p.Plans.Items)
	m.readAreas(p.Coverage.Items)
}

// sum puts together what all texts say.
func (m *material) sum() {
	m.said, m.denied, m.open = 0, 0, 0
	m.byValue = m.byValue[:0]
	for i := range m.texts {
		t := &m.texts[i]
		m.said |= t.said()
		m.denied |= t.disowned
		m.open |= t.open()
		m.byValue = t.appendStating(m.byValue)
	}
	sortQuantities(m.byValue)
	m.pairUp()
}

// only reads a text as all that is said.
func (m *material) only(text string) {
	m.alone(text)
	m.sum()
}

// said is what a text says.
func (t *reading) said() lexemeSet {
	said := lexemeSet(0)
	for i := range t.hits {
		said |= t.hits[i].of.first
	}
	return said
}

// disown takes from words that are denied what they would state: that nothing
// is throttled or renews itself, that no other terminal is needed, or that it
// does not matter who or where one is, or need not be (无需实名).
func (t *reading) disown() {
	const bound = 1<<LexemeThrottle | 1<<LexemeRenewal
	for i := range t.hits {
		h := &t.hits[i]
		if h.of.first&(bound|1<<LexemeTerminal|specifics) == 0 {
			continue
		}
		from, to := int(h.from), int(h.to)
		around := t.around(from, to, maxNear)
		if suffixed(t.letters, from, "不") || t.says("无需\n无须\n不需\n不用\n不必\n不会\n不再", stretch{max(around.from, from-5), from}) ||
			h.of.first&bound != 0 && (t.negated(from, around, 2) || runeAt(t.letters, around.to) == '?' || t.says(":无\n:否", stretch{to, min(to+2, around.to)})) {
			t.disowned |= h.of.first
			h.of.first &^= bound | 1<<LexemeTerminal
		}
		before := stretch{max(around.from, from-3), from}
		if t.has(LexemeAnyone, before) || t.says("无需\n无须\n不需\n不用\n不必\n不再", before) {
			h.of.first &^= specifics
		}
	}
}

// maxNear is how far around a word it is looked for what denies it.
const maxNear = 8

// readText reads one text.
func (m *material) readText(text string) reading {
	letters, hits, pauses, quantities := len(m.letters), len(m.hits), len(m.pauses), len(m.quantities)
	m.letters = foldText(m.letters, text)
	m.hits = m.searchLexicon(m.hits, m.letters[letters:])
	m.pauses = appendPauses(m.pauses, m.letters[letters:])
	t := reading{letters: m.letters[letters:], hits: m.hits[hits:], pauses: m.pauses[pauses:]}
	t.disown()
	m.quantities = t.appendQuantities(m.quantities)
	for k := range t.hits {
		if t.hits[k].of.has(LexemeNoContract) {
			m.quantities = append(m.quantities, quantity{of: measureTerm, from: t.hits[k].from, to: t.hits[k].to})
		}
	}
	t.quantities = m.quantities[quantities:]
	return t
}

// readAreas folds the names of what the facts about coverage are about.
func (m *material) readAreas(facts []AreaCoverage) {
	m.areas = m.areas[:0]
	for i := range facts {
		from := len(m.letters)
		m.letters = foldText(m.letters, facts[i].Area)
		m.areas = append(m.areas, area{m.letters[from:]})
	}
}

// alone reads a text that is no part of a promotion. It holds until another one
// is read.
func (m *material) alone(text string) *reading {
	if len(m.texts) == 1 && m.text == text {
		return &m.texts[0]
	}
	m.text = text
	m.letters, m.hits, m.pauses, m.quantities = m.letters[:0], m.hits[:0], m.pauses[:0], m.quantities[:0]
	m.texts = append(m.texts[:0], m.readText(text))
	return &m.texts[0]
}

// ban folds the words of the policy.
func (m *material) ban(words []Banned) {
	m.banned, m.bannedLetters = m.banned[:0], m.bannedLetters[:0]
	for i := range words {
		from := len(m.bannedLetters)
		m.bannedLetters = foldText(m.bannedLetters, words[i].Words)
		m.banned = append(m.banned, banned{m.bannedLetters[from:], 1 << words[i].Claim})
	}
}

// reserve makes room for all letters at once.
func (m *material) reserve(p *Promotion) {
	n := 0
	parts := p.Parts.Items
	for i := range parts {
		n += utf8.RuneCountInString(parts[i].Text)
	}
	plans := p.Plans.Items
	for i := range plans {
		n += utf8.RuneCountInString(plans[i].Name)
	}
	if cap(m.letters) < n {
		m.letters = make([]letter, 0, n)
	}
}

// readName folds a plan's name, and notes the claims' words and the amounts in
// it.
func (m *material) readName(plan *Plan) []letter {
	from, hits := len(m.letters), len(m.hits)
	m.letters = foldText(m.letters, plan.Name)
	name := m.letters[from:]
	m.hits = m.searchLexicon(m.hits, name)
	for _, h := range m.hits[hits:] {
		if h.of.first&claims != 0 && len(m.names) < maxNames {
			m.names = append(m.names, planName{name, h})
		}
	}
	m.hits = m.hits[:hits]
	t, quantities := reading{letters: name}, len(m.quantities)
	m.quantities = t.appendQuantities(m.quantities)
	for _, q := range m.quantities[quantities:] {
		if len(m.figures) < maxNames {
			m.figures = append(m.figures, planFigure{name, q.from})
		}
	}
	m.quantities = m.quantities[:quantities]
	return name
}

// pairUp notes which two letters stand together anywhere in the material.
func (m *material) pairUp() {
	size := 1 << 10
	for size < len(m.letters)/4 {
		size *= 2
	}
	if cap(m.pairs) < size {
		m.pairs = make([]uint64, size)
	}
	m.pairs = m.pairs[:size]
	clear(m.pairs)
	texts := m.texts
	for i := range texts {
		letters := texts[i].letters
		for k := 1; k < len(letters); k++ {
			bit := m.pairBit(letters[k-1].r, letters[k].r)
			m.pairs[bit>>6] |= 1 << (bit & 63)
		}
	}
}

func (m *material) pairBit(a, b rune) uint32 {
	return (uint32(a)*2654435761 ^ uint32(b)*40503) * 2246822519 >> 8 & uint32(64*len(m.pairs)-1)
}

// overlap is the share, in hundredths, of a text's pairs of letters that the
// material has: how much of it is said in the same words.
func (m *material) overlap(text string) int {
	all, found := 0, 0
	previous := rune(0)
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		i += size
		folded := foldRune(r)
		if !isHan(folded) && !isDigit(folded) && (folded < 'a' || folded > 'z') {
			previous = 0
			continue
		}
		if previous != 0 {
			all++
			bit := m.pairBit(previous, folded)
			found += int(m.pairs[bit>>6] >> (bit & 63) & 1)
		}
		previous = folded
	}
	if all == 0 {
		return 0
	}
	return 100 * found / all
}

// tells tells whether the material states a quantity anywhere.
func (m *material) tells(of measure, value int64) bool {
	low, high := 0, len(m.byValue)
	for low < high {
		mid := (low + high) / 2
		if m.byValue[mid].less(of, value) {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low < len(m.byValue) && m.byValue[low].of == of && m.byValue[low].value == value
}

func (q *quantity) less(of measure, value int64) bool {
	return q.of < of || q.of == of && q.value < value
}

// sortQuantities sorts by measure and value. See Williams, "Algorithm 232:
// Heapsort" (1964).
func sortQuantities(q []quantity) {
	for i := len(q)/2 - 1; i >= 0; i-- {
		sink(q, i)
	}
	for end := len(q) - 1; end > 0; end-- {
		q[0], q[end] = q[end], q[0]
		sink(q[:end], 0)
	}
}

func sink(q []quantity, i int) {
	for {
		child := 2*i + 1
		if child >= len(q) {
			return
		}
		if child+1 < len(q) && q[child].less(q[child+1].of, q[child+1].value) {
			child++
		}
		if !q[i].less(q[child].of, q[child].value) {
			return
		}
		q[i], q[child] = q[child], q[i]
		i = child
	}
}
