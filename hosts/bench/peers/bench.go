package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/redline5g/redline/hosts/suite"
)

// bench is one run.
type bench struct {
	root      string // the repository
	self      string // this program
	files     files
	log       *os.File // what the engines say on their standard error
	documents []document
	bundles   map[string]int // what scripts take with brotli, by engine
	versions  map[string]string
	random    *rand.Rand
}

// document is a document of testdata/vectors/core.json.
type document struct {
	name, text string
	crossed    []string // by the verdict that every host of Redline has to give
	broken     bool     // it can't be judged
}

const built = "node_modules/.bench" // where what is built lies

// newBench builds what has to be built.
func newBench() (*bench, error) {
	root, err := suite.Root()
	if err != nil {
		return nil, err
	}
	if err := os.Chdir(filepath.Join(root, "hosts", "bench", "peers")); err != nil {
		return nil, err
	}
	if err := os.MkdirAll(built, 0o755); err != nil {
		return nil, err
	}
	b := &bench{root: root, random: rand.New(rand.NewPCG(1, 2))}
	if b.self, err = os.Executable(); err != nil {
		return nil, err
	}
	if b.log, err = os.Create(built + "/log.txt"); err != nil {
		return nil, err
	}
	names, err := decisions()
	if err != nil {
		return nil, err
	}
	b.files = files{Rules: "rules", Module: redlineModule, Policy: policyModule, Decisions: names}
	if err := compileRego("rules", policyModule); err != nil {
		return nil, err
	}
	return b, errors.Join(b.pack(), b.readDocuments())
}

func (b *bench) close() { _ = b.log.Close() }

// pack makes a script of each engine in JavaScript.
func (b *bench) pack() error {
	var names []string
	for _, p := range peers {
		if p.inNode {
			names = append(names, p.name)
		}
	}
	out, err := exec.Command("node", append([]string{"pack.js", built + "/engines"}, names...)...).Output()
	if err != nil {
		return fmt.Errorf("pack.js: %w, %s", err, stderr(err))
	}
	var packed struct {
		Sizes    map[string]int
		Versions map[string]string
	}
	if err := json.Unmarshal(out, &packed); err != nil {
		return fmt.Errorf("pack.js: %w", err)
	}
	b.bundles, b.versions = packed.Sizes, packed.Versions
	return nil
}

func stderr(err error) string {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return string(exit.Stderr)
	}
	return ""
}

// bundle is the address of an engine's script.
func (b *bench) bundle(name string) string {
	return "./" + built + "/engines/" + name + "/" + name + ".js"
}

// readDocuments reads the vectors of core.json, with what the verdicts say.
func (b *bench) readDocuments() error {
	files, err := suite.Load()
	if err != nil {
		return err
	}
	at := slices.IndexFunc(files, func(f suite.File) bool { return f.Name == "core" })
	if at < 0 {
		return errors.New("testdata/golden has no core.ndjson")
	}
	for _, v := range files[at].Vectors {
		text, err := v.Input()
		if err != nil {
			return err
		}
		d := document{name: v.Name, text: string(text), broken: strings.HasPrefix(v.Compact, `{"error":`)}
		if !d.broken {
			if d.crossed, err = verdict([]byte(v.Compact)); err != nil {
				return err
			}
		}
		b.documents = append(b.documents, d)
	}
	return nil
}

// whole are the documents on which all agree.
func (b *bench) whole() []document {
	return slices.DeleteFunc(slices.Clone(b.documents), func(d document) bool { return d.broken })
}

// agree holds that every engine keeps the same decisions as Redline.
func (b *bench) agree() error {
	processes, end, err := b.startAll(peers)
	if err != nil {
		return err
	}
	defer end()
	for _, d := range b.whole() {
		want := slices.Sorted(slices.Values(d.crossed))
		for _, p := range processes {
			a, wrong := p.judge(question{Text: d.text})
			if wrong == nil && !slices.Equal(slices.Sorted(slices.Values(a.Crossed)), want) {
				wrong = fmt.Errorf("%s: %s: crosses %v, and Redline says %v", p.name, d.name, a.Crossed, want)
			}
			err = errors.Join(err, wrong)
		}
	}
	return err
}
