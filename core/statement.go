package core

// Words are not statements: “不是最快” claims nothing, and neither does a
// question, a prohibition or a rumour that is denied. What stands around a
// word tells.

// maxClause and maxSentence bound how far around a word is looked, in letters.
const (
	maxClause   = 80
	maxSentence = 160
)

// stretch is a part of a text, by letters.
type stretch struct{ from, to int }

// pause is where a text ends a clause: at a mark, or at a gap before a letter.
type pause struct {
	at, next int32 // where the clause before it ends, and the one after it begins
	full     bool  // the sentence ends too
}

// appendPauses appends those of a text to dst.
func appendPauses(dst []pause, letters []letter) []pause {
	for i := range letters {
		switch r := letters[i].r; {
		case isHan(r):
			if letters[i].gap {
				dst = append(dst, pause{at: int32(i), next: int32(i)})
			}
		case endsClause(letters, i):
			dst = append(dst, pause{int32(i), int32(i + 1), endsSentence(r)})
		}
	}
	return dst
}

// pauseAfter is the first pause after which a clause begins past a letter.
func (t *reading) pauseAfter(letter int) int {
	near := min(t.nearPause, len(t.pauses))
	for range 8 { // mostly it is not far
		switch {
		case near < len(t.pauses) && int(t.pauses[near].next) <= letter:
			near++
		case near > 0 && int(t.pauses[near-1].next) > letter:
			near--
		default:
			t.nearPause = near
			return near
		}
	}
	low, high := 0, len(t.pauses)
	for low < high {
		mid := (low + high) / 2
		if int(t.pauses[mid].next) <= letter {
			low = mid + 1
		} else {
			high = mid
		}
	}
	t.nearPause = low
	return low
}

// clause is what stands between the nearest two pauses around a stretch.
func (t *reading) clause(from, to int) stretch { return t.around(from, to, maxClause) }

// around is as much of a clause as is not too far from a stretch.
func (t *reading) around(from, to, most int) stretch { return t.between(from, to, most, false) }

// sentence is what stands between the nearest two full stops around a stretch.
func (t *reading) sentence(from, to int) stretch { return t.between(from, to, maxSentence, true) }

// between is what stands between the nearest two pauses around a stretch, or the
// nearest two full ones, as far as it is not too far.
func (t *reading) between(from, to, most int, full bool) stretch {
	s := stretch{max(from-most, 0), min(to+most, len(t.letters))}
	after := t.pauseAfter(from)
	for i := after - 1; i >= 0 && int(t.pauses[i].next) > s.from; i-- {
		if t.pauses[i].full || !full {
			s.from = int(t.pauses[i].next)
		}
	}
	for i := max(after-1, 0); i < len(t.pauses) && int(t.pauses[i].at) < s.to; i++ {
		if int(t.pauses[i].at) >= to && (t.pauses[i].full || !full) {
			s.to = int(t.pauses[i].at)
		}
	}
	return s
}

func endsSentence(r rune) bool {
	if isHan(r) {
		return false // as most letters are
	}
	switch r {
	case '。', '!', '?', ';', '\n', '｡':
		return true
	}
	return false
}

func endsClause(letters []letter, i int) bool {
	r := letters[i].r
	if isHan(r) {
		return false
	}
	switch r {
	case ',', '、', '(', ')', '【', '】', '[', ']', '—', '→':
		return !isGrouping(letters, i)
	}
	return endsSentence(r)
}

// clauseFrom is the clause that begins at a letter, up to the next mark.
func (t *reading) clauseFrom(from int) stretch {
	s := stretch{from, from}
	for s.to < len(t.letters) && !endsClause(t.letters, s.to) {
		s.to++
	}
	return s
}

// readable tells whether a stretch has a character that says something.
func (t *reading) readable(s stretch) bool {
	for i := s.from; i < s.to; i++ {
		if r := t.letters[i].r; isHan(r) || isLatin(r) {
			return true
		}
	}
	return false
}

// informs tells whether a text says something of what it is about, and not only
// that it stands elsewhere or nowhere: that nothing is planned yet says something.
// Of a way to leave, whom to ask is one, and that leaving is forbidden is none.
func (t *reading) informs(way bool) bool {
	for clause := t.clauseFrom(0); clause.from < len(t.letters); clause = t.clauseFrom(clause.to + 1) {
		switch {
		case !t.readable(clause) || t.isNothing(clause):
		case way && t.forbidsLeaving(clause) >= 0:
		case !t.has(LexemeUntold, clause) || t.has(LexemePlanned, clause) || way && t.says("询", clause):
			return true
		}
	}
	return false
}

