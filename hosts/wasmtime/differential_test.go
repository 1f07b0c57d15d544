//go:build cgo

package wasmtime

import (
	"context"
	"testing"

	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/differential"
)

// TestDifferential holds wasmtime against native Go on the documents that
// package differential holds all others on.
func TestDifferential(t *testing.T) {
	differential.Documents(t, "cd hosts/wasmtime && go test -run TestDifferential", differential.Party{
		Name: "wasmtime",
		Open: func(ctx context.Context) (hosts.Host, error) { return New(ctx, Options{MaxInstances: 1}) },
	})
}
