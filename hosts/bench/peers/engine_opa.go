package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/open-policy-agent/opa/v1/compile"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/open-policy-agent/opa/v1/util"
)

// regoEngine is OPA natively: the query, prepared once.
type regoEngine struct{ query rego.PreparedEvalQuery }

func openRego(f files) (engine, error) {
	source, err := os.ReadFile(filepath.Join(f.Rules, "order.rego"))
	if err != nil {
		return nil, err
	}
	query, err := rego.New(rego.Query("data.redline.crossed"), rego.Module("order.rego", string(source))).PrepareForEval(context.Background())
	return regoEngine{query}, err
}

func (e regoEngine) judge(text []byte) (any, error) {
	var input any
	if err := util.UnmarshalJSON(text, &input); err != nil { // as OPA reads its own input
		return nil, err
	}
	results, err := e.query.Eval(context.Background(), rego.EvalInput(input))
	if err != nil {
		return nil, err
	}
	if len(results) != 1 {
		return nil, errors.New("the query is undefined")
	}
	return results[0].Expressions[0].Value, nil
}

func (e regoEngine) crossed(result any) ([]string, error) {
	var crossed []string
	for _, name := range result.([]any) {
		crossed = append(crossed, name.(string))
	}
	return crossed, nil
}

// compileRego compiles order.rego to a WebAssembly module.
func compileRego(rules, to string) error {
	compiler := compile.New().
		WithFS(os.DirFS(rules)).WithPaths("order.rego").
		WithTarget(compile.TargetWasm).WithEntrypoints("redline/crossed")
	if err := compiler.Build(context.Background()); err != nil {
		return err
	}
	return os.WriteFile(to, compiler.Bundle().WasmModules[0].Raw, 0o644)
}
