//go:build !linux

package browser

import (
	"testing"

	"github.com/redline5g/redline/hosts/suite"
)

func TestBrowsers(t *testing.T) {
	suite.Need(t, "Linux, whose browsers are started,", "run the tests there", false)
}
