// Command gen makes js/inject/collector.js of js/inject/measure.js and what that
// imports of the page collector.
//
//	go run ./js/inject/gen          write the file
//	go run ./js/inject/gen -check   tell whether it is out of date
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/evanw/esbuild/pkg/api"
)

func main() {
	root := flag.String("root", ".", "the module's root `directory`")
	check := flag.Bool("check", false, "write nothing; fail when the file is out of date")
	flag.Parse()
	if err := run(*root, *check); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(root string, check bool) error {
	folder := filepath.Join(root, "js", "inject")
	script, err := bundle(filepath.Join(folder, "measure.js"))
	if err != nil {
		return err
	}
	name := filepath.Join(folder, "collector.js")
	if !check {
		return os.WriteFile(name, script, 0o644)
	}
	if old, err := os.ReadFile(name); err != nil || !bytes.Equal(old, script) {
		return errors.New("out of date: js/inject/collector.js; run: make generate")
	}
	return nil
}

// bundle makes one classic script of a module and what it imports.
func bundle(entry string) ([]byte, error) {
	entry, err := filepath.Abs(entry)
	if err != nil {
		return nil, err
	}
	result := api.Build(api.BuildOptions{
		EntryPoints: []string{entry}, Bundle: true, Format: api.FormatIIFE, GlobalName: "redlineCollector",
		MinifyWhitespace: true, MinifySyntax: true, MinifyIdentifiers: true,
		Target: api.ES2022, Platform: api.PlatformBrowser, Charset: api.CharsetUTF8,
		Banner: map[string]string{"js": "// Made of js/inject/measure.js by make generate; not to be edited."},
	})
	for _, messages := range [][]api.Message{result.Errors, result.Warnings} {
		if len(messages) > 0 {
			m := messages[0]
			return nil, fmt.Errorf("%s: %s", place(m.Location), m.Text)
		}
	}
	return result.OutputFiles[0].Contents, nil
}

// place is where a message is about.
func place(l *api.Location) string {
	if l == nil {
		return "esbuild"
	}
	return fmt.Sprintf("%s:%d:%d", l.File, l.Line, l.Column)
}
