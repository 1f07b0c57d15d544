package storefront_test

import (
	"encoding/json"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/redline5g/redline/core"
)

// sent is an order as a page sends it, changed by edit, with the verdict that
// the page came to.
func (c *client) sent(id string, edit func(order map[string]any)) map[string]string {
	c.Helper()
	_, text := c.get("/checkout/" + id + "/document")
	var order map[string]any
	if err := json.Unmarshal([]byte(text), &order); err != nil {
		c.Fatalf("%v: %.200s", err, text)
	}
	order["at"] = time.Now().Format(time.RFC3339Nano)
	edit(order)
	document, err := json.Marshal(order)
	if err != nil {
		c.Fatal(err)
	}
	verdict := new(core.Engine).Evaluate(nil, document, core.Full)
	return map[string]string{"document": string(document), "verdict": string(verdict)}
}

// answer is what the storefront answers to an order.
type answer struct {
	Activated bool
	Agreement struct {
		Agrees       bool
		Decision     string
		Page, Server struct {
			Bytes  int
			SHA256 string
		}
	}
}

func (c *client) place(id string, edit func(order map[string]any)) (int, answer, string) {
	c.Helper()
	status, text := c.json("/orders/"+id+"/placed", c.sent(id, edit))
	var a answer
	if status == http.StatusOK {
		if err := json.Unmarshal([]byte(text), &a); err != nil {
			c.Fatal(err)
		}
	}
	return status, a, text
}

// TestBlockedOrder: an order without reminders is kept and not activated,
// whatever its page says; page and server agree.
func TestBlockedOrder(t *testing.T) {
	c := visit(t)
	id := c.order()
	status, a, text := c.place(id, func(order map[string]any) { order["stage"] = "activate" })
	if status != http.StatusOK || a.Activated || a.Agreement.Decision != "block" || !a.Agreement.Agrees || a.Agreement.Page != a.Agreement.Server {
		t.Fatalf("%d %.300s", status, text)
	}
	if _, page := c.get("/orders/" + id); !strings.Contains(page, "未开通") || !strings.Contains(page, a.Agreement.Server.SHA256) {
		t.Error("the history doesn't have it")
	}
	if _, page := c.get("/orders"); !strings.Contains(page, id) {
		t.Error("the history doesn't list it")
	}
	_, header, file := c.ask(http.MethodGet, "/orders/"+id+"/download", "", "")
	if !strings.HasPrefix(header.Get("Content-Disposition"), "attachment") || !json.Valid([]byte(file)) {
		t.Errorf("the download is %v %.100s", header, file)
	}
}

// TestDifferentBytes: one byte more in the page's verdict is told.
func TestDifferentBytes(t *testing.T) {
	c := visit(t)
	body := c.sent(c.order(), func(map[string]any) {})
	body["verdict"] += " "
	status, text := c.json("/judgements", body)
	var a struct{ Agrees bool }
	if err := json.Unmarshal([]byte(text), &a); err != nil || status != http.StatusOK || a.Agrees {
		t.Errorf("%d %v %.200s", status, err, text)
	}
}

// TestAlteredOrder: what the storefront did not offer is refused.
func TestAlteredOrder(t *testing.T) {
	c := visit(t)
	id := c.order()
	consent := func(proof map[string]any) func(map[string]any) {
		return func(order map[string]any) {
			order["consents"] = []any{map[string]any{"item": "G5-129", "act": "tick", "at": order["at"], "proofs": []any{proof}}}
		}
	}
	for name, alteration := range map[string]struct {
		edit func(map[string]any)
		says string
	}{
		"another fee":     {func(order map[string]any) { order["plans"].([]any)[0].(map[string]any)["feePerMonth"] = 1 }, "/plans"},
		"another item":    {func(order map[string]any) { order["items"] = []any{"G4-29"} }, "/items"},
		"a member more":   {func(order map[string]any) { order["discount"] = 1 }, "/discount"},
		"no instant":      {func(order map[string]any) { delete(order, "at") }, "/at"},
		"a forged proof":  {consent(map[string]any{"form": "verification-code", "reference": "SMS-1", "at": "2026-01-01T00:00:00Z"}), "/consents"},
		"no list of them": {func(order map[string]any) { order["consents"] = "all" }, "/consents"},
	} {
		if status, _, text := c.place(id, alteration.edit); status != http.StatusUnprocessableEntity || !strings.Contains(text, alteration.says) {
			t.Errorf("%s: %d %.200s", name, status, text)
		}
	}
}

// TestWrongClock: an order of a device whose clock is wrong is refused, and why is
// told in both languages.
func TestWrongClock(t *testing.T) {
	c := visit(t)
	status, _, text := c.place(c.order(), func(order map[string]any) { order["at"] = "2020-01-01T00:00:00Z" })
	if status != http.StatusConflict || !strings.Contains(text, "请校准时间") || !strings.Contains(text, "The clock of your device") {
		t.Errorf("%d %.300s", status, text)
	}
}

