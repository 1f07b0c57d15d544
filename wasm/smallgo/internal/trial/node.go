package trial

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
)

// ErrNoNode says that node is not installed, where that is allowed: a test
// skips. It is not allowed where the variable CI is "true".
var ErrNoNode = errors.New("node is not installed")

//go:embed engine.mjs
var script []byte

// request is a call as the script takes it.
type request struct {
	Name string   `json:"name"`
	Args []string `json:"args"`
	Wide []bool   `json:"wide"` // whether an argument is a BigInt
	Anew bool     `json:"anew"`
}

// inV8 makes all calls in one process of node.
func inV8(ctx context.Context, module []byte, exports []Export, calls []Call) ([]Reply, error) {
	node, err := findNode()
	if err != nil {
		return nil, err
	}
	dir, err := os.MkdirTemp("", "trial")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	engine, wasm := filepath.Join(dir, "engine.mjs"), filepath.Join(dir, "module.wasm")
	if err := errors.Join(os.WriteFile(engine, script, 0o644), os.WriteFile(wasm, module, 0o644)); err != nil {
		return nil, err
	}
	in, err := json.Marshal(requests(exports, calls))
	if err != nil {
		return nil, err
	}
	run := exec.CommandContext(ctx, node, engine, wasm)
	run.Stdin, run.Stderr = bytes.NewReader(in), os.Stderr
	out, err := run.Output()
	if err != nil {
		return nil, err
	}
	var replies []Reply
	if err := json.Unmarshal(out, &replies); err != nil {
		return nil, err
	}
	if len(replies) != len(calls) {
		return nil, fmt.Errorf("node answered %d of %d calls", len(replies), len(calls))
	}
	return replies, nil
}

// findNode is where node is; [ErrNoNode] where it may be missing.
func findNode() (string, error) {
	node, err := exec.LookPath("node")
	if err != nil && os.Getenv("CI") != "true" {
		return "", fmt.Errorf("%w: %w", ErrNoNode, err)
	}
	return node, err
}

// requests are calls as the script takes them.
func requests(exports []Export, calls []Call) []request {
	made := make([]request, len(calls))
	for i, c := range calls {
		of := exports[c.Export]
		made[i] = request{Name: of.Name, Args: []string{}, Wide: []bool{}, Anew: c.Anew}
		for p, param := range of.Params {
			arg := c.Args[p]
			if !wide(param) {
				arg = int64(int32(arg))
			}
			made[i].Args = append(made[i].Args, strconv.FormatInt(arg, 10))
			made[i].Wide = append(made[i].Wide, wide(param))
		}
	}
	return made
}
