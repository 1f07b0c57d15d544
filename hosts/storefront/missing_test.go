//go:build !linux

package storefront_test

import (
	"testing"

	"github.com/redline5g/redline/hosts/suite"
)

func TestCheckout(t *testing.T) {
	suite.Need(t, "Linux, whose Chromium is started,", "run the tests there", false)
}