// isNothing tells whether a clause is 无.
func (t *reading) isNothing(s stretch) bool {
	return s.to == s.from+1 && t.letters[s.from].r == '无'
}

// has tells whether a stretch has a word of a kind.
func (t *reading) has(l Lexeme, s stretch) bool { return t.where(l, s) >= 0 }

// where is the first hit of a kind that begins within a stretch, or -1.
func (t *reading) where(l Lexeme, s stretch) int {
	for i := t.firstHit(s.from); i < len(t.hits) && int(t.hits[i].from) < s.to; i++ {
		if t.hits[i].of.has(l) {
			return i
		}
	}
	return -1
}

// firstHit is the first hit that begins at a letter or after it.
func (t *reading) firstHit(letter int) int {
	near := min(t.near, len(t.hits))
	for range 8 { // mostly it is not far
		switch {
		case near < len(t.hits) && int(t.hits[near].from) < letter:
			near++
		case near > 0 && int(t.hits[near-1].from) >= letter:
			near--
		default:
			t.near = near
			return near
		}
	}
	low, high := 0, len(t.hits)
	for low < high {
		mid := (low + high) / 2
		if int(t.hits[mid].from) < letter {
			low = mid + 1
		} else {
			high = mid
		}
	}
	t.near = low
	return low
}

// within tells whether a letter is one of a hit's of a kind.
func (t *reading) within(l Lexeme, letter int32) bool {
	i := t.firstHit(int(letter)+1) - 1
	return i >= 0 && t.hits[i].of.has(l) && t.hits[i].to > letter
}

// says tells whether a stretch has one of the words, which stand in lines.
func (t *reading) says(words string, s stretch) bool {
	for word, rest := "", words; rest != ""; {
		word, rest = cutLine(rest)
		first, _ := charAt(word, 0)
		for i := s.from; i < s.to; i++ {
			if t.letters[i].r == first && prefixed(t.letters[i:s.to], word) > 0 {
				return true
			}
		}
	}
	return false
}

// mentions tells whether a stretch has the letters of a name.
func (t *reading) mentions(name []letter, s stretch) bool {
	for i := s.from; i < s.to; i++ {
		if saysName(t.letters[i:s.to], name) > 0 {
			return true
		}
	}
	return false
}

// saysName is how many letters of a text say a name, with which it begins, and
// within which a few blanks may stand; 0 where it begins with something else.
func saysName(letters, name []letter) int {
	at := 0
	for i := range name {
		if name[i].r == ' ' {
			continue
		}
		for n := 0; n < maxHidden && at > 0 && runeAt(letters, at) == ' '; n++ {
			at++
		}
		if runeAt(letters, at) != name[i].r {
			return 0
		}
		at++
	}
	return at
}

// asserts turns to a hit, and tells whether it is a statement of the material's
// own.
func (c *claimant) asserts(h *hit) bool {
	t := c.t
	if t.part.Speaker == SpeakerCustomer || c.m.isName(t, h) {
		return false
	}
	c.look(h.from, h.to)
	return !t.negated(c.at.from, c.clause, 4) && !t.denied(c.at.to, c.clause) && !t.forbidden(c.at.from, c.clause, c.sentence) &&
		!c.asked() && !c.reported()
}

// reported tells whether somebody else says it: the sentence has that it is not
// true, or warns of who says so: in its clause, before a colon, or before what is
// quoted.
func (c *claimant) reported() bool {
	t := c.t
	for i := t.firstHit(c.sentence.from); i < len(t.hits) && int(t.hits[i].from) < c.sentence.to; i++ {
		if n := &t.hits[i]; n.of.has(LexemeReported) && !t.denies(int(n.from)) {
			return true
		}
	}
	if i := t.where(LexemeWarning, stretch{c.sentence.from, c.at.from}); i >= 0 {
		to := int(t.hits[i].to)
		if t.says(":", stretch{to, t.clause(to, to).to}) {
			return true
		}
	}
	warned := c.clause
	if runeAt(t.letters, warned.from) == '称' || t.quoted(c.at.from, c.sentence) {
		warned.from = c.sentence.from
	}
	return t.has(LexemeWarning, warned) && !t.says(urged, c.clause)
}

