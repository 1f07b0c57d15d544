package atomicfile

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// in lists a folder.
func in(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestAllOrNothing(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "out")
	if err := os.WriteFile(name, []byte("old"), 0o640); err != nil {
		t.Fatal(err)
	}
	f, err := Create(name)
	if err != nil {
		t.Fatal(err)
	}
	f.WriteString("half")
	if got := read(t, name); got != "old" {
		t.Errorf("while writing: %q", got)
	}
	if err := f.Close(); err != nil || read(t, name) != "old" || len(in(t, dir)) != 1 {
		t.Errorf("dropped: %v, %v", err, in(t, dir))
	}
	if err := Write(name, []byte("new")); err != nil || read(t, name) != "new" || len(in(t, dir)) != 1 {
		t.Errorf("committed: %v, %v", err, in(t, dir))
	}
	if info, _ := os.Stat(name); info.Mode().Perm() != 0o640 {
		t.Errorf("mode %v", info.Mode())
	}
}

func TestCloseAfterCommit(t *testing.T) {
	name := filepath.Join(t.TempDir(), "out")
	f, err := Create(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Commit(); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil || read(t, name) != "" {
		t.Error(err)
	}
}

func TestLinkIsKept(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	os.WriteFile(target, nil, 0o600)
	if err := os.Symlink(target, link); err != nil {
		t.Skip(err)
	}
	if err := Write(link, []byte("x")); err != nil || read(t, target) != "x" {
		t.Error(err)
	}
	if info, _ := os.Lstat(link); info.Mode().IsRegular() {
		t.Error("the link was replaced")
	}
}

// TestDanglingLinkIsKept: what a link leads to is made where it leads, also by
// way of another link and of the folder above a folder's link.
func TestDanglingLinkIsKept(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"far", "far/below", "near"} {
		if err := os.Mkdir(filepath.Join(dir, name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	links := map[string]string{
		"near/folder": filepath.Join("..", "far", "below"), "near/second": "folder/../target", "first": filepath.Join("near", "second"),
	}
	for name, to := range links {
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip(err)
		}
	}
	if err := Write(filepath.Join(dir, "first"), []byte("x")); err != nil {
		t.Fatal(err)
	}
	if got := read(t, filepath.Join(dir, "far", "target")); got != "x" {
		t.Errorf("the target holds %q", got)
	}
	for name, to := range links {
		if got, err := os.Readlink(filepath.Join(dir, name)); got != to {
			t.Errorf("%s leads to %q, %v", name, got, err)
		}
	}
	if names := in(t, dir); len(names) != 3 {
		t.Errorf("left %v", names)
	}
}

func TestLinksInACircleAreRefused(t *testing.T) {
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	if err := errors.Join(os.Symlink("b", a), os.Symlink("a", b)); err != nil {
		t.Skip(err)
	}
	err := Write(a, []byte("x"))
	if err == nil || !strings.HasPrefix(err.Error(), "write "+a) {
		t.Errorf("%v", err)
	}
	if to, err := os.Readlink(a); to != "b" || len(in(t, dir)) != 2 {
		t.Errorf("a leads to %q, %v; there are %v", to, err, in(t, dir))
	}
}

func TestSame(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	err := errors.Join(os.Mkdir(at("below"), 0o700), os.WriteFile(at("there"), nil, 0o600), os.WriteFile(at("other"), nil, 0o600),
		os.Link(at("there"), at("hard")), os.Symlink("there", at("link")), os.Symlink("new", at("dangling")), os.Symlink("below", at("folder")))
	if err != nil {
		t.Skip(err)
	}
	t.Chdir(dir)
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"there", at("there"), true}, {"there", "below/../there", true}, {"there", "link", true}, {"there", "hard", true},
		{"new", "./new", true}, {"new", at("new"), true}, {"new", "dangling", true}, {"below/new", "folder/new", true},
		{"there", "other", false}, {"there", "new", false}, {"new", "newer", false}, {"new", "below/new", false}, {"none/a", "nowhere/a", false},
		{os.DevNull, os.DevNull, false},
	} {
		if got := Same(c.a, c.b); got != c.want {
			t.Errorf("%s and %s: %v", c.a, c.b, got)
		}
	}
}

func TestDeviceIsWrittenInPlace(t *testing.T) {
	if err := Write(os.DevNull, []byte("x")); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(os.DevNull); err != nil || info.Mode().IsRegular() {
		t.Errorf("%s was replaced", os.DevNull)
	}
}

func TestRefused(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{dir, filepath.Join(dir, "none", "out")} {
		if err := Write(name, nil); err == nil {
			t.Errorf("wrote %s", name)
		}
	}
	if names := in(t, dir); len(names) != 0 {
		t.Errorf("left %v", names)
	}
}
