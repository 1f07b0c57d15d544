// Package tree is JSON as something that can be changed: [Parse] text, change
// the nodes, and [Node.Append] writes text again. It keeps the order of
// members, members that come twice, and whatever text a changed scalar has, so
// that what is written need not be good JSON.
package tree

import (
	"bytes"
	"encoding/json"
	"io"
	"unicode/utf8"
)

// Node is a value. A scalar has its text, an object has names and parts, a
// list has parts alone.
type Node struct {
	Scalar string   // JSON of a string, a number, true, false or null; "" for objects and lists
	Object bool     // whether it is an object
	Names  []string // an object's names, as JSON; one for each part
	Parts  []*Node
}

// Text is a string as a node.
func Text(s string) *Node { return &Node{Scalar: Quote(s)} }

// Object is an object without members.
func Object() *Node { return &Node{Object: true} }

// List is a list of nodes.
func List(parts ...*Node) *Node { return &Node{Parts: parts} }

// Quote is a string as JSON, with no more escapes than it needs.
func Quote(s string) string {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(s); err != nil {
		panic(err) // a string has a JSON form
	}
	return string(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
}

// Parse reads a text; false where it is no JSON, or no UTF-8.
func Parse(text []byte) (*Node, bool) {
	if !utf8.Valid(text) {
		return nil, false
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.UseNumber()
	n, err := parse(d)
	if err != nil {
		return nil, false
	}
	_, err = d.Token()
	return n, err == io.EOF
}

func parse(d *json.Decoder) (*Node, error) {
	token, err := d.Token()
	if err != nil {
		return nil, err
	}
	delim, ok := token.(json.Delim)
	if !ok {
		return scalar(token), nil
	}
	n := &Node{Object: delim == '{'}
	for d.More() {
		if n.Object {
			name, err := d.Token()
			if err != nil {
				return nil, err
			}
			n.Names = append(n.Names, scalar(name).Scalar)
		}
		part, err := parse(d)
		if err != nil {
			return nil, err
		}
		n.Parts = append(n.Parts, part)
	}
	_, err = d.Token()
	return n, err
}

func scalar(token json.Token) *Node {
	switch v := token.(type) {
	case string:
		return Text(v)
	case json.Number:
		return &Node{Scalar: v.String()}
	case bool:
		if v {
			return &Node{Scalar: "true"}
		}
		return &Node{Scalar: "false"}
	}
	return &Node{Scalar: "null"}
}

// Append writes the node without white space.
func (n *Node) Append(dst []byte) []byte {
	if n.Scalar != "" {
		return append(dst, n.Scalar...)
	}
	open, end := byte('['), byte(']')
	if n.Object {
		open, end = '{', '}'
	}
	dst = append(dst, open)
	for i, part := range n.Parts {
		if i > 0 {
			dst = append(dst, ',')
		}
		if n.Object {
			dst = append(append(dst, n.Names[i]...), ':')
		}
		dst = part.Append(dst)
	}
	return append(dst, end)
}
