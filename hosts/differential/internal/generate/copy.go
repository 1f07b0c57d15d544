package generate

import (
	"strings"

	"github.com/redline5g/redline/core/lexicon"
)

// vocabulary are the words of the lexicon, by what they are.
var vocabulary = func() map[string][]string {
	words := map[string][]string{}
	for _, entry := range lexicon.Entries() {
		words[entry.Lexeme] = append(words[entry.Lexeme], entry.Words...)
	}
	return words
}()

// claimed are the lexemes that copy claims, and those that often stand beside
// one.
var (
	claimed = []string{"superlative", "coverage", "unlimited", "free", "forever", "urgent", "must-upgrade", "no-4g", "end", "gift"}
	beside  = []string{"negation", "prohibition", "question", "reported", "planned", "qualifier", "own", "throttle", "contract", "app-bound", "voice", "apart", "other-money", "monthly", "4g", "harmless", "yes", "refusal", "promotion", "no-contract", "new-customer", "province"}
)

// quantities are amounts in many notations: of what plans mostly cost, include
// and are throttled at, of other things, and of what only looks like one.
var quantities = []string{
	"99元/月", "每月128元", "69.00元", "壹佰贰拾捌元", "一百二十八块", "九块九", "¥39", "３９元", "1,280元", "0元", "每天3块3", "12 8 元",
	"30GB", "30G", "三十G", "1T", "30720M", "10GB/月", "5G", "100G流量", "1000分钟", "24分钟通话", "100条",
	"1Gbps", "1Mbps", "1000Kbps", "千兆", "万兆", "1兆每秒", "网速1兆", "10倍", "100%", "千兆宽带",
	"24个月", "两年", "半年", "一年半", "第7个月起", "首年", "首月", "次月起", "12期", "2026年5月31日", "5月31日", "2026-05-31", "最后3天", "24小时",
}

// fillers are what stands between words in copy.
var fillers = []string{"，", "。", "！", "？", "；", "\n", " ", "、", "的", "5G", "套餐", "流量", "“", "”", "\"", "后", "起", "网速", "信号", "4G", "办理", "：", "/", "-", "."}

// hidden are characters that stand within words to hide them, or that do not
// matter there.
var hidden = []string{" ", "*", "-", "·", "\u200b", "\u2060", "\ufe0f", "****", "\u3000", "\u0301", "😀"}

// copy is what a part of a material says: words of the lexicon, amounts, and
// what stands between them, now and then disguised.
func (m *maker) copy() string {
	if m.chance(0.003) { // more than is judged of one material
		return strings.Repeat(m.wordOf(claimed[:1])+"，", 4200)
	}
	var b strings.Builder
	for range one(m.random, 1, 2, 3, 4, 6, 10) {
		switch m.random.IntN(8) {
		case 0, 1:
			b.WriteString(m.wordOf(claimed))
		case 2:
			b.WriteString(m.wordOf(beside))
		case 3, 4:
			b.WriteString(one(m.random, quantities...))
		case 5:
			b.WriteString(one(m.random, words[:5]...)) // names of plans and of areas
		default:
			b.WriteString(one(m.random, fillers...))
		}
	}
	text := b.String()
	if m.chance(0.1) {
		text = m.disguise(text)
	}
	if strings.TrimSpace(text) == "" {
		return one(m.random, quantities...)
	}
	return text
}

// wordOf is a word of one of some lexemes.
func (m *maker) wordOf(lexemes []string) string {
	return one(m.random, vocabulary[one(m.random, lexemes...)]...)
}

// disguise puts characters within a text that hide its words, or writes its
// letters in full width.
func (m *maker) disguise(text string) string {
	var b strings.Builder
	for _, r := range text {
		if r > ' ' && r < 0x7F && m.chance(0.5) {
			r += 0xFEE0
		}
		b.WriteRune(r)
		if m.chance(0.2) {
			b.WriteString(one(m.random, hidden...))
		}
	}
	return b.String()
}
