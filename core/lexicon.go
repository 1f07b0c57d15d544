package core

// The words that copy is searched for stand in lexicon/words.tsv, each with
// what it is and why; `make generate` makes them the trie that is searched.

// Lexeme is what a word of the lexicon is.
type Lexeme uint8

// The first are what material claims, up to lastClaim; the others tell how a
// claim is meant, and what is said beside it.
const (
	LexemeNone         Lexeme = iota // "none"
	LexemeSuperlative                // "superlative" 极限用语
	LexemeCoverage                   // "coverage" 覆盖绝对化
	LexemeUnlimited                  // "unlimited" 不限量
	LexemeFree                       // "free" 免费
	LexemeForever                    // "forever" 长期有效
	LexemeUrgent                     // "urgent" 限时
	LexemeMustUpgrade                // "must-upgrade" 强迫升级
	LexemeNo4G                       // "no-4g" 4G没有了
	LexemeNoContract                 // "no-contract" 无合约
	LexemeEnd                        // "end" what is said of 4G's end
	LexemeGift                       // "gift" 赠送话术
	LexemeYes                        // "yes" a customer's consent
	LexemeRefusal                    // "refusal" a customer's refusal
	LexemeNegation                   // "negation" not, right before a claim
	LexemeProhibition                // "prohibition" what may not be said
	LexemeQuestion                   // "question" a question
	LexemeShunning                   // "shunning" what does away with a thing, right before it
	LexemeWhich                      // "which" a question that a claim may answer
	LexemeWarning                    // "warning" of who says it
	LexemeReported                   // "reported" what somebody else says
	LexemePlanned                    // "planned" what is not so yet
	LexemeExcept                     // "except" 除…外
	LexemeQualifier                  // "qualifier" in theory; as it really is
	LexemeOwn                        // "own" within what is one's own
	LexemeUpTo                       // "up-to" at most
	LexemeThrottle                   // "throttle" 限速
	LexemeRegion                     // "region" 使用地域
	LexemeEligibility                // "eligibility" 办理资格
	LexemeTerminal                   // "terminal" 终端要求
	LexemeRenewal                    // "renewal" 自动续订
	LexemeContract                   // "contract" 合约
	LexemeAppBound                   // "app-bound" 定向流量
	LexemeVoice                      // "voice" calls and messages
	LexemeApart                      // "apart" an amount beside the plan's own
	LexemeOtherMoney                 // "other-money" money that is no fee
	LexemeMonthly                    // "monthly" of each month
	LexemeNetwork4G                  // "4g" 4G
	LexemeOtherNetwork               // "other-network" 2G, 3G
	LexemeUnless                     // "unless" one upgrades, or says no
	LexemePressing                   // "pressing" what presses beside an upgrade
	LexemeOffSale                    // "off-sale" no longer sold
	LexemeWorse                      // "worse" worse, if said of a network
	LexemeGoesOn                     // "goes-on" what goes on, and is free
	LexemeReason                     // "reason" why a service ends or is slow, apart from 4G's end
	LexemeOtherThing                 // "other-thing" what else has to be changed
	LexemeHarmless                   // "harmless" words around a claim's that make it none
	LexemeOtherObject                // "other-object" what else may be everywhere, or for ever
	LexemeNewCustomer                // "new-customer" 新用户
	LexemeOldCustomer                // "old-customer" 老用户
	LexemeStudent                    // "student" 学生
	LexemeFamily                     // "family" 家庭
	LexemeBusiness                   // "business" 政企
	LexemeAge                        // "age" 年龄
	LexemeRealName                   // "real-name" 实名
	LexemeProvince                   // "province" 本省
	LexemeCity                       // "city" 本市
	LexemeMainland                   // "mainland" 境内
	LexemeGoods                      // "goods" what plans come with, that has months, data and speeds of its own
	LexemeOpen                       // "open" that something is for those, or there
	LexemeAnyone                     // "anyone" whoever, wherever
	LexemeElsewhere                  // "elsewhere" outside of a province or a city
	LexemeRate                       // "rate" a speed, not a volume
	LexemePromotion                  // "promotion" 优惠期
	LexemeAnswer                     // "answer" a customer's consent, where it is all that is said
	LexemeAmountOf                   // "amount-of" what money is, said after the amount
	LexemeNetPrice                   // "net-price" what is left to pay after something
	LexemeListPrice                  // "list-price" what is paid without a discount
	LexemeConsent                    // "consent" a customer's, which stands whatever else is said
	LexemeHum                        // "hum" that one listens; a customer's consent, where it was asked for
	LexemeHesitation                 // "hesitation" words that order, where they mean something else
	LexemeBan                        // "ban" what is not done, or may not be
	LexemeLeaving                    // "leaving" 携号转网、更改、注销, and applying for it
	LexemeAfterTerm                  // "after-term" once the term has ended
	LexemeLiability                  // "liability" what is paid, returned or lost by leaving
	LexemeNoLiability                // "no-liability" that nothing is
	LexemeUntold                     // "untold" what stands elsewhere, or nowhere yet
	LexemeLapse                      // "lapse" that something ends
)

// lastClaim is the last lexeme that material claims.
const lastClaim = LexemeNoContract

