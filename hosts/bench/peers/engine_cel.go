package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/ext"
)

// celEngine is cel-go: one expression, parsed and checked once.
type celEngine struct {
	program cel.Program
	names   []string
}

func openCEL(f files) (engine, error) {
	source, err := os.ReadFile(filepath.Join(f.Rules, "order.cel"))
	if err != nil {
		return nil, err
	}
	env, err := cel.NewEnv(cel.Variable("o", cel.DynType), ext.Bindings(), cel.CrossTypeNumericComparisons(true))
	if err != nil {
		return nil, err
	}
	ast, issues := env.Compile(string(source))
	if issues.Err() != nil {
		return nil, issues.Err()
	}
	program, err := env.Program(ast, cel.EvalOptions(cel.OptOptimize))
	return celEngine{program, f.Decisions}, err
}

func (e celEngine) judge(text []byte) (any, error) {
	var o map[string]any
	if err := json.Unmarshal(text, &o); err != nil {
		return nil, err
	}
	result, _, err := e.program.Eval(map[string]any{"o": o})
	return result, err
}

func (e celEngine) crossed(result any) ([]string, error) {
	list, err := result.(ref.Val).ConvertToNative(reflect.TypeFor[[]bool]())
	if err != nil {
		return nil, err
	}
	return where(e.names, list.([]bool)), nil
}
