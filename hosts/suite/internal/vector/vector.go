// Package vector reads the sources of the vectors, testdata/vectors: it checks
// their form, makes their documents, and compares results with what they
// expect. testdata/README.md describes the format.
//
// Only the tests of package suite use it: the runners read the golden files
// that they make.
package vector

import (
	"encoding/hex"
	"errors"
	"fmt"
)

// File is one file of vectors.
type File struct {
	Name    string // the file's name without .json
	Vectors []Vector
}

// Vector is one vector.
type Vector struct {
	Name       string   `json:"name"`       // a sentence in the present tense
	Cites      string   `json:"cites"`      // the words of the Notice it rests on
	Base       string   `json:"base"`       // a file of testdata/documents, without .json
	Set        *Value   `json:"set"`        // pointers and values, in order
	Unset      []string `json:"unset"`      // pointers, before Set
	Raw        *string  `json:"raw"`        // a document's very text, instead of Base
	RawHex     *string  `json:"rawHex"`     // its bytes in hexadecimal, instead of Base
	Policy     *Value   `json:"policy"`     // the policy to judge by; the floor without
	PolicyRaw  *string  `json:"policyRaw"`  // its very text, instead of Policy
	PolicyOnly bool     `json:"policyOnly"` // the vector is about setting the policy
	Expect     *Expect  `json:"expect"`

	document []byte
}

// Document is the document to judge; nil for a vector about a policy.
func (v *Vector) Document() []byte { return v.document }

// PolicyText is the text of the policy to set first, and whether there is one.
func (v *Vector) PolicyText() (string, bool) {
	switch {
	case v.PolicyRaw != nil:
		return *v.PolicyRaw, true
	case v.Policy != nil:
		return string(v.Policy.Compact()), true
	}
	return "", false
}

// make makes the vector's document from whichever source it names.
func (v *Vector) make(bases map[string]*Value) (err error) {
	switch {
	case v.Raw != nil:
		v.document = []byte(*v.Raw)
	case v.RawHex != nil:
		v.document, err = hex.DecodeString(*v.RawHex)
	case v.Base != "":
		v.document, err = v.derive(bases)
	}
	return err
}

// derive is the base document after unset and set.
func (v *Vector) derive(bases map[string]*Value) ([]byte, error) {
	base := bases[v.Base]
	if base == nil {
		return nil, fmt.Errorf("there is no document %s", v.Base)
	}
	document := base.Clone()
	for _, pointer := range v.Unset {
		if err := document.Unset(pointer); err != nil {
			return nil, fmt.Errorf("unset %w", err)
		}
	}
	if v.Set == nil {
		return document.Compact(), nil
	}
	if v.Set.kind != object {
		return nil, errors.New("set is no object")
	}
	for _, m := range v.Set.members {
		if err := document.Set(m.name, m.value); err != nil {
			return nil, fmt.Errorf("set %w", err)
		}
	}
	return document.Compact(), nil
}
