package tariffs

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
)

// Encode writes the catalogue as JSON, and holds that it can be judged. The
// error is of one that is too large, or of a bug of this package.
func (c *Catalog) Encode() ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(c); err != nil {
		return nil, err
	}
	if b.Len() > core.MaxDocument {
		return nil, fmt.Errorf("catalogue: wanted at most %d bytes, found %d; import fewer entries at a time", core.MaxDocument, b.Len())
	}
	if answer := new(core.Engine).Evaluate(nil, b.Bytes(), core.Compact); hosts.Refused(answer) {
		return nil, fmt.Errorf("the catalogue that was made can't be judged, which is a bug; please report it: %s", answer)
	}
	return b.Bytes(), nil
}
