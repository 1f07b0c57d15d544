// Package schemas holds the JSON Schemas (2020-12) of the documents and of the
// policy, generated from the core's types. Call [For].
package schemas

import "embed"

//go:embed *.json
var files embed.FS

// For is the schema of a kind of document (order, change, catalog, promotion,
// page) or of the policy, as JSON text; false where there is no such kind.
func For(kind string) ([]byte, bool) {
	text, err := files.ReadFile(kind + ".json")
	return text, err == nil
}
