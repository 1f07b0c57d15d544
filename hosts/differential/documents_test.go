package differential

import "testing"

// TestDocuments compares all parties.
func TestDocuments(t *testing.T) {
	compareDocuments(t, "go test ./hosts/differential -run TestDocuments", open(t).parties()...)
}