// lexemeSet are some of the first 64 lexemes, a bit for each.
type lexemeSet uint64

func (s lexemeSet) has(l Lexeme) bool { return s>>l&1 != 0 }

// meaning is what a word is: some words are several lexemes.
type meaning struct {
	first lexemeSet
	more  uint32 // a bit for each of the lexemes after the first 64
}

func (m meaning) has(l Lexeme) bool {
	if l < 64 {
		return m.first.has(l)
	}
	return m.more>>(l-64)&1 != 0
}

// claims are the lexemes that material claims.
const claims = lexemeSet(1)<<(lastClaim+1) - 2

// specifics are the lexemes that say who or where a condition is about: a
// material that states it says them too.
const specifics = 1<<LexemeNewCustomer | 1<<LexemeOldCustomer | 1<<LexemeStudent | 1<<LexemeFamily | 1<<LexemeBusiness |
	1<<LexemeAge | 1<<LexemeRealName | 1<<LexemeProvince | 1<<LexemeCity | 1<<LexemeMainland

// hit is a word of the lexicon in a text.
type hit struct {
	of       meaning
	from, to int32 // letters of the text
}

// banned is a word of the policy.
type banned struct {
	letters []letter
	of      lexemeSet
}

// searchLexicon appends the words of the lexicon and of the policy that a text
// has, in order: from each letter on the longest, and after it from the next
// letter on. What the lexicon finds does not hide what the policy finds, nor
// the other way about.
func (m *material) searchLexicon(dst []hit, letters []letter) []hit {
	var known, own int // where the next word of each may begin
	for i := range letters {
		var word, banned hit
		if i >= known && !withinNumber(letters, i) {
			of, size := lexiconAt(letters[i:])
			word, known = hit{of, int32(i), int32(i + size)}, i+size
		}
		if i >= own {
			banned = m.bannedAt(letters, i)
			own = int(banned.to)
		}
		switch {
		case word.to == banned.to:
			word.of.first |= banned.of.first
			banned.of = meaning{}
		case word.of.first&^banned.of.first == 0 && word.of.more == 0 && word.to < banned.to:
			word.of = meaning{} // the longer word says as much
		}
		if word.of != (meaning{}) {
			dst = append(dst, word)
		}
		if banned.of.first != 0 {
			dst = append(dst, banned)
		}
	}
	return dst
}

// bannedAt is the longest word of the policy that begins at a letter, and what
// it is; nothing where there is none.
func (m *material) bannedAt(letters []letter, i int) hit {
	h := hit{from: int32(i), to: int32(i)}
	banned := m.banned
	for k := range banned {
		b := &banned[k]
		end := int32(i + saysName(letters[i:], b.letters))
		if end == int32(i) || end < h.to {
			continue
		}
		if end > h.to {
			h.of, h.to = meaning{}, end
		}
		h.of.first |= b.of
	}
	return h
}

// withinNumber tells whether a letter is a digit that others come before: 10元
// is not 0元.
func withinNumber(letters []letter, i int) bool {
	before := runeAt(letters, i-1)
	return isDigit(letters[i].r) && (isDigit(before) || before == '.' && isDigit(runeAt(letters, i-2)))
}

// trieEvery is how many nodes share one place in trieFirsts.
const trieEvery = 64

// childrenOf are the first child of a node but the root, and the node after the
// last.
func childrenOf(node int) (from, to int) {
	at := node / trieEvery
	from = int(trieFirsts[2*at]) | int(trieFirsts[2*at+1])<<8
	i := at * trieEvery
	for ; i+8 <= node; i += 8 {
		from += sum(word(trieCounts, i))
	}
	before := uint64(1)<<(8*(node-i)) - 1
	from += sum(word(trieCounts, i) & before)
	return from, from + int(trieCounts[node])
}

// hides tells whether a letter of those from a word's first one on is within
// the word without saying anything: a blank beside what is not Chinese, of which
// there may be a few in a row (办 5G), a quotation mark, and a bracket around
// one letter.
func hides(letters []letter, i int) bool {
	if i == 0 {
		return false
	}
	switch r := letters[i].r; {
	case r == ' ':
		return runeAt(letters, i-maxHidden) != ' '
	case r == '"':
		return letters[i-1].r != '"'
	default:
		return isBracket(r) && (isBracket(runeAt(letters, i-2)) || isBracket(runeAt(letters, i+2)) || i == 1 && (r == ')' || r == '】'))
	}
}

func isBracket(r rune) bool {
	switch r {
	case '(', ')', '[', ']', '【', '】', '《', '》':
		return true
	}
	return false
}

// lexiconAt is the longest word of the lexicon that a text, which is not empty,
// begins with, and how many letters it has.
func lexiconAt(letters []letter) (found meaning, size int) {
	from, to := rootPages.of(letters[0].r)
	from, to = 1+from, 1+to // the root is before its children
	for i := range letters {
		node := trieLetters.search(letters[i].r, from, to)
		if node < 0 {
			if hides(letters, i) {
				continue
			}
			break
		}
		if word := trieWords[node]; word != 0 {
			found, size = meanings[word], i+1
		}
		from, to = childrenOf(node)
	}
	return found, size
}
