// Package http is a host that asks a server over HTTP: redline serve, or what
// package server is mounted in. Its verdicts are those of the server's host, to
// the byte.
//
// Call [New] once, share the Host among all goroutines, and call Close at the
// end. New asks nothing; Describe is a first call that tells whether the server
// is there and which rules it has. What the server says is wrong is a
// *server.Problem: one that is busy, whose RetryAfter tells when to try again,
// or one whose policy can't be set. A module that trapped there is
// hosts.ErrTrap, as in every host.
//
// A call takes as long as its context lets it.
package http

import (
	"bytes"
	"context"
	"fmt"
	"net/http"
	"net/url"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/internal/calls"
)

// Host is a host that asks a server. Make one with [New].
type Host struct {
	base   *url.URL
	client *http.Client
	calls  calls.Calls
}

// New makes a host that asks the server at an address, such as
// http://127.0.0.1:8721, through a client: one of its own where that is nil.
func New(address string, client *http.Client) (*Host, error) {
	base, err := url.Parse(address)
	if err != nil || base.Scheme != "http" && base.Scheme != "https" || base.Host == "" || base.RawQuery != "" || base.Fragment != "" {
		return nil, fmt.Errorf("%+q is no address of a server; wanted one such as http://127.0.0.1:8721", address)
	}
	if client == nil {
		client = &http.Client{Transport: http.DefaultTransport.(*http.Transport).Clone()}
	}
	return &Host{base: base, client: client}, nil
}

// Evaluate judges a document. One over the limit is not sent.
func (h *Host) Evaluate(ctx context.Context, document []byte, form core.Form) ([]byte, error) {
	if err := hosts.CheckForm(form); err != nil {
		return nil, err
	}
	return h.call(ctx, func() ([]byte, error) {
		if len(document) > core.MaxDocument {
			return core.TooLarge(nil, len(document), core.MaxDocument), nil
		}
		return h.ask(ctx, http.MethodPost, "/v1/evaluate", form, jsonType, document)
	})
}

// EvaluateBatch judges many documents, one a line. More than a host takes at
// once are not sent, though the server would take them.
func (h *Host) EvaluateBatch(ctx context.Context, lines []byte, form core.Form) ([]byte, error) {
	if err := hosts.CheckForm(form); err != nil {
		return nil, err
	}
	return h.call(ctx, func() ([]byte, error) {
		switch {
		case len(lines) > core.MaxDocument:
			return append(core.TooLarge(nil, len(lines), core.MaxDocument), '\n'), nil
		case bytes.Count(lines, []byte("\n")) > core.MaxLines:
			return new(core.Engine).EvaluateBatch(nil, lines, form), nil // it refuses
		}
		answers, err := h.ask(ctx, http.MethodPost, "/v1/evaluate-batch", form, linesType, lines)
		if err == nil {
			err = checkLines(lines, answers)
		}
		if err != nil {
			return nil, err
		}
		return answers, nil
	})
}

// SetPolicy puts a policy in force for everyone who asks the server, where that
// allows it.
func (h *Host) SetPolicy(ctx context.Context, policy []byte) ([]byte, error) {
	return h.call(ctx, func() ([]byte, error) {
		if len(policy) > core.MaxPolicy {
			return core.TooLarge(nil, len(policy), core.MaxPolicy), nil
		}
		return h.ask(ctx, http.MethodPut, "/v1/policy", noForm, jsonType, policy)
	})
}

// Describe tells what the rules of the server are.
func (h *Host) Describe(ctx context.Context) ([]byte, error) {
	return h.call(ctx, func() ([]byte, error) {
		return h.ask(ctx, http.MethodGet, "/v1/rules", noForm, jsonType, nil)
	})
}

// Close ends the host after the calls that have begun, or with its context's
// error. The server goes on.
func (h *Host) Close(ctx context.Context) error {
	err := h.calls.Close(ctx)
	if err == nil {
		h.client.CloseIdleConnections()
	}
	return err
}

// call runs a call, unless the host is closed or the context has ended.
func (h *Host) call(ctx context.Context, call func() ([]byte, error)) ([]byte, error) {
	if err := h.calls.Begin(ctx); err != nil {
		return nil, err
	}
	defer h.calls.Done()
	return call()
}
