package planted

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"
)

// change is a mistake in the compiler.
type change struct {
	file   string // of the compiler
	from   string // what the file has once
	to     string // what it has instead
	breaks string // what goes wrong
	theme  string // the part of the corpus that is asked first; after "amd64:" where it shows there only
}

// compiler is where the files are that are changed.
const compiler = "../compile"

// compiled is the package of those files, which is built without optimising:
// that takes half of the time.
const compiled = "github.com/redline5g/redline/wasm/smallgo/compile"

// engine is what modules run in: the one that has a bug which the compiler
// works around.
const engine = "compiler"

// TestPlanted makes each change by itself and reports those that nothing
// notices. With -short it makes one of ten.
func TestPlanted(t *testing.T) {
	records := recordAll(t)
	same := filepath.Join(t.TempDir(), "check")
	build(t, same, nil)
	for i, r := range records {
		began := time.Now()
		if found := r.check(same, time.Hour); found != "" {
			t.Fatalf("without a change: %s", found)
		}
		records[i].takes = time.Since(began)
	}
	for i, c := range slices.Concat(changes...) {
		if testing.Short() && i%10 != 0 {
			continue
		}
		t.Run(c.file+" "+c.breaks, func(t *testing.T) {
			t.Parallel()
			plant(t, c, records)
		})
	}
}

// plant builds the check with a change, and asks it for a difference.
func plant(t *testing.T, c change, records []record) {
	arch, theme, ok := strings.Cut(c.theme, ":")
	if !ok {
		theme = c.theme
	} else if runtime.GOARCH != arch {
		t.Skipf("shows in wazero's compiler for %s only", arch)
	}
	asked := first(records, theme)
	if asked == nil {
		t.Fatalf("the corpus has no theme %q", theme)
	}
	dir := t.TempDir()
	program, changed := filepath.Join(dir, "check"), filepath.Join(dir, c.file)
	file, err := filepath.Abs(filepath.Join(compiler, c.file))
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(text), c.from); n != 1 {
		t.Fatalf("%s has %q %d times, want once", c.file, c.from, n)
	}
	write(t, changed, []byte(strings.Replace(string(text), c.from, c.to, 1)))
	build(t, program, map[string]string{file: changed})
	began := time.Now()
	for _, r := range asked {
		// a module that hangs is ended; one that only has to wait for others
		// that use the machine is not
		if found := r.check(program, 10*r.takes+5*time.Second); found != "" {
			found, _, _ = strings.Cut(found, "\n")
			t.Logf("found by %s in %v: %s", r.theme, time.Since(began).Round(time.Millisecond), found)
			return
		}
	}
	t.Errorf("not noticed: with %q for %q in %s, %s", c.to, c.from, c.file, c.breaks)
}

// build builds the check, with files in place of others.
func build(t *testing.T, program string, replace map[string]string) {
	t.Helper()
	overlay, err := json.Marshal(map[string]any{"Replace": replace})
	if err != nil {
		t.Fatal(err)
	}
	name := program + ".json"
	write(t, name, overlay)
	cmd := exec.CommandContext(t.Context(), "go", "build", "-overlay", name, "-gcflags="+compiled+"=-N -l", "-ldflags=-s -w", "-o", program, "./check")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("the changed compiler is no Go: %v\n%s", err, out)
	}
}

// check runs the check with a record. What it finds is empty where nothing
// differs; that the check dies, or takes longer than the limit, is a finding.
func (r record) check(program string, limit time.Duration) string {
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	defer cancel()
	out, err := exec.CommandContext(ctx, program, engine, r.file).CombinedOutput()
	if err == nil {
		return ""
	}
	return strings.TrimSpace(string(out) + "\n" + errors.Join(err, ctx.Err()).Error())
}

// first are records with that of a theme before the others.
func first(records []record, theme string) []record {
	i := slices.IndexFunc(records, func(r record) bool { return r.theme == theme })
	if i < 0 {
		return nil
	}
	return slices.Concat(records[i:i+1], records[:i], records[i+1:])
}

func write(t *testing.T, name string, text []byte) {
	t.Helper()
	if err := os.WriteFile(name, text, 0o644); err != nil {
		t.Fatal(err)
	}
}
