package storefront

import (
	"encoding/json"
	"net/http"
	"slices"
	"strings"
	"sync"

	"github.com/redline5g/redline/core"
)

// Switch breaks the storefront in one clause of the Notice, so that its finding
// is seen.
type Switch struct {
	Clause string
	Rules  []string // that find it
	Page   string   // where it is seen, below the origin
	Title  Words
	Breaks Words // what the storefront then does
}

// Switches are all of them, in the order of the Notice.
var Switches = []Switch{
	{
		"2.1", []string{"2.1-coverage-enquiry"}, "/plan/G5-129",
		Words{"覆盖提醒说不全", "The coverage reminder is cut short"},
		Words{"结算页把覆盖查询提醒换成一句“以实际覆盖为准”，没说去哪里查。", "Checkout says “coverage as available” in the reminder's place, and not where to look it up."},
	},
	{
		"2.2", []string{"2.2-terminal"}, "/plan/G5-129",
		Words{"终端提醒看不清", "The terminal reminder is hard to see"},
		Words{"终端提醒排成角落里的浅色小字，随便点一下就算知晓。", "The terminal reminder is small pale type in a corner, and any tap counts as having read it."},
	},
	{
		"2.3", []string{"2.3-delisted-plan"}, "/plan/G5-129",
		Words{"不提换了回不去", "No word that there is no way back"},
		Words{"原套餐已下架，换了就不能再选：结算页略去了这条提醒。", "The old plan is delisted and can't be chosen again: checkout leaves that reminder out."},
	},
	{
		"2.4", []string{"2.4-contract-exit"}, "/plan/G5-129",
		Words{"携号转网的责任没写", "What porting out costs is left out"},
		Words{"合约说明里删去了携号转网要承担的解约责任。", "The contract no longer tells what taking the number elsewhere costs."},
	},
	{
		"3.1", []string{"3.1-exaggeration", "3.1-conditions"}, "/",
		Words{"夸大宣传，淡化条件", "Big claims, faint conditions"},
		Words{"首页写上“全网最快”，限制条件改成浅色极小字。", "The home page claims the fastest network of all, and sets the conditions in tiny pale type."},
	},
	{
		"3.2", []string{"3.2-misleading"}, "/plan/G5-129",
		Words{"替用户勾好，拒绝难点", "Ticked for you, hard to decline"},
		Words{"付费的视频会员包预先勾选，“暂不办理”缩成小字链接。", "A paid add-on is ticked beforehand, and the control to decline has shrunk to a small word."},
	},
	{
		"3.3", []string{"3.3-freedom-to-change"}, "/change",
		Words{"没有协议也不让换", "No change, though nothing binds"},
		Words{"名下没有合约，申请换到在售套餐却被拒绝。", "No agreement is in force, and the change to a plan on sale is refused."},
	},
	{
		"3.4", []string{"3.4-4g-entry", "3.4-on-sale-everywhere"}, "/",
		Words{"4G套餐藏起来", "4G plans are put away"},
		Words{"4G入口收进页脚小字，4G套餐只在营业厅和热线办理。", "The way to 4G plans is a small word at the foot, and they are sold in shops and by phone alone."},
	},
}

// Quote is the words of the Notice that a switch offends.
func (s Switch) Quote() string { return quotes()[s.Rules[0]] }

// quotes are the words of the Notice that each rule rests on.
var quotes = sync.OnceValue(func() map[string]string {
	var description struct {
		Rules []struct{ ID, Quote string }
	}
	if err := json.Unmarshal(core.Describe(nil), &description); err != nil {
		panic(err) // the core describes itself in JSON
	}
	byRule := map[string]string{}
	for _, rule := range description.Rules {
		byRule[rule.ID] = rule.Quote
	}
	return byRule
})

// broken are the clauses in which the storefront is broken for one visitor.
type broken []string

// Is tells whether it is broken in a clause.
func (b broken) Is(clause string) bool { return slices.Contains(b, clause) }

// with is the same with one clause broken, or mended.
func (b broken) with(clause string, on bool) broken {
	rest := slices.DeleteFunc(slices.Clone(b), func(c string) bool { return c == clause })
	if on {
		rest = append(rest, clause)
	}
	slices.Sort(rest)
	return rest
}

// brokenCookie has the clauses, with plus signs between.
const brokenCookie = "redline-broken"

// brokenFor is how the storefront is broken for who asks. Clauses that there
// are not are left out.
func brokenFor(r *http.Request) (b broken) {
	cookie, err := r.Cookie(brokenCookie)
	if err != nil {
		return nil
	}
	for _, s := range Switches {
		if slices.Contains(strings.Split(cookie.Value, "+"), s.Clause) {
			b = append(b, s.Clause)
		}
	}
	return b
}

func (b broken) String() string { return strings.Join(b, "+") }
