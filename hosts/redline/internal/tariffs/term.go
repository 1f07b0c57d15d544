package tariffs

import (
	"regexp"
	"strings"
)

const maxMonths = 600

// noTerm are the texts that say that no term is asked for.
var noTerm = map[string]bool{
	"无": true, "无要求": true, "不要求": true, "没有": true, "没有要求": true, "无需": true, "不涉及": true,
	"无限制": true, "不限": true, "不限制": true, "无合约": true, "无合约期": true, "无协议期": true, "无在网要求": true,
	"无在网时长要求": true, "无在网时间要求": true, "无在网期限要求": true, "0": true,
}

// A duration counts as the term when it opens the text or follows a word for
// the agreement; "在网满12个月的用户" and the like say who may buy, not how
// long to stay.
var (
	duration  = regexp.MustCompile(`(` + digits + `|半)(个自然月|自然月|个月|月|年)(半?)`)
	agreement = regexp.MustCompile(`(?:合约|协议|签约|合同|承诺|捆绑|在网)(?:期限|期|时长|时间)?(?:要求|需|须|应|为|是|:|至少|不少于|不低于|最低|最短)*$`)
	refused   = regexp.MustCompile(`(?:不要求|不需|不必|不用|无需|无须|未|已|累计|连续|近|满)[^,。;]{0,4}$`)
	renewal   = regexp.MustCompile(`(?:续[展约订期签]|顺延|延[展长续期]|每次)[^,。;]{0,5}$`)
	ending    = regexp.MustCompile(`^(?:期|合约|在网|$|[,。;、.()])`)
	condition = regexp.MustCompile(`^[)]?(?:\(?含?\)?及?以[上内下]|内|前|后|起|的|或|至|到|-|~|左右|[新老]?[用客]户|[0-9])`)
)

// readTerm reads for how many months a customer is to stay; 0 says not at all.
// Why says why it could not.
func readTerm(text string) (months int, why string) {
	t := strings.TrimRight(squeeze(text), "。.;,、")
	switch {
	case t == "":
		return 0, whyEmpty
	case noTerm[t]:
		return 0, ""
	case tooLong(t):
		return 0, whyLong
	}
	months, told := -1, false
	for _, at := range duration.FindAllStringSubmatchIndex(t, -1) {
		lead, rest := t[:at[0]], t[at[1]:]
		if renewal.MatchString(lead) {
			continue
		}
		n, ok := durationMonths(t[at[2]:at[3]], t[at[4]:at[5]], t[at[6]:at[7]])
		if !ok || months >= 0 && n != months {
			return 0, "not one term"
		}
		months = n
		told = told || isTerm(lead, t[at[4]:at[5]], rest, n)
	}
	if !told {
		return 0, "not told as a term"
	}
	return months, ""
}

// isTerm tells whether a duration is the term, from the words around it.
func isTerm(lead, unit, rest string, months int) bool {
	if condition.MatchString(rest) {
		return false
	}
	if lead == "" {
		// 12月 by itself may be December.
		return ending.MatchString(rest) && (unit != "月" || months > 12)
	}
	found := agreement.FindStringIndex(lead)
	return found != nil && !refused.MatchString(lead[:found[0]])
}

// durationMonths is a duration in whole months.
func durationMonths(count, unit, half string) (int, bool) {
	years := unit == "年"
	if count == "半" {
		return 6, years && half == ""
	}
	n, ok := number(count)
	if !ok || n > maxMonths || half != "" && !years {
		return 0, false
	}
	if years {
		n *= 12
	}
	if half != "" {
		n += 6
	}
	return n, n <= maxMonths
}
