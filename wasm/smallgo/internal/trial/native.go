package trial

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Native makes calls with the standard toolchain, to the package in a folder.
// Fresh calls find variables as they are at the start: no process makes two
// calls of one export. Quick leaves out what optimises. That the package does not build, or that it exits
// early, is an error.
func Native(ctx context.Context, dir string, exports []Export, calls []Call, options Options) ([]Outcome, error) {
	work, err := os.MkdirTemp("", "trial")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(work)
	program := filepath.Join(work, "native")
	if err := buildNative(ctx, dir, work, program, exports, options.Quick); err != nil {
		return nil, err
	}
	outcomes := make([]Outcome, len(calls))
	for _, round := range rounds(calls, options.Fresh) {
		if err := runNative(ctx, program, calls, round, outcomes); err != nil {
			return nil, fmt.Errorf("running %s: %w", dir, err)
		}
	}
	return outcomes, nil
}

// buildNative builds the package with its driver.
func buildNative(ctx context.Context, dir, work, program string, exports []Export, quick bool) error {
	beside, err := filepath.Abs(filepath.Join(dir, "zz_driver.go"))
	if err != nil {
		return err
	}
	var text bytes.Buffer
	if err := driver.Execute(&text, exports); err != nil {
		return err
	}
	source, overlay := filepath.Join(work, "driver.go"), filepath.Join(work, "overlay.json")
	replace, err := json.Marshal(map[string]any{"Replace": map[string]string{beside: source}})
	if err != nil {
		return err
	}
	if err := os.WriteFile(source, text.Bytes(), 0o644); err != nil {
		return err
	}
	if err := os.WriteFile(overlay, replace, 0o644); err != nil {
		return err
	}
	args := []string{"build", "-trimpath", "-overlay", overlay, "-o", program}
	if quick {
		args = append(args, "-gcflags=-N -l", "-ldflags=-s -w")
	}
	build := exec.CommandContext(ctx, "go", append(args, ".")...)
	build.Dir = dir
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("building %s: %w\n%s", dir, err, out)
	}
	return nil
}

// rounds are the numbers of the calls that each process makes.
func rounds(calls []Call, fresh bool) [][]int {
	made := map[int]int{}
	var found [][]int
	for i, c := range calls {
		round := 0
		if fresh {
			round = made[c.Export]
			made[c.Export]++
		}
		if round == len(found) {
			found = append(found, nil)
		}
		found[round] = append(found[round], i)
	}
	return found
}

// runNative makes the calls of a round in one process.
func runNative(ctx context.Context, program string, calls []Call, round []int, outcomes []Outcome) error {
	var in bytes.Buffer
	for _, i := range round {
		c := calls[i]
		fmt.Fprintln(&in, c.Export, c.Args[0], c.Args[1], c.Args[2])
	}
	run := exec.CommandContext(ctx, program)
	run.Stdin, run.Stderr = &in, os.Stderr
	out, err := run.Output()
	if err != nil {
		return err
	}
	lines := strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
	if len(lines) != len(round) {
		return fmt.Errorf("it answered %d of %d calls", len(lines), len(round))
	}
	for n, i := range round {
		outcomes[i] = parseOutcome(lines[n])
	}
	return nil
}