// TestCode: a code is good for a few tries, and once.
func TestCode(t *testing.T) {
	c := visit(t)
	id := c.order()
	digits := func() string {
		_, text := c.json("/orders/"+id+"/code", struct{}{})
		return regexp.MustCompile(`\d{6}`).FindString(text)
	}
	enter := func(code string) int {
		status, _ := c.json("/orders/"+id+"/proof", map[string]string{"code": code})
		return status
	}
	if status := enter("000000"); status != http.StatusForbidden {
		t.Errorf("before one was sent: %d", status)
	}
	code := digits()
	if status := enter(code); status != http.StatusOK {
		t.Errorf("the code: %d", status)
	}
	if status := enter(code); status != http.StatusForbidden {
		t.Errorf("the code a second time: %d", status)
	}
	code = digits()
	for range 5 {
		enter("x")
	}
	if status := enter(code); status != http.StatusForbidden {
		t.Errorf("the code after five wrong ones: %d", status)
	}
}

// TestLimits: what is too large, of another type or forgotten is told.
func TestLimits(t *testing.T) {
	c := visit(t)
	id := c.order()
	large := strings.Repeat("x", 600<<10)
	if status, text := c.json("/judgements", map[string]string{"document": large}); status != http.StatusRequestEntityTooLarge {
		t.Errorf("a large body: %d %.200s", status, text)
	}
	for body, want := range map[string]int{`{"document":1}`: 422, `{"page":""}`: 422, `{}{}`: 422, ``: 422} {
		if status, _, text := c.ask(http.MethodPost, "/judgements", "application/json", body); status != want {
			t.Errorf("%s: %d %.200s", body, status, text)
		}
	}
	if status, _, _ := c.ask(http.MethodPost, "/judgements", "text/plain", "{}"); status != http.StatusUnsupportedMediaType {
		t.Errorf("another type: %d", status)
	}
	for range 200 {
		c.order()
	}
	if status, _ := c.get("/checkout/" + id); status != http.StatusNotFound {
		t.Errorf("the oldest of 201 orders: %d", status)
	}
}

// TestWrongWishes: what is not on sale can't be ordered, nor changed to.
func TestWrongWishes(t *testing.T) {
	c := visit(t)
	for name, values := range map[string]url.Values{
		"a delisted plan":   {"plan": {"G4-58"}, "area": {"qingxi"}, "terminal": {"5g"}},
		"a gift":            {"plan": {"F-CLOUD"}, "area": {"qingxi"}, "terminal": {"5g"}},
		"another place":     {"plan": {"G5-79"}, "area": {"x"}, "terminal": {"5g"}},
		"another phone":     {"plan": {"G5-79"}, "area": {"qingxi"}, "terminal": {"6g"}},
		"a plan beside it":  {"plan": {"G5-79"}, "area": {"qingxi"}, "terminal": {"5g"}, "extra": {"G5-99"}},
		"an add-on, twice":  {"plan": {"G5-79"}, "area": {"qingxi"}, "terminal": {"5g"}, "extra": {"A-VIDEO", "A-VIDEO"}},
		"nothing is wanted": {},
	} {
		if status, text := c.form("/orders", values); status != http.StatusUnprocessableEntity {
			t.Errorf("%s: %d %.200s", name, status, text)
		}
	}
	for _, target := range []string{"G5-79", "G4-58", "x", ""} {
		if status, _ := c.form("/change", url.Values{"plan": {target}}); status != http.StatusUnprocessableEntity {
			t.Errorf("a change to %q: %d", target, status)
		}
	}
	for _, path := range []string{"/plan/G4-58", "/plan/x", "/checkout/x", "/change/x", "/orders/x", "/orders/x/download", "/x"} {
		if status, _ := c.get(path); status != http.StatusNotFound {
			t.Errorf("%s: %d", path, status)
		}
	}
}

// TestEscapes: what comes from outside stays text.
func TestEscapes(t *testing.T) {
	const markup = `"><script>alert(1)</script>`
	c := visit(t)
	pages := map[string]string{}
	_, pages["coverage"] = c.get("/coverage?area=" + url.QueryEscape(markup))
	_, pages["failure"] = c.get("/"+url.PathEscape(markup), "Accept", "text/html")
	_, _, pages["form"] = c.ask(http.MethodPost, "/orders", "application/x-www-form-urlencoded", url.Values{"plan": {markup}}.Encode(), "Accept", "text/html")
	id := c.order()
	status, _, text := c.place(id, func(order map[string]any) {
		order["reminders"] = []any{map[string]any{
			"rule": "2.2-terminal", "order": id, "plan": "G5-129", "shown": markup, "shownAt": order["at"],
			"acknowledged": map[string]any{"act": "tap", "at": order["at"]}, "visibility": map[string]any{"display": "shown"},
		}}
	})
	if status != http.StatusOK {
		t.Fatalf("%d %.200s", status, text)
	}
	_, pages["record"] = c.get("/orders/" + id)
	for name, page := range pages {
		if strings.Contains(page, "<script>alert") || !strings.Contains(page, "alert(1)") {
			t.Errorf("the page of the %s has the markup as it is, or not at all", name)
		}
	}
}
