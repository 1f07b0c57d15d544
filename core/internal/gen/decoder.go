package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"go/format"
	"slices"
	"strconv"
	"strings"
	"text/template"
)

//go:embed decoder.tmpl
var decoderText string

var decoderTemplate = template.Must(template.New("decoder").Funcs(template.FuncMap{
	"lower":        lowerFirst,
	"names":        namesOf,
	"told":         func(enum string) bool { return slices.Contains(toldOf, enum) },
	"chinese":      func(enum string) string { return lowerFirst(enum) + "ZH" },
	"pool":         poolOf,
	"memberOf":     memberOf,
	"mask":         requiredMask,
	"read":         readMember,
	"jsonLines":    func(e *enum) string { return lines(e, func(v enumValue) string { return v.JSON }) },
	"chineseLines": func(e *enum) string { return lines(e, enumValue.Chinese) },
	"zero":         zeroOf,
	"element":      readElement,
	"nested":       func(f *field) bool { return f.Basic == object },
	"unset":        func(f *field) bool { return f.Basic == planRef && f.Wrapper == plain && f.Optional },
}).Parse(decoderText))

// decoderFile writes the decoder's functions: one for each shape, and one for
// each type of list.
func decoderFile(m *model) ([]byte, error) {
	var b bytes.Buffer
	if err := decoderTemplate.Execute(&b, m); err != nil {
		return nil, err
	}
	return format.Source(b.Bytes())
}

// toldOf are the enumerations whose values the core's messages tell of.
var toldOf = []string{"Act", "Channel", "ConditionKind", "Coverage", "Display", "Outlet", "Per", "Status"}

// namesOf names the list of an enumeration's JSON values.
func namesOf(enum string) string { return lowerFirst(enum) + "Names" }

// poolOf names the pool of a list's elements.
func poolOf(f *field) string {
	if f.Basic == text {
		return "text"
	}
	return lowerFirst(f.GoType)
}

// memberOf names the constant of a member.
func memberOf(member string) string {
	if member == "id" {
		return "memberID"
	}
	return "member" + strings.ToUpper(member[:1]) + member[1:]
}

// requiredMask has the bit of each member that must not be left out.
func requiredMask(s *shape) uint64 {
	mask := uint64(0)
	for i, f := range s.Fields {
		if !f.Optional {
			mask |= 1 << i
		}
	}
	return mask
}

// readMember reads a member's value into its field.
func readMember(f *field) string {
	switch {
	case f.Basic == kindMark:
		return "d.enum(" + namesOf("Kind") + ") // which one was known before"
	case f.Wrapper == list && f.Basic == object:
		return fmt.Sprintf("v.%s = d.%sList(o.value(), %d, %d)", f.Name, poolOf(f), f.Least, f.Most)
	case f.Wrapper == list:
		return fmt.Sprintf("v.%s = d.%sList(%d, %d)", f.Name, poolOf(f), f.Least, f.Most)
	case f.Wrapper == opt && f.Basic == object:
		return fmt.Sprintf("d.%s(&v.%s.Value, o.value())\nv.%[2]s.Known = true", lowerFirst(f.GoType), f.Name)
	case f.Wrapper == opt:
		return fmt.Sprintf("v.%s = Opt[%s]{%s, true}", f.Name, f.GoType, readValue(f))
	case f.Basic == object:
		return fmt.Sprintf("d.%s(&v.%s, o.value())", lowerFirst(f.GoType), f.Name)
	}
	switch f.Basic {
	case text:
		return fmt.Sprintf("d.text(&v.%s, %d, %d)", f.Name, f.Least, f.Most)
	case planRef:
		return fmt.Sprintf("d.planRef(&v.%s)", f.Name)
	}
	return fmt.Sprintf("v.%s = %s", f.Name, readValue(f))
}

// lines is a Go string of what an enumeration's values are called, in lines.
func lines(e *enum, name func(enumValue) string) string {
	names := make([]string, len(e.Values))
	for i, v := range e.Values {
		names[i] = name(v)
	}
	return strconv.Quote(strings.Join(names, "\n"))
}

// zeroOf is an element of a list before it is read.
func zeroOf(f *field) string {
	switch f.Basic {
	case text:
		return `""`
	case enumeration:
		return "0"
	}
	return f.GoType + "{}"
}

// readElement reads an element of a list into its place.
func readElement(f *field) string {
	switch f.Basic {
	case object:
		return fmt.Sprintf("d.%s(&(*pool)[end], in.element(end-begin))", lowerFirst(f.GoType))
	case text:
		return fmt.Sprintf("d.text(&(*pool)[end], 1, %d)", idLength)
	case planRef:
		return "d.planRef(&(*pool)[end])"
	}
	return "(*pool)[end] = " + readValue(f)
}

// readValue reads one value that is neither an object nor a text.
func readValue(f *field) string {
	switch f.Basic {
	case integer, fen:
		return fmt.Sprintf("%s(d.integer(%d, %d))", f.GoType, f.Least, f.Most)
	case instant:
		return "d.instant()"
	case date:
		return "d.date()"
	case answer:
		return "d.answer()"
	}
	return fmt.Sprintf("%s(d.enum(%s))", f.GoType, namesOf(f.GoType))
}
