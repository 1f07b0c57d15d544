package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/cover"

	"github.com/redline5g/redline/hosts/internal/explained"
	"github.com/redline5g/redline/hosts/suite"
)

// TestCoverage holds that the vectors come to as much of the core as README.md
// tells, and that the rest is explained.
func TestCoverage(t *testing.T) {
	// Other processes run the vectors: read here too, they outdate a cached result.
	if _, err := suite.Load(); err != nil {
		t.Fatal(err)
	}
	r, err := measure()
	if err != nil {
		t.Fatal(err)
	}
	for _, wrong := range r.wrong {
		t.Error(wrong)
	}
	if r.percent() < 98 || r.statements < 4000 {
		t.Errorf("the vectors come to %.1f %% of %d statements, want 98 %% of 4000 or more", r.percent(), r.statements)
	}
}

const twoFunctions = `package core

func (a *kind) half() {
	if a != nil {
		a.one()
	} else {
		a.two()
	}
}

func none() {
	other()
}
`

// TestHold holds that what is missed without a reason is told, and a reason for
// what is reached; a function that is missed is told as a whole.
func TestHold(t *testing.T) {
	root := t.TempDir()
	if err := os.Mkdir(filepath.Join(root, "core"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(root, "core", "a.go"), []byte(twoFunctions), 0o600); err != nil {
		t.Fatal(err)
	}
	block := func(from, to, statements, count int) cover.ProfileBlock {
		return cover.ProfileBlock{StartLine: from, EndLine: to, NumStmt: statements, Count: count}
	}
	profile := cover.Profile{FileName: "x/core/a.go", Blocks: []cover.ProfileBlock{
		block(3, 4, 1, 1), block(4, 6, 1, 0), block(6, 8, 1, 0), block(11, 13, 1, 0),
	}}
	r, err := hold(root, []*cover.Profile{&profile}, explained.List{
		"a.go kind.half | if a != nil {": "a reason", "a.go kind.half | gone": "a reason",
	})
	if err != nil {
		t.Fatal(err)
	}
	if r.statements != 4 || r.reached != 1 || r.explained != 1 || r.percent() != 25 {
		t.Errorf("the figures are %+v", r)
	}
	for i, want := range []string{"a.go kind.half | } else {", "\ta.go none", "not there:\n\ta.go kind.half | gone"} {
		if i >= len(r.wrong) || !strings.HasSuffix(r.wrong[i], want) {
			t.Errorf("%q is not told: %q", want, r.wrong)
		}
	}
	if len(r.wrong) != 3 {
		t.Errorf("more is told: %q", r.wrong)
	}
}
