package tariffs

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"unicode/utf8"
)

// source is one file of published tariffs.
type source struct {
	name, operator, scope, province string
	entries                         []published
}

// published is one entry as it stands in the file. Members that Redline has no
// use for are passed over: the form is a third party's and grows.
type published struct {
	ID           string   `json:"id"`
	Name         string   `json:"name"`
	Price        figure   `json:"price"`
	Data         figure   `json:"data"`
	GeneralData  figure   `json:"generalData"`
	DirectedData figure   `json:"directedData"`
	Voice        figure   `json:"voice"`
	SMS          figure   `json:"sms"`
	Source       string   `json:"source"`
	Details      *details `json:"details"`
}

// details are the published fields, as they stood on the page.
type details struct {
	SchemeID           string `json:"schemeId"`
	TariffStandard     string `json:"tariffStandard"`
	SalesChannel       string `json:"salesChannel"`
	OnlineDate         string `json:"onlineDate"`
	OfflineDate        string `json:"offlineDate"`
	Validity           string `json:"validity"`
	NetworkRequirement string `json:"networkRequirement"`
	CancelMethod       string `json:"cancelMethod"`
	Liability          string `json:"liability"`
	Services           string `json:"services"`
	Category           string `json:"category"`
}

// figure is a number of the form in its own digits, or the words that stand in
// its place, or "" where there is none.
type figure string

// UnmarshalJSON takes a number, a text or null.
func (f *figure) UnmarshalJSON(b []byte) error {
	switch {
	case b[0] == '"':
		return json.Unmarshal(b, (*string)(f))
	case b[0] == '-' || '0' <= b[0] && b[0] <= '9':
		*f = figure(b)
	case b[0] != 'n':
		return fmt.Errorf("wanted a number or a text, found %s", excerpt(b))
	}
	return nil
}

// parse reads a file. Its errors name the file, the entry by its number from
// one, what was wanted and what was there.
func parse(f File) (source, error) {
	if len(f.Data) > maxFile {
		return source{}, fmt.Errorf("%s: wanted at most %d bytes, found %d", f.Name, maxFile, len(f.Data))
	}
	if !utf8.Valid(f.Data) {
		return source{}, fmt.Errorf("%s: wanted UTF-8, found other bytes", f.Name)
	}
	if bytes.HasPrefix(f.Data, []byte("\ufeff")) {
		return source{}, fmt.Errorf("%s: wanted JSON, found a byte order mark before it; save it as UTF-8 without one", f.Name)
	}
	var root struct {
		Operator string            `json:"operator"`
		Scope    string            `json:"scope"`
		Province string            `json:"province"`
		Plans    []json.RawMessage `json:"plans"`
	}
	if err := json.Unmarshal(f.Data, &root); err != nil {
		return source{}, fmt.Errorf("%s: wanted published tariffs as JSON: %w", f.Name, explain(err))
	}
	if len(root.Plans) == 0 {
		return source{}, fmt.Errorf(`%s: wanted "plans" with at least one entry, found %s`, f.Name, excerpt(f.Data))
	}
	s := source{f.Name, root.Operator, root.Scope, root.Province, make([]published, len(root.Plans))}
	for i, raw := range root.Plans {
		if err := s.entries[i].decode(raw); err != nil {
			return source{}, fmt.Errorf("%s: entry %d: %w", f.Name, i+1, err)
		}
	}
	return s, nil
}

// decode reads one entry.
func (p *published) decode(raw []byte) error {
	if err := json.Unmarshal(raw, p); err != nil {
		return fmt.Errorf("wanted an entry of the published form: %w", explain(err))
	}
	if p.Details == nil {
		return fmt.Errorf(`wanted "details", found none in %s`, excerpt(raw))
	}
	if plain(p.Name) == "" {
		return fmt.Errorf(`wanted "name", found none in %s`, excerpt(raw))
	}
	return nil
}

// explain puts an error of the type that a value has in words of JSON.
func explain(err error) error {
	var mismatch *json.UnmarshalTypeError
	if !errors.As(err, &mismatch) {
		return err
	}
	wanted := map[reflect.Kind]string{reflect.Struct: "an object", reflect.Slice: "a list", reflect.String: "a text"}[mismatch.Type.Kind()]
	found := map[string]string{"object": "an object", "array": "a list", "string": "a text", "number": "a number", "bool": "true or false"}[mismatch.Value]
	switch {
	case mismatch.Field != "":
		return fmt.Errorf("wanted %s as %q, found %s", wanted, mismatch.Field, found)
	case found == "a list":
		return fmt.Errorf(`wanted %s, found a list; if it lists the entries, write {"plans": before it and } after it`, wanted)
	}
	return fmt.Errorf("wanted %s, found %s", wanted, found)
}

// excerpt is the beginning of a piece of JSON, on one line.
func excerpt(b []byte) string {
	const limit = 60
	text := strings.Join(strings.Fields(string(bytes.TrimSpace(b[:min(len(b), 4*limit)]))), " ")
	return fmt.Sprintf("%q", head(text, limit))
}
