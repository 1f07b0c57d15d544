package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// opaWazero is OPA's module in wazero, called by its ABI 1.2, which takes the
// bytes of the document. See https://www.openpolicyagent.org/docs/wasm.
type opaWazero struct {
	eval   api.Function
	memory api.Memory
	data   uint32 // the address of the empty data document
	heap   uint32 // where memory is free
}

func openOPAWazero(f files) (engine, error) {
	ctx := context.Background()
	code, err := os.ReadFile(f.Policy)
	if err != nil {
		return nil, err
	}
	runtime := wazero.NewRuntime(ctx)
	if err := provideEnv(ctx, runtime); err != nil {
		return nil, err
	}
	module, err := runtime.Instantiate(ctx, code)
	if err != nil {
		return nil, err
	}
	e := &opaWazero{eval: module.ExportedFunction("opa_eval"), memory: runtime.Module("env").ExportedMemory("memory")}
	if e.data, err = e.load(ctx, module, "{}"); err != nil {
		return nil, err
	}
	e.heap, err = call(ctx, module, "opa_heap_ptr_get")
	return e, err
}

// load puts a value into the module's memory.
func (e *opaWazero) load(ctx context.Context, module api.Module, text string) (uint32, error) {
	at, err := call(ctx, module, "opa_malloc", uint64(len(text)))
	if err != nil {
		return 0, err
	}
	e.memory.WriteString(at, text)
	return call(ctx, module, "opa_json_parse", uint64(at), uint64(len(text)))
}

func call(ctx context.Context, module api.Module, name string, args ...uint64) (uint32, error) {
	results, err := module.ExportedFunction(name).Call(ctx, args...)
	if err != nil {
		return 0, err
	}
	return uint32(results[0]), nil
}

func (e *opaWazero) judge(text []byte) (any, error) {
	size := uint32(len(text))
	if need := e.heap + size; need > e.memory.Size() {
		if _, ok := e.memory.Grow((need-e.memory.Size())>>16 + 1); !ok {
			return nil, errors.New("no memory for the input")
		}
	}
	e.memory.Write(e.heap, text)
	const reserved, entrypoint, asJSON = 0, 0, 0
	results, err := e.eval.Call(context.Background(), reserved, entrypoint, uint64(e.data), uint64(e.heap), uint64(size), uint64(e.heap+size), asJSON)
	if err != nil {
		return nil, err
	}
	at := uint32(results[0])
	rest, _ := e.memory.Read(at, e.memory.Size()-at)
	return bytes.Clone(rest[:bytes.IndexByte(rest, 0)]), nil
}

func (e *opaWazero) crossed(result any) ([]string, error) {
	var sets []struct{ Result []string }
	if err := json.Unmarshal(result.([]byte), &sets); err != nil {
		return nil, err
	}
	if len(sets) != 1 {
		return nil, errors.New("the query is undefined")
	}
	return sets[0].Result, nil
}

// provideEnv makes the module env that OPA's module imports: a memory and some
// functions. A host module of wazero can't export a memory, so that a module
// of a few bytes does, which hands the functions on.
func provideEnv(ctx context.Context, runtime wazero.Runtime) error {
	host := runtime.NewHostModuleBuilder("host")
	for i, name := range envFunctions {
		params := make([]api.ValueType, i+1)
		for p := range params {
			params[p] = api.ValueTypeI32
		}
		var results []api.ValueType
		if i > 0 {
			results = params[:1]
		}
		refuse := func(context.Context, api.Module, []uint64) { panic(name + " was called") }
		host.NewFunctionBuilder().WithGoModuleFunction(api.GoModuleFunc(refuse), params, results).Export(name)
	}
	if _, err := host.Instantiate(ctx); err != nil {
		return err
	}
	_, err := runtime.InstantiateWithConfig(ctx, envModule(), wazero.NewModuleConfig().WithName("env"))
	return err
}

// envFunctions take one i32 more each; all but the first give one. The policy
// needs none of the built-in functions that a host would have to provide.
var envFunctions = []string{"opa_abort", "opa_builtin0", "opa_builtin1", "opa_builtin2", "opa_builtin3", "opa_builtin4"}

// envModule is the WebAssembly of env.
func envModule() []byte {
	const i32, function, memory = 0x7f, 0, 2
	var types, imports, exports []byte
	for i, name := range envFunctions {
		types = append(append(types, 0x60, byte(i+1)), bytes.Repeat([]byte{i32}, i+1)...)
		if i == 0 {
			types = append(types, 0)
		} else {
			types = append(types, 1, i32)
		}
		imports = append(append(text(text(imports, "host"), name), function), byte(i))
		exports = append(text(exports, name), function, byte(i))
	}
	exports = append(text(exports, "memory"), memory, 0)
	n := byte(len(envFunctions))
	out := []byte("\x00asm\x01\x00\x00\x00")
	out = section(out, 1, append([]byte{n}, types...))
	out = section(out, 2, append([]byte{n}, imports...))
	out = section(out, 5, []byte{1, 0, 5}) // one memory, of 5 pages at first, as npm-opa-wasm has it
	return section(out, 7, append([]byte{n + 1}, exports...))
}

func text(out []byte, s string) []byte { return append(append(out, byte(len(s))), s...) }

// section appends a section of less than 16 KiB.
func section(out []byte, id byte, body []byte) []byte {
	size := len(body)
	return append(append(out, id, byte(size&0x7f)|0x80, byte(size>>7)), body...)
}
