package main

import (
	"fmt"
	"go/ast"
	"go/token"
	"slices"
)

// maxMembers is how many members an object may have: the decoder marks those
// it has seen in one number of 64 bits.
const maxMembers = 64

// readRoot reads a whole document's type. Its first member tells its kind.
func (s *source) readRoot(name string) error {
	kinds := s.enums["Kind"]
	if s.types[name] == nil || kinds == nil {
		return fmt.Errorf("core: no type %s, or no enumeration Kind", name)
	}
	pos := s.types[name].spec.Pos()
	kind := kinds.find(lowerFirst(name))
	if kind == nil {
		return s.errorf(pos, "Kind has no value %q for %s", lowerFirst(name), name)
	}
	root := &shape{Name: name, Kind: kind, Fields: []*field{{
		Member:  "kind",
		ZH:      "文档类型",
		Meaning: "What kind of document this is.",
		Basic:   kindMark,
	}}}
	return s.readStruct(root, pos)
}

// shapeOf reads a struct type that a field at pos is of. A type that reaches
// itself is refused: its elements would be put in the middle of the list that
// is being read.
func (s *source) shapeOf(name string, pos token.Pos) (*shape, error) {
	if slices.Contains(roots, name) {
		return nil, s.errorf(pos, "%s is a whole document and can't be part of another", name)
	}
	if made := s.made[name]; made != nil {
		if !made.built {
			return nil, s.errorf(pos, "%s reaches itself here: a recursive type can't be decoded", name)
		}
		return made, nil
	}
	made := &shape{Name: name}
	return made, s.readStruct(made, pos)
}

func (s *source) readStruct(made *shape, pos token.Pos) error {
	decl := s.types[made.Name]
	typ, ok := decl.spec.Type.(*ast.StructType)
	if !ok {
		return s.errorf(pos, "%s is no struct", made.Name)
	}
	if made.Doc = decl.doc; made.Doc == "" {
		return s.errorf(decl.spec.Pos(), "%s has no doc comment", made.Name)
	}
	s.made[made.Name] = made
	s.model.Shapes = append(s.model.Shapes, made)
	hasAt := false
	for _, f := range typ.Fields.List {
		if len(f.Names) == 1 && f.Names[0].Name == "At" && isIdent(f.Type, "At") && f.Tag == nil {
			hasAt = true
			continue
		}
		read, err := s.readField(f)
		if err != nil {
			return err
		}
		if slices.ContainsFunc(made.Fields, func(g *field) bool { return g.Member == read.Member }) {
			return s.errorf(f.Pos(), "%s has two members %q", made.Name, read.Member)
		}
		made.Fields = append(made.Fields, read)
	}
	if !hasAt {
		return s.errorf(decl.spec.Pos(), "%s has no field At of type At", made.Name)
	}
	if len(made.Fields) > maxMembers {
		return s.errorf(decl.spec.Pos(), "%s has %d members, more than %d", made.Name, len(made.Fields), maxMembers)
	}
	made.built = true
	return nil
}

// parts are what a document is made of, each once, in the order it is reached.
type parts struct {
	shapes  []*shape
	enums   []*enum
	planRef bool // a member or an element names a plan
}

// reach are a root's parts.
func (s *shape) reach() parts {
	var p parts
	p.visit(s)
	return p
}

func (p *parts) visit(s *shape) {
	for _, f := range s.Fields {
		p.planRef = p.planRef || f.Basic == planRef
		if f.Basic == enumeration && !slices.Contains(p.enums, f.Enum) {
			p.enums = append(p.enums, f.Enum)
		}
		if f.Basic == object && !slices.Contains(p.shapes, f.Shape) {
			p.shapes = append(p.shapes, f.Shape)
			p.visit(f.Shape)
		}
	}
}
