package differential

import (
	"context"
	"fmt"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/native"
)

// function is what a call calls.
type function uint8

const (
	evaluate function = iota
	evaluateBatch
	setPolicy
	describe
)

var functionNames = [...]string{evaluate: "evaluate", evaluateBatch: "evaluate_batch", setPolicy: "set_policy", describe: "describe"}

// call is one question to all parties.
type call struct {
	function  function
	input     []byte
	form      core.Form
	generated bool // and not mutated
}

// put asks one party. A panic is a failure, as a trap is.
func (c call) put(ctx context.Context, h hosts.Host) (answer []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("panic: %v", r)
		}
	}()
	switch c.function {
	case evaluate:
		return h.Evaluate(ctx, c.input, c.form)
	case evaluateBatch:
		return h.EvaluateBatch(ctx, c.input, c.form)
	case setPolicy:
		return h.SetPolicy(ctx, c.input)
	}
	return h.Describe(ctx)
}

// Party is one of those that are held against each other.
type Party struct {
	Name string
	// Open makes a host, for one goroutine.
	Open func(context.Context) (hosts.Host, error)
}

var nativeGo = Party{"native Go", func(context.Context) (hosts.Host, error) { return native.New(), nil }}

// seat is where a party sits: a host that is replaced when it fails.
type seat struct {
	Party
	host hosts.Host
}

// ask puts a call to the host that sits there, if need be to a new one that
// judges by the policy in force.
func (s *seat) ask(ctx context.Context, c call, policy []byte) ([]byte, error) {
	if s.host == nil {
		h, err := s.Open(ctx)
		if err != nil {
			return nil, err
		}
		s.host = h
		if answer, err := h.SetPolicy(ctx, policy); err != nil || hosts.Refused(answer) {
			return answer, fmt.Errorf("a new instance does not take the policy in force: %w", err)
		}
	}
	answer, err := c.put(ctx, s.host)
	if err != nil {
		s.leave(ctx)
	}
	return answer, err
}

// leave closes the host that sits there.
func (s *seat) leave(ctx context.Context) {
	if s.host != nil {
		_ = s.host.Close(ctx) // of one that failed nothing more is asked
		s.host = nil
	}
}
