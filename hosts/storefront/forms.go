package storefront

import (
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// offer makes the order that the form of a plan's page asks for.
func (s *shop) offer(w http.ResponseWriter, r *http.Request) error {
	if err := r.ParseForm(); err != nil {
		return wrong(err)
	}
	wanted := wish{r.PostForm.Get("plan"), r.PostForm["extra"], r.PostForm.Get("area"), r.PostForm.Get("terminal")}
	o, err := newOrder(s.now(), wanted, brokenFor(r))
	if err != nil {
		return wrong(err)
	}
	s.orders.add(o.ID, &entry{order: o})
	http.Redirect(w, r, "/checkout/"+o.ID, http.StatusSeeOther)
	return nil
}

// requestChange asks for another plan, and answers.
func (s *shop) requestChange(w http.ResponseWriter, r *http.Request) error {
	if err := r.ParseForm(); err != nil {
		return wrong(err)
	}
	c, err := newChange(s.now(), r.PostForm.Get("plan"), brokenFor(r))
	if err != nil {
		return wrong(err)
	}
	s.changes.add(c.ID, c)
	http.Redirect(w, r, "/change/"+c.ID, http.StatusSeeOther)
	return nil
}

// preferencePrefix begins the names of the cookies of preferences: cookies of
// this machine are those of all its ports.
const preferencePrefix = "redline-"

// What a visitor may prefer, and the values that it may have.
var preferences = map[string][]string{
	"lang":  {"zh", "en"},
	"theme": {"auto", "light", "dark"},
	"elder": {"on", "off"},
}

// setPreferences keeps what a visitor prefers.
func (s *shop) setPreferences(w http.ResponseWriter, r *http.Request) error {
	if err := r.ParseForm(); err != nil {
		return wrong(err)
	}
	for name, values := range preferences {
		if value := r.PostForm.Get(name); slices.Contains(values, value) {
			keep(w, preferencePrefix+name, value)
		}
	}
	return back(w, r)
}

// setSwitch breaks or mends the storefront in a clause, or mends it in all.
func (s *shop) setSwitch(w http.ResponseWriter, r *http.Request) error {
	if err := r.ParseForm(); err != nil {
		return wrong(err)
	}
	clause := r.PostForm.Get("clause")
	b := broken{}
	if clause != "all" {
		b = brokenFor(r).with(clause, r.PostForm.Get("on") == "true")
	}
	keep(w, brokenCookie, b.String())
	return back(w, r)
}

func keep(w http.ResponseWriter, name, value string) {
	http.SetCookie(w, &http.Cookie{Name: name, Value: value, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode})
}

// back leads to where the form was sent from, within the storefront.
func back(w http.ResponseWriter, r *http.Request) error {
	to, err := url.Parse(r.PostForm.Get("back"))
	if err != nil || to.Host != "" || to.Scheme != "" || !strings.HasPrefix(to.Path, "/") || strings.HasPrefix(to.Path, "//") {
		to = &url.URL{Path: "/"}
	}
	http.Redirect(w, r, to.RequestURI(), http.StatusSeeOther)
	return nil
}

// preferred is what a visitor prefers, or else the default.
func preferred(r *http.Request, name, otherwise string) string {
	if cookie, err := r.Cookie(preferencePrefix + name); err == nil && slices.Contains(preferences[name], cookie.Value) {
		return cookie.Value
	}
	return otherwise
}
