// Command gen writes everything that follows from the shapes of the documents:
// the core's decoder, the JSON Schemas, the TypeScript types and the reference.
// The shapes are the struct types and enumerations of the core; the comment at
// the head of core/document.go says how a field is read.
//
// The core is parsed, not imported, so that it need not compile while the
// generated decoder is out of date.
//
//	go run ./core/internal/gen          write the files
//	go run ./core/internal/gen -check   tell which files are out of date
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// roots are the types of whole documents; every other shape is part of one.
var roots = []string{"Order", "Change", "Catalog", "Promotion", "Page", "Policy"}

// isJudged tells whether a root is a document that is judged; a policy is what
// it is judged by.
func isJudged(root string) bool { return root != "Policy" }

// output is a generated file.
type output struct {
	path    string // from the module's root, with slashes
	content []byte
}

func main() {
	root := flag.String("root", ".", "the module's root `directory`")
	check := flag.Bool("check", false, "write nothing; fail when a file is out of date")
	flag.Parse()
	if err := run(*root, *check); err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}

func run(root string, check bool) error {
	outputs, err := generate(root)
	if err != nil {
		return err
	}
	if !check {
		return write(root, outputs)
	}
	if names := stale(root, outputs); len(names) > 0 {
		return fmt.Errorf("out of date: %s; run: make generate", strings.Join(names, ", "))
	}
	return nil
}

// generate makes all files from the core's source.
func generate(root string) ([]output, error) {
	m, err := readModel(root)
	if err != nil {
		return nil, err
	}
	decoder, err := decoderFile(m)
	if err != nil {
		return nil, err
	}
	lexicon, err := lexiconFile(root, m.enum("Lexeme"))
	if err != nil {
		return nil, err
	}
	outputs := []output{
		{"core/decode_gen.go", decoder},
		{"core/lexicon_gen.go", lexicon},
		{"core/DOCUMENTS.md", referenceFile(m)},
		{"js/types.d.ts", typesFile(m)},
	}
	for _, s := range m.roots() {
		schema, err := schemaFile(s)
		if err != nil {
			return nil, err
		}
		outputs = append(outputs, output{schemaPath(s), schema})
	}
	return outputs, nil
}

func write(root string, outputs []output) error {
	for _, o := range outputs {
		path := filepath.Join(root, filepath.FromSlash(o.path))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(path, o.content, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// stale names the files that are missing or differ from what is generated.
func stale(root string, outputs []output) []string {
	var names []string
	for _, o := range outputs {
		old, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(o.path)))
		if err != nil || !bytes.Equal(old, o.content) {
			names = append(names, o.path)
		}
	}
	return names
}
