package report

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/redline5g/redline/hosts/redline/internal/scan"
	"github.com/redline5g/redline/hosts/redline/internal/screen"
	"github.com/redline5g/redline/hosts/verdict"
)

//go:embed site.html
var siteTemplate string

//go:embed site.css
var siteStyle string

var sitePage = template.Must(template.New("site").Parse(siteTemplate))

// siteHTML is what the page shows. Whatever comes from outside is a plain string,
// which the template escapes; only the style and the pictures are not.
type siteHTML struct {
	Language, Title string
	Policy          template.HTMLAttr // of the page's own content
	Style           template.CSS
	Label           map[string]string

	Decision, DecisionWord, Advice string
	Facts                          []htmlField
	Ways                           []htmlWay
	Clauses                        []string
	Outcomes                       []htmlOutcome
	Rules                          []htmlRule
	Pictures                       []*htmlPicture
	Views                          []htmlView
	Notes                          []htmlNote
}

type htmlField struct{ Label, Text string }

type htmlOutcome struct{ Name, Word string }

type htmlWay struct {
	Label, Taps string
	Steps       []scan.Taken
}

type htmlRule struct {
	siteRule
	Class    string // of its clause
	Findings []htmlFinding
}

type htmlFinding struct {
	Number         int
	Outcome, Word  string
	Message, Seen  string
	More           []htmlField // what other views say instead
	Pages          []string
	Element, Where string
	Facts          []string
	Remedy         string
	Crop           *htmlCrop
}

// htmlNote is a list of what was not looked at, or was left out.
type htmlNote struct {
	Title string
	Items []htmlField
}

func (s Site) writeHTML(w io.Writer, o Options) error {
	names, own := siteVocabulary[o.Language], wordsIn(o.Language)
	rules := s.rules(o)
	style := siteStyle + filters(rules)
	sum := sha256.Sum256([]byte(style))
	decision := s.worst()
	page := siteHTML{
		Language: map[string]string{"zh": "zh-CN", "en": "en"}[o.Language], Title: screen.Escape(s.title()),
		Policy: template.HTMLAttr(fmt.Sprintf(`content="default-src 'none'; img-src data:; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'"`,
			base64.StdEncoding.EncodeToString(sum[:]))),
		Style: template.CSS(style), Label: labels(own, names),
		Decision: decision, DecisionWord: own.decisions[decision], Advice: own.advice[decision],
		Ways: s.htmlWays(names), Clauses: clausesOf(rules), Outcomes: outcomesOf(rules, own), Notes: s.notes(o),
	}
	pages, views := s.seen()
	page.Facts = []htmlField{
		{names.pages, fmt.Sprint(pages)}, {names.views, fmt.Sprint(views)}, {own.policy, s.policyIn(own)},
	}
	album := newAlbum(rules)
	for _, r := range rules {
		page.Rules = append(page.Rules, album.rule(r, o, own, names))
	}
	page.Pictures, page.Views = album.pictures, album.views(names)
	return sitePage.Execute(w, page)
}

// labels are the words of the page itself.
func labels(own *words, names *siteWords) map[string]string {
	return map[string]string{
		"site": names.site, "taps": names.taps, "filter": names.filter, "outcome": names.outcome, "clause": names.clause, "all": names.all,
		"quote": own.quote, "page": names.page, "seen": names.seen, "element": names.element, "facts": own.facts, "remedy": own.remedy,
		"picture": names.picture, "restless": names.restless, "none": own.none, "tool": names.tool,
	}
}

// rule is what the page shows of a rule.
func (a *album) rule(r siteRule, o Options, own *words, names *siteWords) htmlRule {
	rule := htmlRule{siteRule: r, Class: classOf(r.Clause)}
	for _, alike := range r.Alike {
		for _, f := range alike.Findings {
			h := htmlFinding{
				Number: f.Number, Outcome: f.Outcome, Word: own.outcomes[f.Outcome], Seen: seenIn(f.Views, names), Pages: escaped(f.pages()),
				Message: screen.Escape(f.Messages[0].Words.In(o.Language)), Element: screen.Escape(f.Selector),
				Facts: f.facts(own.notGiven), Remedy: screen.Escape(f.Remedy.In(o.Language)), Crop: a.crop(f),
			}
			for _, m := range f.Messages[1:] {
				h.More = append(h.More, htmlField{seenIn(m.Views, names), screen.Escape(m.Words.In(o.Language))})
			}
			if f.Elements != nil {
				h.Where = a.where(f, names)
			}
			rule.Findings = append(rule.Findings, h)
		}
	}
	return rule
}

