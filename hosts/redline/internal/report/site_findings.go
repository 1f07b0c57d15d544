package report

import (
	"slices"
	"strings"

	"github.com/redline5g/redline/hosts/redline/internal/locate"
	"github.com/redline5g/redline/hosts/redline/internal/rulebook"
	"github.com/redline5g/redline/hosts/redline/internal/scan"
	"github.com/redline5g/redline/hosts/verdict"
)

// siteRule is what a rule says of a site.
type siteRule struct {
	Rule, Clause, Title, Quote string
	Alike                      []siteAlike
}

// siteAlike are findings of an outcome and a code.
type siteAlike struct {
	Outcome, Code string
	Findings      []*siteFinding
}

// siteFinding is a finding on a page, in all the views that have it.
type siteFinding struct {
	*verdict.Finding
	Number   int
	Elements []int // of the first view's page document
	Selector string
	Views    []*scan.View
	Messages []siteMessage // more than one where the views measure otherwise
}

type siteMessage struct {
	Words verdict.Words
	Views []*scan.View
}

// view is the first view that has the finding.
func (f *siteFinding) view() *scan.View { return f.Views[0] }

// add counts in a view that has the finding too.
func (f *siteFinding) add(v *scan.View, words verdict.Words) {
	if !slices.Contains(f.Views, v) {
		f.Views = append(f.Views, v)
	}
	i := slices.IndexFunc(f.Messages, func(m siteMessage) bool { return m.Words == words })
	if i < 0 {
		f.Messages = append(f.Messages, siteMessage{Words: words})
		i = len(f.Messages) - 1
	}
	if m := &f.Messages[i]; !slices.Contains(m.Views, v) {
		m.Views = append(m.Views, v)
	}
}

// pages are the addresses that have the finding.
func (f *siteFinding) pages() []string {
	var pages []string
	for _, v := range f.Views {
		if !slices.Contains(pages, v.Page.Address) {
			pages = append(pages, v.Page.Address)
		}
	}
	return pages
}

// rules are what the rules say of a site, in their order. What is found on a page
// in several viewports or schemes is one finding; so is what is said of whole
// pages in the same words.
func (s Site) rules(o Options) []siteRule {
	found := map[string][]*siteFinding{}
	known := map[string]*siteFinding{}
	for v := range s.Views {
		if v.Judgement.Verdict == nil {
			continue
		}
		for i := range v.Judgement.Verdict.Findings {
			f := &v.Judgement.Verdict.Findings[i]
			if quiet := f.Outcome == verdict.Pass || f.Outcome == verdict.Inapplicable; quiet && !o.All {
				continue
			}
			elements, selector := elementsOf(v, f)
			where := v.Page.Address + "\x00" + selector
			if selector == "" {
				where = f.Message.ZH // of a page as such many say the same
			}
			key := strings.Join([]string{f.Rule, f.Outcome, f.Code, where}, "\x00")
			if known[key] == nil {
				known[key] = &siteFinding{Finding: f, Elements: elements, Selector: selector}
				found[f.Rule] = append(found[f.Rule], known[key])
			}
			known[key].add(v, f.Message)
		}
	}
	return inOrder(found, o.Language)
}

// elementsOf are the elements that a finding is about, or rests on, and their
// selectors.
func elementsOf(v *scan.View, f *verdict.Finding) (elements []int, selector string) {
	var selectors []string
	for _, pointers := range [][]string{f.Subject, f.Facts} {
		for _, pointer := range pointers {
			n := elementAt("/" + strings.TrimPrefix(pointer, "/"))
			if n >= 0 && n < len(v.Measured.Elements) && !slices.Contains(elements, n) {
				elements = append(elements, n)
				selectors = append(selectors, v.Measured.Elements[n].Selector)
			}
		}
		if elements != nil {
			break
		}
	}
	return elements, strings.Join(selectors, ", ")
}

func inOrder(found map[string][]*siteFinding, language string) []siteRule {
	var rules []siteRule
	number := 0
	for _, r := range rulebook.Read().Rules {
		findings := found[r.ID]
		if findings == nil {
			continue
		}
		rule := siteRule{Rule: r.ID, Clause: r.Clause, Title: r.Title.In(language), Quote: r.Quote}
		for _, outcome := range outcomes {
			rule.Alike = append(rule.Alike, alikeOf(findings, outcome)...)
		}
		for _, alike := range rule.Alike {
			for _, f := range alike.Findings {
				number++
				f.Number = number
			}
		}
		rules = append(rules, rule)
	}
	return rules
}

// alikeOf sorts the findings of an outcome by what they say.
func alikeOf(findings []*siteFinding, outcome string) []siteAlike {
	var groups []siteAlike
	for _, f := range findings {
		if f.Outcome != outcome {
			continue
		}
		i := slices.IndexFunc(groups, func(g siteAlike) bool { return g.Code == f.Code })
		if i < 0 {
			groups = append(groups, siteAlike{Outcome: outcome, Code: f.Code})
			i = len(groups) - 1
		}
		groups[i].Findings = append(groups[i].Findings, f)
	}
	return groups
}

// facts are the pointers that a finding rests on, and their values.
func (f *siteFinding) facts(notGiven string) []string {
	var facts []string
	document := locate.New(f.view().Judgement.Document)
	for _, pointer := range f.Facts {
		facts = append(facts, factOf(document, pointer, notGiven))
	}
	return facts
}
