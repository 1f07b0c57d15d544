package wasm

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"

	"github.com/redline5g/redline/core"
)

// Guest is an instance of the module, as a runtime gives it to the calling
// convention. It is used by one goroutine at a time.
type Guest interface {
	// Call calls an exported function. Its error is a trap or a call that was
	// cut off; the instance must not be called again after one, but its memory
	// may be read.
	Call(ctx context.Context, function string, args ...uint64) (uint64, error)
	// Read gives length bytes of memory from an address on, false where they
	// are outside of it. They may be a view, valid until the next Call.
	Read(address, length uint32) ([]byte, bool)
	// Write copies data into memory, false where it does not fit there.
	Write(address uint32, data []byte) bool
}

// ErrContract is the error of a module that does not keep to the ABI.
var ErrContract = errors.New("the module breaks the ABI")

// VersionError is the error of a module that speaks another version of the
// ABI.
type VersionError struct {
	Got uint32 // what the module answered
}

func (e *VersionError) Error() string {
	return fmt.Sprintf("the module speaks ABI version %d, this host version %d", e.Got, Version)
}

// CheckVersion asks a module for its version of the ABI. The error is a
// *VersionError, a *TrapError, or the guest's.
func CheckVersion(ctx context.Context, g Guest) error {
	got, err := call(ctx, g, abiVersion)
	if err == nil && uint32(got) != Version {
		err = &VersionError{Got: uint32(got)}
	}
	return err
}

// Evaluate judges one document. The result is a verdict or an error, as JSON,
// and the caller's to keep; the error is a *TrapError, the guest's, or
// ErrContract.
func Evaluate(ctx context.Context, g Guest, document []byte, form core.Form) ([]byte, error) {
	return submit(ctx, g, evaluate, document, core.MaxDocument, uint64(form))
}

// EvaluateBatch judges many documents, one a line. The result has a line for
// each, or one for all where they are too many. Errors are as for Evaluate.
func EvaluateBatch(ctx context.Context, g Guest, lines []byte, form core.Form) ([]byte, error) {
	return submit(ctx, g, evaluateBatch, lines, core.MaxDocument, uint64(form))
}

// SetPolicy puts a policy in force, or the floor where policy is empty. The
// result names the policy, or is the error for which it was refused.
func SetPolicy(ctx context.Context, g Guest, policy []byte) ([]byte, error) {
	return submit(ctx, g, setPolicy, policy, core.MaxPolicy)
}

// Describe tells what the rules are, as JSON. See core.Describe.
func Describe(ctx context.Context, g Guest) ([]byte, error) {
	return answer(ctx, g, describe)
}

// submit hands an input over and calls a function with its size. An input over
// the limit is not handed over: its size is all the guest needs.
func submit(ctx context.Context, g Guest, function string, input []byte, limit int, more ...uint64) ([]byte, error) {
	size := min(len(input), math.MaxInt32)
	if size <= limit {
		if err := send(ctx, g, input); err != nil {
			return nil, err
		}
	}
	return answer(ctx, g, function, append([]uint64{uint64(size)}, more...)...)
}

func send(ctx context.Context, g Guest, input []byte) error {
	address, err := call(ctx, g, buffer, uint64(len(input)))
	if err != nil {
		return err
	}
	if uint32(address) == 0 || !g.Write(uint32(address), input) {
		return fmt.Errorf("%w: no buffer for %d bytes", ErrContract, len(input))
	}
	return nil
}

func answer(ctx context.Context, g Guest, function string, args ...uint64) ([]byte, error) {
	packed, err := call(ctx, g, function, args...)
	if err != nil {
		return nil, err
	}
	address, length := uint32(packed>>32), uint32(packed)
	result, ok := g.Read(address, length)
	if !ok {
		return nil, fmt.Errorf("%w: %s answered %d bytes at %d, outside of memory", ErrContract, function, length, address)
	}
	return bytes.Clone(result), nil
}

func call(ctx context.Context, g Guest, function string, args ...uint64) (uint64, error) {
	result, err := g.Call(ctx, function, args...)
	if err != nil {
		return 0, trapped(g, err)
	}
	return result, nil
}
