package server

import (
	"context"
	"net/http"

	"github.com/redline5g/redline/core"
)

const jsonType = "application/json"

func (s *server) evaluate(w http.ResponseWriter, r *http.Request) error {
	form, err := formOf(r)
	if err != nil {
		return err
	}
	return s.submit(w, r, core.MaxDocument, func(ctx context.Context, document []byte) ([]byte, error) {
		return s.host.Evaluate(ctx, document, form)
	})
}

func (s *server) setPolicy(w http.ResponseWriter, r *http.Request) error {
	if _, err := parameters(r); err != nil {
		return err
	}
	if !s.options.PolicyWritable {
		return problem(PolicyFixed, "it was started without --policy-writable, or Options.PolicyWritable")
	}
	if err := s.checkPage(r); err != nil {
		return err
	}
	return s.submit(w, r, core.MaxPolicy, s.host.SetPolicy)
}

// submit hands the body of a request to the host and answers the result. A
// body over its limit is told so in the same words as by every host.
func (s *server) submit(w http.ResponseWriter, r *http.Request, limit int, call func(context.Context, []byte) ([]byte, error)) error {
	if err := accept(r, jsonType); err != nil {
		return err
	}
	if err := s.gate.enter(); err != nil {
		return err
	}
	defer s.gate.leave()
	text, size, err := readAll(w, r, limit)
	if err != nil {
		return err
	}
	if size > limit {
		s.send(w, http.StatusOK, jsonType, core.TooLarge(nil, size, limit))
		return nil
	}
	result, err := s.turn(r.Context(), func(ctx context.Context) ([]byte, error) { return call(ctx, text) })
	if err != nil {
		return err
	}
	s.send(w, http.StatusOK, jsonType, result)
	return nil
}

// turn waits for a turn and calls the host, for as long as a call may take.
func (s *server) turn(ctx context.Context, call func(context.Context) ([]byte, error)) ([]byte, error) {
	if err := s.gate.take(ctx); err != nil {
		return nil, err
	}
	defer s.gate.give()
	ctx, cancel := context.WithTimeout(ctx, s.options.Timeout)
	defer cancel()
	return call(ctx)
}

func (s *server) rules(w http.ResponseWriter, r *http.Request) error {
	if _, err := parameters(r); err != nil {
		return err
	}
	if err := s.gate.enter(); err != nil {
		return err
	}
	defer s.gate.leave()
	description, err := s.turn(r.Context(), s.host.Describe)
	if err != nil {
		return err
	}
	s.send(w, http.StatusOK, jsonType, description)
	return nil
}

// health tells that the server answers. It waits for no turn: a server that is
// busy is well.
func (s *server) health(w http.ResponseWriter, r *http.Request) error {
	s.send(w, http.StatusOK, jsonType, []byte(`{"status":"ok","version":"`+core.Version+`"}`+"\n"))
	return nil
}
