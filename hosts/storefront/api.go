package storefront

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
)

// send answers JSON.
func send(w http.ResponseWriter, value any) error {
	text, err := json.Marshal(value)
	if err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(text) // who has gone away has no one to be told
	return nil
}

// jsonText is JSON, for a page.
func jsonText(value any) (string, error) {
	text, err := json.Marshal(value)
	return string(text), err
}

// receive reads a body of JSON into value.
func receive(r *http.Request, value any) error {
	if r.Header.Get("Content-Type") != "application/json" {
		return failure{http.StatusUnsupportedMediaType, technical("wanted Content-Type: application/json")}
	}
	decoder := json.NewDecoder(r.Body)
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(value); err != nil {
		return wrong(fmt.Errorf("the body can't be read: %w", err))
	}
	if _, err := decoder.Token(); err != io.EOF {
		return wrong(errors.New("the body can't be read: wanted its end after the object"))
	}
	return nil
}

func (s *shop) catalogDocument(w http.ResponseWriter, r *http.Request) error {
	return send(w, newCatalog(s.now(), brokenFor(r)))
}

func (s *shop) orderDocument(w http.ResponseWriter, r *http.Request) error {
	e, ok := s.orders.get(r.PathValue("id"))
	if !ok {
		return notFound
	}
	return send(w, e.order)
}

func (s *shop) changeDocument(w http.ResponseWriter, r *http.Request) error {
	c, ok := s.changes.get(r.PathValue("id"))
	if !ok {
		return notFound
	}
	return send(w, c)
}

// judgement judges what a page has judged, and tells whether they agree.
func (s *shop) judgement(w http.ResponseWriter, r *http.Request) error {
	var j judged
	if err := receive(r, &j); err != nil {
		return err
	}
	agreement, err := judge(r.Context(), s.host, j)
	if err != nil {
		return err
	}
	return send(w, agreement)
}

// sendCode sends a code to the customer's phone. In this demonstration the page
// draws the phone, and so the message is the answer.
func (s *shop) sendCode(w http.ResponseWriter, r *http.Request) error {
	fresh, err := newCode(s.now())
	if err != nil {
		return err
	}
	var message Words
	if !s.orders.with(r.PathValue("id"), func(e *entry) {
		e.code = fresh
		message = e.message()
	}) {
		return notFound
	}
	return send(w, message)
}

// takeCode takes the code that the customer enters, and answers the proof.
func (s *shop) takeCode(w http.ResponseWriter, r *http.Request) error {
	var entered struct {
		Code string `json:"code"`
	}
	if err := receive(r, &entered); err != nil {
		return err
	}
	var proven *proof
	if !s.orders.with(r.PathValue("id"), func(e *entry) {
		if e.code.takes(entered.Code, s.now()) {
			proven = e.prove(s.now())
		}
	}) {
		return notFound
	}
	if proven == nil {
		return wrongCode
	}
	return send(w, proven)
}

// place takes an order that a page sends, judges it again, and activates it
// unless it is blocked. An order is activated once: who sends it again, from
// another tab or because the answer was lost, gets what was placed.
func (s *shop) place(w http.ResponseWriter, r *http.Request) error {
	var j judged
	if err := receive(r, &j); err != nil {
		return err
	}
	id := r.PathValue("id")
	e, ok := s.orders.get(id)
	if !ok {
		return notFound
	}
	if e.isActive() {
		return send(w, e.placed)
	}
	if err := e.check(j.Document, s.now()); err != nil {
		return wrong(err)
	}
	agreement, err := judge(r.Context(), s.host, j)
	if err != nil {
		return err
	}
	p := &placed{id, j.Document, agreement, mayActivate(j.Document, agreement), instant(s.now())}
	s.orders.with(id, func(e *entry) {
		if e.isActive() {
			p = e.placed // another was faster
			return
		}
		e.placed = p
	})
	return send(w, p)
}

// mayActivate tells whether an order takes effect: it is about to, and nothing
// stands against it.
func mayActivate(document string, a Agreement) bool {
	var sent struct{ Stage string }
	err := json.Unmarshal([]byte(document), &sent)
	return err == nil && sent.Stage == "activate" && a.Decision == "allow"
}