// asked tells whether a claim is asked and not made. What has which, how or why
// in it asks if the sentence ends as questions do; which and how also if nothing
// follows the claim: 哪款最划算.
func (c *claimant) asked() bool {
	t := c.t
	ends := runeAt(t.letters, c.sentence.to) == '?'
	if ends && c.clause.to == c.sentence.to {
		return true
	}
	before := stretch{c.clause.from, c.at.from}
	for i := t.firstHit(c.clause.from); i < len(t.hits) && int(t.hits[i].from) < c.clause.to; i++ {
		asks := t.hits[i].of.has(LexemeQuestion)
		if t.hits[i].of.has(LexemeWhich) {
			asks = ends || asks && c.at.to == c.clause.to && !t.says("都\n也", before)
		}
		if asks && !t.says("无论\n不论\n不管", c.clause) {
			return true
		}
	}
	return false
}

// denies tells whether there is a negation right before a letter.
func (t *reading) denies(at int) bool {
	return t.negated(at, stretch{at - 6, at}, 2)
}

// negated tells whether a negation stands before a letter in its clause, at
// most so many letters away; one of a single letter, or one that does away with
// something, right before it or its quotation mark.
func (t *reading) negated(at int, clause stretch, reach int) bool {
	for i := t.firstHit(clause.from); i < len(t.hits) && int(t.hits[i].from) < at; i++ {
		n := &t.hits[i]
		switch {
		case int(n.to) > at:
		case n.of.has(LexemeNegation) && n.to-n.from > 1:
			if at-int(n.to) <= reach {
				return true
			}
		case n.of.has(LexemeNegation), n.of.has(LexemeShunning):
			if int(n.to) == at || t.quotes(int(n.to), at) {
				return true
			}
		}
	}
	return false
}

// quotes tells whether a quotation mark stands at a letter, and what it begins
// goes on to another one.
func (t *reading) quotes(from, at int) bool {
	return t.letters[from].r == '"' && !t.says("\"", stretch{from + 1, at})
}

// denied tells whether a clause says right after a letter what a word does not
// mean: 不限量不等于不限速.
func (t *reading) denied(at int, clause stretch) bool {
	for word, rest := "", "不等于\n不代表\n不意味\n并不\n≠\n不是"; rest != ""; {
		word, rest = cutLine(rest)
		for i := at; i <= min(at+2, clause.to); i++ {
			if prefixed(t.letters[i:], word) > 0 {
				return true
			}
		}
	}
	return false
}

// urged is what is forbidden, and warned of, to urge: 切勿错过.
const urged = "错过"

// forbidden tells whether a word is only named as one not to be used.
func (t *reading) forbidden(at int, clause, sentence stretch) bool {
	before := stretch{clause.from, at}
	if t.has(LexemeProhibition, before) && !t.says(urged, before) {
		return true
	}
	return t.has(LexemeProhibition, sentence) && t.quoted(at, sentence)
}

// quoted tells whether a letter stands within quotation marks.
func (t *reading) quoted(at int, sentence stretch) bool {
	inside := false
	for _, l := range t.letters[sentence.from:at] {
		inside = inside != (l.r == '"')
	}
	return inside
}

// questioned tells whether a clause or a sentence asks. 无论何时 and 谁都 do not.
func (t *reading) questioned(s stretch) bool {
	return (t.has(LexemeQuestion, s) || t.has(LexemeWhich, s)) && !t.says("无论\n不论\n不管\n谁都\n什么都\n怎么都\n多少都", s) ||
		runeAt(t.letters, s.to) == '?'
}

// isName tells whether a hit is part of a plan's name.
func (m *material) isName(t *reading, h *hit) bool {
	names := m.names
	for i := range names {
		n := &names[i]
		from := int(h.from - n.hit.from)
		if n.hit.to-n.hit.from == h.to-h.from && from >= 0 && saysName(t.letters[from:], n.letters) > 0 {
			return true
		}
	}
	return false
}

// isNamed tells whether a quantity is part of a plan's name: 99元 in 5G99元套餐.
func (m *material) isNamed(t *reading, q *quantity) bool {
	figures := m.figures
	for i := range figures {
		from := int(q.from - figures[i].from)
		if from >= 0 && saysName(t.letters[from:], figures[i].letters) > 0 {
			return true
		}
	}
	return false
}
