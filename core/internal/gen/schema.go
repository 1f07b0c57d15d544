package main

import (
	"bytes"
	"encoding/json"
)

// The forms of times: the patterns say what the formats leave open, and what a
// validator that takes formats as mere notes would not check. The years are
// those of the core.
const (
	datePattern = `^(19[7-9][0-9]|2[01][0-9][0-9])-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])`
	// wordsPattern is a text that is not white space alone: the decoder's blank.
	wordsPattern   = "[^\\t\\n\\v\\f\\r \u00a0\u3000]"
	instantPattern = datePattern + `T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$`
)

// schema is a JSON Schema, as much of it as the documents need.
type schema struct {
	Schema      string     `json:"$schema,omitempty"`
	ID          string     `json:"$id,omitempty"`
	Title       string     `json:"title,omitempty"`
	Description string     `json:"description,omitempty"`
	Ref         string     `json:"$ref,omitempty"`
	Type        any        `json:"type,omitempty"`
	Const       string     `json:"const,omitempty"`
	Enum        []string   `json:"enum,omitempty"`
	Format      string     `json:"format,omitempty"`
	Pattern     string     `json:"pattern,omitempty"`
	MinLength   *int64     `json:"minLength,omitempty"`
	MaxLength   *int64     `json:"maxLength,omitempty"`
	Minimum     *int64     `json:"minimum,omitempty"`
	Maximum     *int64     `json:"maximum,omitempty"`
	MinItems    *int64     `json:"minItems,omitempty"`
	MaxItems    *int64     `json:"maxItems,omitempty"`
	Items       *schema    `json:"items,omitempty"`
	AnyOf       []*schema  `json:"anyOf,omitempty"`
	Additional  *bool      `json:"additionalProperties,omitempty"`
	Required    []string   `json:"required,omitempty"`
	Properties  properties `json:"properties,omitempty"`
	Defs        properties `json:"$defs,omitempty"`
}

// properties are named schemas in an order of their own.
type properties []property

type property struct {
	name   string
	schema *schema
}

// MarshalJSON keeps the order.
func (p properties) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, one := range p {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := marshal(one.name)
		if err != nil {
			return nil, err
		}
		value, err := marshal(one.schema)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// marshal is json.Marshal that leaves <, > and & as they are.
func marshal(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return bytes.TrimSpace(b.Bytes()), err
}

// schemaPath is where a root's schema goes, from the module's root; the core
// embeds it in core/schemas.
func schemaPath(root *shape) string { return "core/" + schemaLink(root) }

// schemaLink is the same from the core's folder, where the reference stands.
func schemaLink(root *shape) string { return "schemas/" + root.Kind.JSON + ".json" }

// schemaFile writes a root's schema, with those of its parts.
func schemaFile(root *shape) ([]byte, error) {
	s := objectSchema(root)
	s.Schema = "https://json-schema.org/draft/2020-12/schema"
	s.ID = "urn:redline5g:schema:" + root.Kind.JSON + ":1"
	s.Title = root.Kind.Meaning
	parts := root.reach()
	if parts.planRef {
		s.Defs = append(s.Defs, property{"PlanRef", planRefSchema()})
	}
	for _, part := range parts.shapes {
		s.Defs = append(s.Defs, property{part.Name, objectSchema(part)})
	}
	for _, e := range parts.enums {
		s.Defs = append(s.Defs, property{e.Name, enumSchema(e)})
	}
	var b bytes.Buffer
	text, err := marshal(s)
	if err != nil {
		return nil, err
	}
	if err := json.Indent(&b, text, "", "  "); err != nil {
		return nil, err
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

func objectSchema(s *shape) *schema {
	made := &schema{Title: s.Name, Description: oneLine(s.Doc), Type: "object", Additional: new(bool)}
	for _, f := range s.Fields {
		if !f.Optional {
			made.Required = append(made.Required, f.Member)
		}
		made.Properties = append(made.Properties, property{f.Member, memberSchema(s, f)})
	}
	return made
}

// memberSchema is the schema of a member; of an optional one it takes null too.
func memberSchema(s *shape, f *field) *schema {
	made := valueSchema(f)
	if f.Basic == kindMark {
		made.Const = s.Kind.JSON
	}
	if f.Wrapper == list {
		if f.Basic == text {
			made.MinLength, made.MaxLength = bounds(1, idLength)
			made.Pattern = wordsPattern
		}
		made = &schema{Type: "array", Items: made}
		made.MinItems, made.MaxItems = bounds(f.Least, f.Most)
	}
	if f.Optional && made.Ref != "" {
		made = &schema{AnyOf: []*schema{made, {Type: "null"}}}
	} else if f.Optional {
		made.Type = []any{made.Type, "null"}
	}
	made.Title, made.Description = f.ZH, f.Meaning
	return made
}

// valueSchema is the schema of a value that is known, without the list it may
// be in.
func valueSchema(f *field) *schema {
	made := &schema{}
	switch f.Basic {
	case text:
		made.Type = "string"
		made.MinLength, made.MaxLength = bounds(f.Least, f.Most)
		made.Pattern = wordsPattern
	case integer, fen:
		made.Type = "integer"
		made.Minimum, made.Maximum = bounds(f.Least, f.Most)
	case instant:
		made.Type, made.Format, made.Pattern = "string", "date-time", instantPattern
	case date:
		made.Type, made.Format, made.Pattern = "string", "date", datePattern+"$"
	case answer:
		made.Type = "boolean"
	case planRef:
		made.Ref = "#/$defs/PlanRef"
	case enumeration:
		made.Ref = "#/$defs/" + f.Enum.Name
	case object:
		made.Ref = "#/$defs/" + f.Shape.Name
	}
	return made
}

func enumSchema(e *enum) *schema {
	made := &schema{Title: e.Name, Description: oneLine(e.Doc), Type: "string"}
	for _, v := range e.named() {
		made.Enum = append(made.Enum, v.JSON)
	}
	return made
}

func planRefSchema() *schema {
	made := &schema{Title: "PlanRef", Description: planRefDoc, Type: "string"}
	made.MinLength, made.MaxLength = bounds(1, idLength)
	made.Pattern = wordsPattern
	return made
}

func bounds(least, most int64) (*int64, *int64) { return &least, &most }
