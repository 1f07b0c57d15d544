package storefront

import (
	"bytes"
	"embed"
	"html/template"
	"net/http"
)

//go:embed web/pages/*.html
var pageFiles embed.FS

// view is what every page is made of.
type view struct {
	Page     string // its name, which its template and its script have
	Path     string
	Lang     string
	Theme    string
	Elder    bool
	Broken   broken
	Switches []Switch
	Document string // where the document is that the page judges; empty where there is none
	Data     any    // the page's own
}

// Say picks the words of the page's language.
func (v view) Say(zh, en string) string {
	if v.Lang == "en" {
		return en
	}
	return zh
}

// Words are the words of the page's language.
func (v view) Words(w Words) string {
	if w.EN == "" {
		return w.ZH
	}
	return v.Say(w.ZH, w.EN)
}

// Integrity is what the module that pages load is held against.
func (v view) Integrity() string { return moduleIntegrity() }

// HTMLLang is the language as HTML names it.
func (v view) HTMLLang() string { return v.Say("zh-CN", "en") }

// Carrier is whose storefront it is.
func (v view) Carrier() string { return v.Say(Carrier, "Xinghe Mobile") }

// Region is where it is.
func (v view) Region() string { return Region }

// Facts are those of all plans that the storefront has, as a page tells of them.
func (v view) Facts() []Plan {
	facts := make([]Plan, len(plans))
	for i, p := range plans {
		facts[i] = shortened(p, v.Broken)
	}
	return facts
}

// Product are the packs and gifts of a kind.
func (v view) Product(product string) []*Plan {
	return selected(func(p *Plan) bool { return p.Is(product) && p.IsOnSale() })
}

// Find is the plan of an id.
func (v view) Find(id string) *Plan { return find(id) }

// Ordering is the number that orders.
func (v view) Ordering() Line { return ordering }

// Delisted are the plans that are no longer sold.
func (v view) Delisted() []*Plan {
	return selected(func(p *Plan) bool { return p.Status == delisted })
}

// Areas are the places of the region.
func (v view) Areas() []Area { return areas }

// group is a network's plans on the home page.
type group struct {
	View          view
	Anchor, Title string
	Plans         []*Plan
}

// Group are the plans of a network.
func (v view) Group(generation string) group {
	if generation == "5g" {
		return group{v, "g5", v.Say("5G套餐", "5G plans"), ofGeneration(generation)}
	}
	return group{v, "g4", v.Say("4G套餐", "4G plans"), ofGeneration(generation)}
}

// Tier is what a plan's price class is called.
func (v view) Tier(p *Plan) string {
	return v.Words(map[string]Words{"high": {"高档", "high"}, "mid": {"中档", "mid"}, "low": {"低档", "low"}}[p.Tier])
}

// Price is what a plan costs, in words.
func (v view) Price(p *Plan) string { return v.Words(priceOf(p)) }

// Extras are the packs that may be ordered beside a plan.
func (v view) Extras(p *Plan) []*Plan {
	return selected(func(extra *Plan) bool {
		return extra.Is(addOn) || extra.Is(upgradePack) && extra.Generation == p.Generation
	})
}

// Targets are the plans to which the number that changes may change.
func (v view) Targets() []*Plan {
	return selected(func(p *Plan) bool { return p.Is(plan) && p.IsOnSale() && p.ID != changing.Plan })
}

// acts are what acts and proofs are called.
var acts = map[string]Words{
	"tap": {"点击", "a tap"}, "tick": {"勾选", "a tick"}, "verification-code": {"短信验证码", "a code by SMS"},
}

// Act is what an act or a proof is called.
func (v view) Act(act string) string {
	if words, ok := acts[act]; ok {
		return v.Words(words)
	}
	return act
}

// With is the view with other data, for a part of a page.
func (v view) With(data any) view {
	v.Data = data
	return v
}

// functions are what templates compute with.
var functions = template.FuncMap{"yuan": yuan, "clock": clock, "json": jsonText}

// templates are the pages: each with what all of them have.
var templates = func() map[string]*template.Template {
	byName := map[string]*template.Template{}
	shared := template.Must(template.New("").Funcs(functions).ParseFS(pageFiles, "web/pages/layout.html", "web/pages/panel.html", "web/pages/parts.html"))
	for _, name := range []string{"home", "plan", "coverage", "checkout", "change", "answer", "orders", "order", "failure"} {
		byName[name] = template.Must(template.Must(shared.Clone()).ParseFS(pageFiles, "web/pages/"+name+".html"))
	}
	return byName
}()

// show answers a page.
func (s *shop) show(w http.ResponseWriter, r *http.Request, status int, v view) error {
	v.Path = r.URL.Path
	v.Lang = preferred(r, "lang", s.options.Language)
	v.Theme = preferred(r, "theme", "auto")
	v.Elder = preferred(r, "elder", "off") == "on"
	v.Broken = brokenFor(r)
	v.Switches = Switches
	var page bytes.Buffer
	if err := templates[v.Page].ExecuteTemplate(&page, "layout", v); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(status)
	_, _ = page.WriteTo(w) // who has gone away has no one to be told
	return nil
}
