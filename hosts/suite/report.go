package suite

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// Report is what a runtime in another language says of itself after a run of
// all cases, as JSON. suite.js makes it, and so does any other runner.
type Report struct {
	Runtime string  `json:"runtime"` // such as Node; unique
	Version string  `json:"version"`
	Vectors int     `json:"vectors"` // that were run
	StartMs float64 `json:"startMs"` // from the module's bytes to the first verdict, in milliseconds
	OrderUs float64 `json:"orderUs"` // for testdata/documents/order.json in the full form, in microseconds
	Cases   []Case  `json:"cases,omitempty"`
}

// Case is what came of one case. Its name is that of the sub-test of [Run]
// which does the same, such as "decode/a document is an object" or "contract/an
// empty batch has no lines".
type Case struct {
	Name   string `json:"name"`
	OK     bool   `json:"ok"`
	Error  string `json:"error,omitempty"`  // of a case that is not OK
	Reason string `json:"reason,omitempty"` // why the case does not apply to the runtime
}

// Needed are the cases beside the vectors that every runtime reports. Where one
// does not apply, it has the reason.
var Needed = []string{
	"batch",
	"contract/the rules are described alike",
	"contract/an input over its limit is an error",
	"contract/a policy that is refused leaves the former in force",
	"contract/a policy is the host's own copy",
	"contract/a form that there is not is the caller's mistake",
	"contract/an empty batch has no lines",
	"contract/two at once don't meet",
	"contract/a start that was cancelled fails",
	"hostile/a trap throws the instance away, and the host goes on",
	"hostile/a module of another ABI version is refused by name",
	"hostile/a module that is cut short is refused",
}

// group are the cases whose names begin alike.
type group struct {
	name  string
	cases []Case // without the group's name; one without a name is the group
}

// Reported makes a sub-test of each case of a report, by the names that [Run]
// has. A vector that was not run has failed, and so has a report without one
// of the cases that are [Needed]. A report without fault is recorded, see
// [Record].
func Reported(t *testing.T, r Report) {
	files, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	groups := groupsOf(r.Cases)
	all := 0
	for _, file := range files {
		all += len(file.Vectors)
		groups = complete(groups, file)
	}
	if r.Vectors < all {
		t.Errorf("%d of %d vectors have run", r.Vectors, all)
	}
	for _, name := range Needed {
		if !slices.ContainsFunc(r.Cases, func(c Case) bool { return c.Name == name }) {
			t.Errorf("the case %q has not run", name)
		}
	}
	for _, g := range groups {
		t.Run(g.name, g.run)
	}
	if !t.Failed() {
		Record(t, r)
	}
}

// groupsOf takes cases together, in the order in which groups begin.
func groupsOf(cases []Case) (groups []*group) {
	for _, c := range cases {
		name, rest, _ := strings.Cut(c.Name, "/")
		g := find(groups, name)
		if g == nil {
			g = &group{name: name}
			groups = append(groups, g)
		}
		c.Name = rest
		g.cases = append(g.cases, c)
	}
	return groups
}

func find(groups []*group, name string) *group {
	for _, g := range groups {
		if g.name == name {
			return g
		}
	}
	return nil
}

// complete adds a failure for each vector of a file that is not among the
// cases.
func complete(groups []*group, file File) []*group {
	g := find(groups, file.Name)
	if g == nil {
		g = &group{name: file.Name}
		groups = append(groups, g)
	}
	ran := map[string]bool{}
	for _, c := range g.cases {
		ran[c.Name] = c.Reason == "" || !c.OK
	}
	for _, v := range file.Vectors {
		if !ran[v.Name] {
			g.cases = append(g.cases, Case{Name: v.Name, Error: "the vector has not run"})
		}
	}
	return groups
}

func (g *group) run(t *testing.T) {
	for _, c := range g.cases {
		if c.Name == "" {
			c.tell(t)
			continue
		}
		t.Run(c.Name, c.tell)
	}
}

func (c Case) tell(t *testing.T) {
	switch {
	case !c.OK:
		t.Error(c.Error)
	case c.Reason != "":
		t.Skip(c.Reason)
	}
}

// Need stops a test where a runtime that it needs is not there: with CI=true
// as a failure, else as a test that is skipped. Install says how to get it.
func Need(t testing.TB, what, install string, have bool) {
	t.Helper()
	switch {
	case have:
	case os.Getenv("CI") == "true":
		t.Fatalf("%s is missing: %s", what, install)
	default:
		t.Skipf("%s is missing: %s", what, install)
	}
}

// Reads tells go test which files a test's runtime reads, as patterns from the
// module's root: a result from its cache would else outlive a change of them.
func Reads(t testing.TB, patterns ...string) {
	t.Helper()
	root, err := Root()
	if err != nil {
		t.Fatal(err)
	}
	for _, pattern := range patterns {
		paths, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
		if err != nil || len(paths) == 0 {
			t.Fatalf("no files are %s: %v", pattern, err)
		}
		for _, path := range paths {
			if _, err := os.Stat(path); err != nil { // which go test notes
				t.Fatal(err)
			}
		}
	}
}

// Record writes a report without its cases into the folder that the
// environment variable REDLINE_MATRIX names, for the table of all runtimes.
// Without the variable it does nothing.
func Record(t testing.TB, r Report) {
	t.Helper()
	folder := os.Getenv("REDLINE_MATRIX")
	if folder == "" {
		return
	}
	if r.Runtime == "" || r.Version == "" || r.StartMs <= 0 || r.OrderUs <= 0 {
		t.Errorf("a runtime for the table needs its name, its version and both times: %+v", r)
		return
	}
	r.Cases = nil
	text, err := json.MarshalIndent(r, "", "  ")
	if err == nil {
		err = os.WriteFile(filepath.Join(folder, fileName(r.Runtime)), append(text, '\n'), 0o644)
	}
	if err != nil {
		t.Error(err)
	}
}

var notInNames = regexp.MustCompile(`[^a-z0-9]+`)

func fileName(runtime string) string {
	return strings.Trim(notInNames.ReplaceAllString(strings.ToLower(runtime), "-"), "-") + ".json"
}
