package main

import (
	"context"
	"encoding/json"
	"os"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/wazero"
)

// native is Redline's core, which appends to the bytes of the call before.
type native struct {
	engine core.Engine
	result []byte
}

func openNative(files) (engine, error) { return &native{}, nil }

func (n *native) judge(text []byte) (any, error) {
	n.result = n.engine.Evaluate(n.result[:0], text, core.Compact)
	return &n.result, nil
}

func (n *native) crossed(result any) ([]string, error) { return verdict(*result.(*[]byte)) }

// inWazero is Redline's module in wazero, as a server has it.
type inWazero struct{ host *wazero.Host }

func openWazero(f files) (engine, error) {
	module, err := os.ReadFile(f.Module)
	if err != nil {
		return nil, err
	}
	host, err := wazero.New(context.Background(), wazero.Options{Module: module})
	return inWazero{host}, err
}

func (w inWazero) judge(text []byte) (any, error) {
	return w.host.Evaluate(context.Background(), text, core.Compact)
}

func (w inWazero) crossed(result any) ([]string, error) { return verdict(result.([]byte)) }

// verdict is what a verdict does not keep, as the peers say it.
func verdict(text []byte) ([]string, error) {
	var v struct {
		Findings []struct {
			Rule, Outcome string
			Subject       []string
		}
		Error *refusal
	}
	if err := json.Unmarshal(text, &v); err != nil {
		return nil, err
	}
	if v.Error != nil {
		return nil, v.Error
	}
	var crossed []string
	for _, f := range v.Findings {
		switch {
		case f.Outcome != "violation" && f.Outcome != "due":
		case f.Rule == "3.2-forced":
			crossed = append(crossed, f.Subject[0])
		default:
			crossed = append(crossed, f.Rule)
		}
	}
	return crossed, nil
}

// refusal is the error of a document that can't be judged.
type refusal struct{ Code, Pointer string }

func (r *refusal) Error() string { return r.Code + " at " + r.Pointer }
