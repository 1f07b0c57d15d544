package trial

import (
	"context"
	"strconv"
	"strings"

	"github.com/redline5g/redline/wasm/smallgo/compile"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// Engine makes calls to a module, one after another, with a new instance after
// each trap, and where a call asks for one.
type Engine func(ctx context.Context, module []byte, exports []Export, calls []Call) ([]Reply, error)

// Engines are the engines by their names: wazero's compiler and interpreter,
// and V8 by node.
var Engines = map[string]Engine{
	"compiler":    inWazero(wazero.NewRuntimeConfigCompiler()),
	"interpreter": inWazero(wazero.NewRuntimeConfigInterpreter()),
	"V8":          inV8,
}

// inWazero is wazero under a configuration. Where the context may end, a call
// traps when it does.
func inWazero(config wazero.RuntimeConfig) Engine {
	return func(ctx context.Context, module []byte, exports []Export, calls []Call) ([]Reply, error) {
		runtime := wazero.NewRuntimeWithConfig(ctx, config.WithCloseOnContextDone(ctx.Done() != nil))
		defer runtime.Close(ctx)
		compiled, err := runtime.CompileModule(ctx, module)
		if err != nil {
			return nil, err
		}
		var instance api.Module
		replies := make([]Reply, len(calls))
		for i, c := range calls {
			if instance != nil && c.Anew {
				instance.Close(ctx)
				instance = nil
			}
			if instance == nil {
				if instance, err = runtime.InstantiateModule(ctx, compiled, wazero.NewModuleConfig().WithName("")); err != nil {
					return nil, err
				}
			}
			if replies[i] = callWazero(ctx, instance, exports[c.Export], c); replies[i].Trapped {
				instance.Close(ctx)
				instance = nil
			}
		}
		return replies, ctx.Err()
	}
}

func callWazero(ctx context.Context, instance api.Module, of Export, c Call) Reply {
	result, err := instance.ExportedFunction(of.Name).Call(ctx, arguments(of, c)...)
	if err == nil {
		return Reply{Value: strconv.FormatInt(int64(result[0]), 10)}
	}
	site, _ := instance.Memory().ReadUint32Le(compile.SiteAddress)
	text, _, _ := strings.Cut(err.Error(), "\n")
	return Reply{Trapped: true, Site: site, Text: text}
}

// arguments are a call's, as the engine takes them.
func arguments(of Export, c Call) []uint64 {
	args := make([]uint64, len(of.Params))
	for i, p := range of.Params {
		args[i] = uint64(c.Args[i])
		if !wide(p) {
			args[i] = uint64(uint32(c.Args[i]))
		}
	}
	return args
}

// wide tells whether an argument of a type has 64 bits.
func wide(param string) bool { return param != "int32" && param != "uint32" }