func escaped(texts []string) []string {
	for i, text := range texts {
		texts[i] = screen.Escape(text)
	}
	return texts
}

// filters are the rules of style by which a reader hides outcomes and chooses a
// clause: nothing else runs on the page.
func filters(rules []siteRule) string {
	var b strings.Builder
	for _, outcome := range outcomes {
		fmt.Fprintf(&b, "body:has(#show-%s:not(:checked)) .finding.%s { display: none }\n", outcome, outcome)
	}
	for _, clause := range clausesOf(rules) {
		fmt.Fprintf(&b, "body:has(#only-%s:checked) .rule:not(.%s) { display: none }\n", classOf(clause), classOf(clause))
	}
	return b.String()
}

// classOf is a clause as a class.
func classOf(clause string) string { return "clause-" + strings.ReplaceAll(clause, ".", "-") }

func clausesOf(rules []siteRule) []string {
	var clauses []string
	for _, r := range rules {
		if !slices.Contains(clauses, r.Clause) {
			clauses = append(clauses, r.Clause)
		}
	}
	return clauses
}

// Class is a clause as the template needs it.
func (siteHTML) Class(clause string) string { return classOf(clause) }

func outcomesOf(rules []siteRule, own *words) []htmlOutcome {
	count := map[string]int{}
	for _, r := range rules {
		for _, alike := range r.Alike {
			count[alike.Outcome] += len(alike.Findings)
		}
	}
	var found []htmlOutcome
	for _, outcome := range outcomes {
		if count[outcome] > 0 {
			found = append(found, htmlOutcome{outcome, fmt.Sprintf("%s %d", own.outcomes[outcome], count[outcome])})
		}
	}
	return found
}

func (s Site) htmlWays(names *siteWords) []htmlWay {
	var ways []htmlWay
	for _, walk := range s.Walks {
		for _, way := range walk.Ways() {
			h := htmlWay{Label: names.of(way.Generation) + " · " + names.of(walk.Viewport.Name)}
			if way.Taps == scan.Unknown {
				h.Taps = wayIn(way, walk, names)
			} else {
				h.Taps = names.count(way.Taps)
			}
			for _, step := range way.Steps {
				h.Steps = append(h.Steps, scan.Taken{Address: screen.Escape(step.Address), Link: screen.Escape(step.Link), Taps: step.Taps})
			}
			ways = append(ways, h)
		}
	}
	return ways
}

// notes are what was not looked at, was left out or could not be judged.
func (s Site) notes(o Options) []htmlNote {
	names := siteVocabulary[o.Language]
	var notes []htmlNote
	add := func(title string, items []htmlField) {
		if len(items) > 0 {
			notes = append(notes, htmlNote{title, items})
		}
	}
	list := func(missed []siteMissed) (items []htmlField) {
		for _, m := range missed {
			items = append(items, htmlField{screen.Escape(m.Address), screen.Escape(m.because(o.Language))})
		}
		return items
	}
	add(names.failed, list(s.failed()))
	add(names.skipped, list(s.skipped()))
	var left []htmlField
	for _, walk := range s.Walks {
		for _, k := range leftOut(walk.Left, names) {
			left = append(left, htmlField{names.of(walk.Viewport.Name), k})
		}
	}
	add(names.left, left)
	for _, hosts := range []struct {
		title string
		named map[string]int
	}{{names.outside, s.outside()}, {names.refused, s.Refused}} {
		if len(hosts.named) > 0 {
			add(hosts.title, []htmlField{{"", screen.Escape(countsIn(hosts.named))}})
		}
	}
	return append(notes, s.notJudged(names)...)
}

// notJudged are the views of which there is no verdict.
func (s Site) notJudged(names *siteWords) []htmlNote {
	var items []htmlField
	for v := range s.Views {
		where := screen.Escape(v.Page.Address) + " · " + seenIn([]*scan.View{v}, names)
		if f := v.Judgement.Fault; f != nil {
			items = append(items, htmlField{where, screen.Escape(faultText(f))})
		} else if err := v.Judgement.Err; err != nil {
			items = append(items, htmlField{where, screen.Escape(err.Error())})
		}
	}
	if items == nil {
		return nil
	}
	return []htmlNote{{names.faults, items}}
}

func faultText(f *verdict.Fault) string {
	return fmt.Sprintf("%s %s: wanted %s, found %s", f.Code, f.Pointer, f.Wanted, f.Found)
}
