//go:build !cgo

package wasmtime

import (
	"testing"

	"github.com/redline5g/redline/hosts/suite"
)

func TestSuite(t *testing.T) {
	suite.Need(t, "cgo, with which wasmtime is linked,", "install gcc and libc6-dev, and leave CGO_ENABLED unset", false)
}
