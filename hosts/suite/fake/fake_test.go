package fake_test

import (
	"bytes"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/redline5g/redline/hosts/suite"
	"github.com/redline5g/redline/hosts/suite/fake"
)

var update = flag.Bool("update", false, "write testdata/modules")

// TestModules holds that the files are the modules that this package makes, and
// no others.
func TestModules(t *testing.T) {
	root, err := suite.Root()
	if err != nil {
		t.Fatal(err)
	}
	dir := filepath.Join(root, "testdata", "modules")
	for name, module := range fake.Modules {
		file := filepath.Join(dir, name+".wasm")
		if *update {
			if err := os.WriteFile(file, module.Assemble(), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, module.Assemble()) {
			t.Errorf("%s is stale: go test ./hosts/suite/fake -update (%v)", file, err)
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(files) != len(fake.Modules) {
		t.Errorf("the files are %v (%v), the modules %v", files, err, slices.Sorted(maps.Keys(fake.Modules)))
	}
}
