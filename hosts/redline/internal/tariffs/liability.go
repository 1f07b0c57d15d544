package tariffs

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"
)

// contract reads the term and what leaving before its end costs; nil where
// either is published and can't be told. A published "none" is a liability that
// is stated: leaving costs nothing.
func (r *reader) contract(at place, d *details) *Contract {
	months, why := readTerm(d.NetworkRequirement)
	r.report.note(at, fieldTerm, d.NetworkRequirement, why)
	unknown := why != ""
	exits, why := readLiability(d.Liability)
	if some := exits != nil || why != ""; some && unknown {
		why = "liability with a term that is not told"
	} else if some && months == 0 {
		why = "liability without term"
	}
	r.report.note(at, fieldLiability, d.Liability, why)
	switch {
	case unknown:
		return nil
	case months == 0:
		return &Contract{}
	case why != "" && exits == nil:
		return nil
	case exits == nil && strings.TrimSpace(plain(d.Liability)) != "":
		none := &Words{head(plain(d.Liability), maxWords)}
		exits = &Liability{none, none, none}
	}
	return &Contract{months, exits}
}

// noLiability are the texts that say that there is none.
var noLiability = map[string]bool{
	"": true, "无": true, "没有": true, "不涉及": true, "无违约责任": true, "无违约金": true, "不涉及违约责任": true, "无需承担违约责任": true, "-": true, "/": true,
}

// The exits as publications name them. 离网 leaves the network and says
// nothing of changing the plan; 退订 is a change of plan beside another exit,
// and by itself the end of the agreement, whichever way.
var (
	portsOut  = regexp.MustCompile(`携号转网|携转|携出|携号转出|转网|离网|退网`)
	closes    = regexp.MustCompile(`销户|销号|注销|离网|退网`)
	changes   = regexp.MustCompile(`[转换改]套餐|降档|降套|降级|降低.{0,4}(?:套餐|资费|档)|(?:变更|更改|更换|调整|改变)[^,。;、]{0,6}(?:套餐|资费|档次)|(?:套餐|资费)(?:变更|更改|调整)`)
	cancels   = regexp.MustCompile(`退订`)
	inGeneral = regexp.MustCompile(`违约|解约|赔|未履|履约|提前|解除|终止|中止|退订|取消|[不清]退`)
	anySum    = regexp.MustCompile(`[0-9]元`)
	equipment = regexp.MustCompile(`(?:设备|终端|机顶盒|光猫)[^。;]*(?:丢失|遗失|损|归还|退还)`)
	leaving   = regexp.MustCompile(`违约|解约|提前|解除|终止|中止|退订|取消|拆机`)
)

// readLiability finds of which exits a text tells the liability: those it
// names, or all three where it speaks of ending the agreement early, or of
// what that costs, without naming one. Nil is none; why says why a text could
// not be told, or that it was cut.
func readLiability(text string) (*Liability, string) {
	t := squeeze(text)
	if noLiability[strings.TrimRight(t, "。.;,")] {
		return nil, ""
	}
	words := &Words{head(plain(text), maxWords)}
	l := &Liability{}
	if portsOut.MatchString(t) {
		l.PortOut = words
	}
	if closes.MatchString(t) {
		l.CloseNumber = words
	}
	if changes.MatchString(t) || cancels.MatchString(t) && *l != (Liability{}) {
		l.ChangePlan = words
	}
	if *l == (Liability{}) {
		if why := unclear(t); why != "" {
			return nil, why
		}
		l = &Liability{words, words, words}
	}
	if utf8.RuneCountInString(plain(text)) > maxWords {
		return l, fmt.Sprintf("cut to %d characters", maxWords)
	}
	return l, ""
}

// unclear says why a text that names no exit is not one about leaving early.
func unclear(t string) string {
	switch {
	case equipment.MatchString(t) && !leaving.MatchString(t):
		return "speaks of lost equipment, not of leaving"
	case !inGeneral.MatchString(t) && !anySum.MatchString(t):
		return "not told as a liability"
	}
	return ""
}
