package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/wasm"
)

// guest is an instance in wazero. See wasm.Guest.
type guest struct {
	api.Module
	stack [2]uint64
}

func (g *guest) Call(ctx context.Context, function string, args ...uint64) (uint64, error) {
	copy(g.stack[:], args)
	err := g.ExportedFunction(function).CallWithStack(ctx, g.stack[:])
	return g.stack[0], err
}

func (g *guest) Read(address, length uint32) ([]byte, bool) { return g.Memory().Read(address, length) }
func (g *guest) Write(address uint32, data []byte) bool     { return g.Memory().Write(address, data) }

// inWazero is a module in wazero; guarded, its calls can be cut off.
func inWazero(name, file string, document []byte, guarded bool) (*way, error) {
	code, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	ctx := context.Background()
	config := wazero.NewRuntimeConfigCompiler().WithCloseOnContextDone(guarded)
	g, _, err := instantiate(ctx, config, code)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	w := &way{name: name}
	w.evaluate = func(form core.Form, times int) (time.Duration, error) {
		begin := time.Now()
		return since(begin, times, func() error {
			_, err := wasm.Evaluate(ctx, g, document, form)
			return err
		})
	}
	w.start = func() (start, error) {
		g, s, err := instantiate(ctx, config, code)
		for form := core.Compact; form <= core.Full && err == nil; form++ {
			_, err = wasm.Evaluate(ctx, g, document, form)
		}
		if err == nil {
			s.Memory = int(g.Memory().Size())
			err = g.Close(ctx)
		}
		return s, err
	}
	return w, nil
}

// since makes some calls and tells how long it is since their beginning.
func since(begin time.Time, times int, call func() error) (time.Duration, error) {
	for range times {
		if err := call(); err != nil {
			return 0, err
		}
	}
	return time.Since(begin), nil
}

// instantiate makes an instance in a runtime of its own.
func instantiate(ctx context.Context, config wazero.RuntimeConfig, code []byte) (*guest, start, error) {
	runtime := wazero.NewRuntimeWithConfig(ctx, config)
	if _, err := wasi_snapshot_preview1.Instantiate(ctx, runtime); err != nil {
		return nil, start{}, err
	}
	begin := time.Now()
	compiled, err := runtime.CompileModule(ctx, code)
	if err != nil {
		return nil, start{}, err
	}
	s := start{Compile: time.Since(begin)}
	begin = time.Now()
	instance, err := runtime.InstantiateModule(ctx, compiled, wazero.NewModuleConfig().WithStartFunctions("_initialize"))
	s.Instantiate = time.Since(begin)
	return &guest{Module: instance}, s, err
}
