package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"sync"

	"github.com/redline5g/redline/hosts/mutants/point"
)

// build compiles the runner with the woven core in a folder.
func (w *woven) build(root, dir string) (program string, err error) {
	replaced := map[string]string{}
	for path, text := range w.files {
		to := filepath.Join(dir, filepath.Base(path))
		if err := os.WriteFile(to, text, 0o600); err != nil {
			return "", err
		}
		replaced[path] = to
	}
	overlay, err := json.Marshal(map[string]any{"Replace": replaced})
	if err != nil {
		return "", err
	}
	list := filepath.Join(dir, "overlay.json")
	if err := os.WriteFile(list, overlay, 0o600); err != nil {
		return "", err
	}
	program = filepath.Join(dir, "runner")
	build := exec.Command("go", "build", "-overlay", list, "-o", program, "./hosts/mutants/runner")
	build.Dir = root
	if out, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("the core with its mutants does not compile: %w\n%s", err, out)
	}
	return program, nil
}

// run puts the vectors to every mutant, in several processes, and gives the
// fates in the mutants' order.
func (w *woven) run(root, program string, processes int) ([]point.Fate, error) {
	places := make([]int, len(w.mutants))
	for i := range w.mutants {
		places[i] = w.mutants[i].place
	}
	input, err := json.Marshal(places)
	if err != nil {
		return nil, err
	}
	fates := make([]point.Fate, len(w.mutants))
	wrong := make([]error, processes)
	var group sync.WaitGroup
	for share := range processes {
		group.Go(func() {
			c := exec.Command(program, strconv.Itoa(share), strconv.Itoa(processes))
			c.Dir, c.Stdin = root, bytes.NewReader(input)
			wrong[share] = w.collect(c, fates)
		})
	}
	group.Wait()
	for _, err := range wrong {
		if err != nil {
			return nil, err
		}
	}
	return fates, nil
}

// collect reads the fates that a process tells of.
func (w *woven) collect(c *exec.Cmd, fates []point.Fate) error {
	c.Stderr = os.Stderr
	out, err := c.StdoutPipe()
	if err != nil {
		return err
	}
	if err := c.Start(); err != nil {
		return err
	}
	last := 0
	for lines := json.NewDecoder(out); lines.More(); {
		var f point.Fate
		if err := lines.Decode(&f); err != nil {
			return err
		}
		fates[f.Mutant-1], last = f, f.Mutant
	}
	if err := c.Wait(); err != nil {
		return fmt.Errorf("the runner ended after mutant %d: %w", last, err)
	}
	return nil
}
