package vector

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// checkFile holds that a file has the name of the Go file that it proves, and
// that its vectors can be told apart.
func (s *sources) checkFile(f File) error {
	var err error
	if _, missing := os.Stat(filepath.Join(s.root, "core", f.Name+".go")); missing != nil {
		err = fmt.Errorf("%s.json: core has no file %s.go that it could prove", f.Name, f.Name)
	}
	seen := map[string]bool{}
	for _, v := range f.Vectors {
		if seen[v.Name] {
			err = errors.Join(err, fmt.Errorf("%s.json: %q stands twice", f.Name, v.Name))
		}
		seen[v.Name] = true
	}
	return err
}

// check holds a vector against the form that all have.
func (v *Vector) check(notice string) error {
	if v.Expect == nil || v.Expect.empty() {
		return errors.New("it expects nothing")
	}
	return errors.Join(v.checkName(), v.checkSource(), v.checkCitation(notice))
}

func (v *Vector) checkName() error {
	if v.Name == "" || v.Name != strings.TrimSpace(v.Name) {
		return errors.New("its name is no sentence")
	}
	if strings.Contains(" "+v.Name+" ", " should ") {
		return errors.New("its name says what should be; it is to say what is")
	}
	return nil
}

// checkSource holds that the input comes from one place.
func (v *Vector) checkSource() error {
	from := 0
	for _, is := range []bool{v.Base != "", v.Raw != nil, v.RawHex != nil, v.PolicyOnly} {
		if is {
			from++
		}
	}
	switch {
	case from != 1:
		return errors.New("it has not exactly one of base, raw, rawHex and policyOnly")
	case v.Base == "" && (v.Set != nil || v.Unset != nil):
		return errors.New("set and unset need a base")
	case v.Policy != nil && v.PolicyRaw != nil:
		return errors.New("it has both policy and policyRaw")
	case v.PolicyOnly && v.Policy == nil && v.PolicyRaw == nil:
		return errors.New("it is about a policy and has none")
	}
	return nil
}

// checkCitation holds that the words cited are the Notice's. Only errors and
// policies may rest on nothing there.
func (v *Vector) checkCitation(notice string) error {
	_, policy := v.PolicyText()
	free := policy || v.Expect.Error != nil || v.Expect.Policy != nil
	switch {
	case v.Cites == "" && !free:
		return errors.New("it cites nothing")
	case !strings.Contains(notice, v.Cites):
		return fmt.Errorf("notice.md does not say %s", v.Cites)
	}
	return nil
}
