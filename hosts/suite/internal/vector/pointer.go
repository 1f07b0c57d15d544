package vector

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Set puts a value where a JSON Pointer says: in the place of what stands
// there, or as a new member, last of its object, or, where the pointer ends in
// -, as a new element, last of its list. It is an error if there is no object
// or list to put it in. See RFC 6901.
func (v *Value) Set(pointer string, value *Value) error {
	parent, last, err := v.parent(pointer)
	if err != nil {
		return err
	}
	if at := parent.find(last); at >= 0 {
		parent.members[at].value = value
		return nil
	}
	if parent.kind == list && last != "-" {
		return fmt.Errorf("%s: the list has no such element", pointer)
	}
	name := last
	if parent.kind == list {
		name = ""
	}
	parent.members = append(parent.members, member{name, value})
	return nil
}

// Unset removes what a JSON Pointer names. It is an error if there is nothing.
func (v *Value) Unset(pointer string) error {
	parent, last, err := v.parent(pointer)
	if err != nil {
		return err
	}
	at := parent.find(last)
	if at < 0 {
		return fmt.Errorf("%s: there is nothing to remove", pointer)
	}
	parent.members = slices.Delete(parent.members, at, at+1)
	return nil
}

// parent is the object or list that holds what a pointer names, and the
// pointer's last step.
func (v *Value) parent(pointer string) (*Value, string, error) {
	steps := strings.Split(pointer, "/")
	if len(steps) < 2 || steps[0] != "" {
		return nil, "", fmt.Errorf("%q: a pointer begins with / and names a part of the document", pointer)
	}
	for i, step := range steps {
		steps[i] = strings.NewReplacer("~1", "/", "~0", "~").Replace(step)
	}
	last := len(steps) - 1
	for _, step := range steps[1:last] {
		at := v.find(step)
		if at < 0 {
			return nil, "", fmt.Errorf("%s: there is no %s on the way", pointer, step)
		}
		v = v.members[at].value
	}
	if v.kind == scalar {
		return nil, "", fmt.Errorf("%s: what is to hold it is neither an object nor a list", pointer)
	}
	return v, steps[last], nil
}

// find is the index of a member or an element, -1 where there is none.
func (v *Value) find(step string) int {
	if v.kind == object {
		return slices.IndexFunc(v.members, func(m member) bool { return m.name == step })
	}
	at, err := strconv.Atoi(step)
	if err != nil || at >= len(v.members) || strconv.Itoa(at) != step || at < 0 {
		return -1
	}
	return at
}
