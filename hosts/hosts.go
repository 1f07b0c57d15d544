// Package hosts says what a place is that the rules run in: the [Host] that
// each of the packages beside it makes, and that package suite puts to the
// vectors.
package hosts

import (
	"bytes"
	"context"
	"errors"

	"github.com/redline5g/redline/core"
)

// Host judges documents. It is safe for many goroutines at a time.
//
// A result is UTF-8 JSON and the caller's to keep; it is the same, to the
// byte, in every host, and package verdict reads it. What is wrong with a
// document or a policy is a result, {"error":…}. An error is the host failing:
// it is one of this package's, or the context's, or the runtime's own.
type Host interface {
	// Evaluate judges a document of at most core.MaxDocument bytes.
	Evaluate(ctx context.Context, document []byte, form core.Form) ([]byte, error)
	// EvaluateBatch judges many documents, one a line: at most core.MaxLines, of
	// at most core.MaxDocument bytes together. The result has a line for each, a
	// verdict or an error. Of more there is one line for all, the error
	// too-many-lines or too-large.
	EvaluateBatch(ctx context.Context, lines []byte, form core.Form) ([]byte, error)
	// SetPolicy puts a policy of at most core.MaxPolicy bytes in force for
	// every call that begins later; no bytes are the floor. The result is
	// {"policy":…}, or {"error":…} where the policy is refused and the one
	// before stays in force.
	SetPolicy(ctx context.Context, policy []byte) ([]byte, error)
	// Describe tells what the rules are. See core.Describe.
	Describe(ctx context.Context) ([]byte, error)
	// Close ends the host after the calls that have begun; later ones fail with
	// ErrClosed.
	Close(ctx context.Context) error
}

// The errors of hosts.
var (
	// ErrClosed is the error of a host that was closed.
	ErrClosed = errors.New("the host is closed")
	// ErrForm is the error of a form that there is not.
	ErrForm = errors.New("no such form: it is core.Compact or core.Full")
	// ErrTrap is the error of a module that failed within a call: a bug in it,
	// or exhausted memory. The instance was thrown away; the host goes on.
	ErrTrap = errors.New("the module failed, its instance was thrown away")
	// ErrIncompatible is the error of a module that a host can't use: it is no
	// WebAssembly, speaks another version of the ABI, or lacks one of its
	// exports.
	ErrIncompatible = errors.New("the module can't be used")
)

// CheckForm is ErrForm for a form that there is not.
func CheckForm(form core.Form) error {
	if form > core.Full {
		return ErrForm
	}
	return nil
}

// Refused tells whether a result of Evaluate or SetPolicy is an error.
func Refused(result []byte) bool { return bytes.HasPrefix(result, []byte(`{"error":`)) }
