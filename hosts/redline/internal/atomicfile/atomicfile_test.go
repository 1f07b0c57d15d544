package atomicfile

import (
	"os"
	"path/filepath"
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
