package vector

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// Value is a JSON value that keeps the order of its members, a member that
// stands twice, and the digits of its numbers.
type Value struct {
	kind    kind
	text    string   // of a scalar: its JSON text
	members []member // of an object, and of a list: there without names
}

type member struct {
	name  string
	value *Value
}

type kind uint8

const (
	scalar kind = iota
	object
	list
)

// UnmarshalJSON reads a value.
func (v *Value) UnmarshalJSON(text []byte) error {
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	read, err := readValue(d)
	if err != nil {
		return err
	}
	if _, err := d.Token(); err != io.EOF {
		return fmt.Errorf("something follows the value: %v", err)
	}
	*v = *read
	return nil
}

func readValue(d *json.Decoder) (*Value, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	switch token {
	case json.Delim('{'):
		return readMembers(d, object)
	case json.Delim('['):
		return readMembers(d, list)
	}
	return &Value{text: scalarText(token)}, nil
}

func readMembers(d *json.Decoder, k kind) (*Value, error) {
	v := &Value{kind: k}
	for d.More() {
		var m member
		if k == object {
			name, err := d.Token()
			if err != nil {
				return nil, err
			}
			m.name = name.(string)
		}
		value, err := readValue(d)
		if err != nil {
			return nil, err
		}
		m.value = value
		v.members = append(v.members, m)
	}
	_, err := d.Token()
	return v, err
}

func scalarText(token json.Token) string {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	if err := e.Encode(token); err != nil {
		panic(err) // a string, a number, a boolean or null always encodes
	}
	return string(bytes.TrimSpace(out.Bytes()))
}

// Compact is the value's JSON text without white space.
func (v *Value) Compact() []byte { return v.appendTo(nil) }

func (v *Value) appendTo(dst []byte) []byte {
	if v.kind == scalar {
		return append(dst, v.text...)
	}
	dst = append(dst, "{["[v.kind-object])
	for i, m := range v.members {
		if i > 0 {
			dst = append(dst, ',')
		}
		if v.kind == object {
			dst = append(append(dst, scalarText(m.name)...), ':')
		}
		dst = m.value.appendTo(dst)
	}
	return append(dst, "}]"[v.kind-object])
}

// Clone is a copy that shares nothing with the value.
func (v *Value) Clone() *Value {
	c := *v
	c.members = make([]member, len(v.members))
	for i, m := range v.members {
		c.members[i] = member{m.name, m.value.Clone()}
	}
	return &c
}
