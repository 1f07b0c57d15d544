package main

import (
	"fmt"
	"go/ast"
	"math"
	"reflect"
	"regexp"
	"strconv"
	"strings"
)

var memberName = regexp.MustCompile(`^[a-z][a-zA-Z0-9]*$`)

// readField reads a field's name, type, tags and comment.
func (s *source) readField(f *ast.Field) (*field, error) {
	if len(f.Names) != 1 || f.Tag == nil {
		return nil, s.errorf(f.Pos(), "a field must have one name and a member tag")
	}
	read := &field{Name: f.Names[0].Name, Meaning: oneLine(f.Comment.Text())}
	if err := s.readType(read, f.Type); err != nil {
		return nil, err
	}
	if err := read.readTag(f.Tag.Value); err != nil {
		return nil, s.errorf(f.Pos(), "field %s: %v", read.Name, err)
	}
	if err := read.check(); err != nil {
		return nil, s.errorf(f.Pos(), "field %s: %v", read.Name, err)
	}
	return read, nil
}

var basics = map[string]basic{
	"string":  text,
	"int":     integer,
	"Fen":     fen,
	"Instant": instant,
	"Date":    date,
	"Answer":  answer,
	"PlanRef": planRef,
}

func (s *source) readType(read *field, typ ast.Expr) error {
	if wrapped, ok := typ.(*ast.IndexExpr); ok {
		switch {
		case isIdent(wrapped.X, "Opt"):
			read.Wrapper = opt
		case isIdent(wrapped.X, "List"):
			read.Wrapper = list
		}
		if read.Wrapper != plain {
			typ = wrapped.Index
		}
	}
	id, ok := typ.(*ast.Ident)
	if !ok {
		return s.errorf(typ.Pos(), "field %s is of a type that no document can have", read.Name)
	}
	read.GoType = id.Name
	if b, ok := basics[id.Name]; ok {
		read.Basic = b
		return nil
	}
	decl := s.types[id.Name]
	if decl == nil {
		return s.errorf(typ.Pos(), "field %s is of the unknown type %s", read.Name, id.Name)
	}
	if isIdent(decl.spec.Type, "uint8") {
		read.Basic, read.Enum = enumeration, s.enums[id.Name]
		if read.Enum == nil {
			return s.errorf(decl.spec.Pos(), "enumeration %s has no JSON values, and field %s is of it", id.Name, read.Name)
		}
		return nil
	}
	var err error
	read.Basic = object
	read.Shape, err = s.shapeOf(id.Name, typ.Pos())
	return err
}

// readTag reads the tags, which must stand in one order and be no others: a
// misspelt one would be no bound at all.
func (f *field) readTag(literal string) error {
	raw, err := strconv.Unquote(literal)
	if err != nil {
		return err
	}
	tag := reflect.StructTag(raw)
	var parts []string
	for _, key := range []string{"member", "min", "max", "zh"} {
		if v, ok := tag.Lookup(key); ok {
			parts = append(parts, fmt.Sprintf("%s:%q", key, v))
		}
	}
	if strings.Join(parts, " ") != raw {
		return fmt.Errorf("tags must be member, min, max and zh, in this order: %s", raw)
	}
	f.ZH = tag.Get("zh")
	f.Member, f.Optional = strings.CutSuffix(tag.Get("member"), ",optional")
	_, hasLeast := tag.Lookup("min")
	_, hasMost := tag.Lookup("max")
	if err := f.boundsWanted(hasLeast, hasMost); err != nil {
		return err
	}
	if f.Basic == text && f.Wrapper == plain {
		f.Least = 1
	}
	for _, bound := range []struct {
		key string
		to  *int64
	}{{"min", &f.Least}, {"max", &f.Most}} {
		if v, ok := tag.Lookup(bound.key); ok {
			if *bound.to, err = strconv.ParseInt(v, 10, 64); err != nil {
				return fmt.Errorf("%s is no whole number: %s", bound.key, v)
			}
		}
	}
	return nil
}

// boundsWanted holds the bounds that are given against those that the type
// asks for.
func (f *field) boundsWanted(hasLeast, hasMost bool) error {
	counted := f.Wrapper == list || f.Basic == text
	switch {
	case counted && !hasMost:
		return fmt.Errorf("a text and a list need a max")
	case counted:
		return nil
	case f.isNumber() && !(hasLeast && hasMost):
		return fmt.Errorf("a number needs a min and a max")
	case !f.isNumber() && (hasLeast || hasMost):
		return fmt.Errorf("only numbers, texts and lists have a min or a max")
	}
	return nil
}

func (f *field) isNumber() bool { return f.Basic == integer || f.Basic == fen }

// check holds a field to what the decoder and all hosts can keep.
func (f *field) check() error {
	const exact = 1 << 53 // up to here a JavaScript number is exact
	counted := f.Wrapper == list || f.Basic == text
	switch {
	case !memberName.MatchString(f.Member):
		return fmt.Errorf("%q is no member's name: lower-case first, letters and digits", f.Member)
	case f.ZH == "":
		return fmt.Errorf("no Chinese name in a zh tag")
	case f.Meaning == "":
		return fmt.Errorf("no comment at its end")
	case f.Wrapper == opt && (f.Basic == text || f.Basic == answer || f.Basic == planRef || f.Basic == enumeration):
		return fmt.Errorf("a %s tells by itself when it is unknown, and must not be an Opt", f.GoType)
	case f.Wrapper == list && (f.isNumber() || f.Basic == instant || f.Basic == date || f.Basic == answer):
		return fmt.Errorf("no list can have elements of type %s", f.GoType)
	case f.Wrapper == opt && !f.Optional:
		return fmt.Errorf("an Opt must be optional in its member tag")
	case f.Wrapper == plain && f.Basic == answer && !f.Optional:
		return fmt.Errorf("an Answer must be optional in its member tag")
	case f.Wrapper == plain && f.Optional && (f.isNumber() || f.Basic == instant || f.Basic == date || f.Basic == object):
		return fmt.Errorf("an optional %s must be an Opt", f.GoType)
	case f.Least > f.Most:
		return fmt.Errorf("min %d is more than max %d", f.Least, f.Most)
	case counted && (f.Least < 0 || f.Most > math.MaxInt32):
		return fmt.Errorf("a length or count must be from 0 to %d", math.MaxInt32)
	case f.Basic == integer && (f.Least < math.MinInt32 || f.Most > math.MaxInt32):
		return fmt.Errorf("an int must fit 32 bits, its size in some runtimes")
	case f.Basic == fen && (f.Least <= -exact || f.Most >= exact):
		return fmt.Errorf("an amount must fit 53 bits, the most that JavaScript keeps")
	}
	return nil
}
