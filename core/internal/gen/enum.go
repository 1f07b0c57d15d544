package main

import (
	"go/ast"
	"strconv"
	"strings"
)

// readEnum reads a type as an enumeration, where one of its constants names a
// JSON value.
func (s *source) readEnum(name string) error {
	decl := s.types[name]
	e := &enum{Name: name, Doc: decl.doc}
	if _, rest, ok := strings.Cut(oneLine(decl.blockDoc), ". "); ok {
		e.Doc += " " + rest // the block's first sentence says what the constants are
	}
	named := false
	for _, c := range decl.consts {
		v := valueOf(c)
		named = named || v.JSON != ""
		e.Values = append(e.Values, v)
	}
	if !named {
		return nil
	}
	if decl.doc == "" {
		return s.errorf(decl.spec.Pos(), "enumeration %s has no doc comment", name)
	}
	if err := s.checkConstants(e, decl.consts); err != nil {
		return err
	}
	s.enums[name] = e
	s.model.Enums = append(s.model.Enums, e)
	return nil
}

// checkConstants holds the constants to being numbered from 0 in their order,
// each but the first with a JSON value of its own.
func (s *source) checkConstants(e *enum, consts []*ast.ValueSpec) error {
	seen := map[string]bool{}
	for i, c := range consts {
		numbered := len(c.Names) == 1 && (i == 0 || c.Type == nil && c.Values == nil)
		json := e.Values[i].JSON
		switch {
		case !numbered:
			return s.errorf(c.Pos(), "enumeration %s: constants must be numbered by iota, in one block", e.Name)
		case json == "" && i > 0:
			return s.errorf(c.Pos(), "enumeration %s: the comment of %s does not start with a JSON value in quotes", e.Name, c.Names[0].Name)
		case json != "" && seen[json]:
			return s.errorf(c.Pos(), "enumeration %s has the value %q twice", e.Name, json)
		}
		seen[json] = true
	}
	return nil
}

// valueOf reads a constant's comment, such as: "hall" 营业厅.
func valueOf(c *ast.ValueSpec) enumValue {
	comment := strings.TrimSpace(c.Comment.Text())
	quoted, err := strconv.QuotedPrefix(comment)
	if err != nil || quoted[0] != '"' {
		return enumValue{}
	}
	json, err := strconv.Unquote(quoted)
	if err != nil {
		return enumValue{}
	}
	return enumValue{JSON: json, Meaning: oneLine(comment[len(quoted):])}
}

// Chinese is the value's name in Chinese: what its meaning begins with, up to a
// colon.
func (v enumValue) Chinese() string {
	name, _, _ := strings.Cut(v.Meaning, ":")
	return name
}

// find is the value with a JSON text, or nil.
func (e *enum) find(json string) *enumValue {
	for i := range e.Values {
		if e.Values[i].JSON == json {
			return &e.Values[i]
		}
	}
	return nil
}

// named are the values that JSON has, without the constant that has none.
func (e *enum) named() []enumValue {
	var named []enumValue
	for _, v := range e.Values {
		if v.JSON != "" {
			named = append(named, v)
		}
	}
	return named
}
