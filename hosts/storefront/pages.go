package storefront

import (
	"fmt"
	"net/http"
	"strings"
)

func (s *shop) home(w http.ResponseWriter, r *http.Request) error {
	return s.show(w, r, http.StatusOK, view{Page: "home", Document: "/catalog.json"})
}

func (s *shop) planPage(w http.ResponseWriter, r *http.Request) error {
	p := find(r.PathValue("id"))
	if p == nil || !p.Is(plan) || !p.IsOnSale() {
		return notFound
	}
	told := shortened(*p, brokenFor(r))
	return s.show(w, r, http.StatusOK, view{Page: "plan", Data: &told})
}

// coverage looks up an area, by its name.
func (s *shop) coverage(w http.ResponseWriter, r *http.Request) error {
	asked := strings.TrimSpace(r.URL.Query().Get("area"))
	found := areas
	if asked != "" {
		found = nil
		for _, a := range areas {
			if strings.Contains(a.Name, asked) || strings.Contains(strings.ToLower(a.EN), strings.ToLower(asked)) {
				found = append(found, a)
			}
		}
	}
	return s.show(w, r, http.StatusOK, view{Page: "coverage", Data: map[string]any{"Asked": asked, "Found": found}})
}

func (s *shop) checkout(w http.ResponseWriter, r *http.Request) error {
	e, ok := s.orders.get(r.PathValue("id"))
	if !ok {
		return notFound
	}
	if e.isActive() {
		http.Redirect(w, r, "/orders/"+e.order.ID, http.StatusSeeOther)
		return nil
	}
	return s.show(w, r, http.StatusOK, view{Page: "checkout", Document: r.URL.Path + "/document", Data: map[string]any{
		"Order": e.order, "Taken": e.order.taken(), "Proof": e.proof, "Now": instant(s.now()),
	}})
}

// orderView is an order as pages show it.
type orderView struct{ entry }

// Order is the order as the storefront made it.
func (v orderView) Order() *order { return v.order }

// Taken are the plans, packs and gifts that it activates.
func (v orderView) Taken() []*Plan { return v.order.taken() }

// Placed is what was sent, nil where nothing was.
func (v orderView) Placed() *placed { return v.placed }

func (s *shop) changePage(w http.ResponseWriter, r *http.Request) error {
	return s.show(w, r, http.StatusOK, view{Page: "change", Data: map[string]any{"Line": changing, "Now": find(changing.Plan)}})
}

func (s *shop) answerPage(w http.ResponseWriter, r *http.Request) error {
	c, ok := s.changes.get(r.PathValue("id"))
	if !ok {
		return notFound
	}
	return s.show(w, r, http.StatusOK, view{Page: "answer", Document: r.URL.Path + "/document", Data: map[string]any{
		"Change": c, "Target": find(c.TargetPlan), "Now": find(c.CurrentPlan), "Line": changing,
	}})
}

// history lists the orders that were sent.
func (s *shop) history(w http.ResponseWriter, r *http.Request) error {
	var sent []orderView
	for _, e := range s.orders.all() {
		if e.placed != nil {
			sent = append(sent, orderView{e})
		}
	}
	return s.show(w, r, http.StatusOK, view{Page: "orders", Data: sent})
}

func (s *shop) orderPage(w http.ResponseWriter, r *http.Request) error {
	e, ok := s.orders.get(r.PathValue("id"))
	if !ok || e.placed == nil {
		return notFound
	}
	return s.show(w, r, http.StatusOK, view{Page: "order", Data: orderView{e}})
}

// download gives an order with its evidence and its verdict, as a file.
func (s *shop) download(w http.ResponseWriter, r *http.Request) error {
	e, ok := s.orders.get(r.PathValue("id"))
	if !ok || e.placed == nil {
		return notFound
	}
	w.Header().Set("Content-Disposition", fmt.Sprintf("attachment; filename=%q", e.order.ID+".json"))
	return send(w, e.placed)
}
