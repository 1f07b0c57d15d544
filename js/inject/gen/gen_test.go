package main

import "testing"

// TestCollectorIsUpToDate: what is embedded is what the sources say.
func TestCollectorIsUpToDate(t *testing.T) {
	if err := run("../../..", true); err != nil {
		t.Error(err)
	}
}
