package torture

import (
	"bytes"
	"context"
	_ "embed"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/redline5g/redline/wasm/smallgo/compile"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// reply is what a module did with a call: a result, or a trap with the number
// it left, and what the engine said.
type reply struct {
	Value   string `json:"value"`
	Trapped bool   `json:"trapped"`
	Site    uint32 `json:"site"`
	Text    string `json:"text"`
}

// outcome looks up where a module trapped.
func (r reply) outcome(result *compile.Result) outcome {
	switch {
	case !r.Trapped:
		return outcome{value: r.Value}
	case int(r.Site) >= len(result.Sites) || r.Site == 0:
		return outcome{place: "no site", reasons: []string{r.Text}}
	}
	site := result.Sites[r.Site]
	place := site.File + ":" + strconv.Itoa(site.Line)
	if site.Line == 0 {
		place = "no place"
	}
	return outcome{place: place, reasons: []string{site.Reason}}
}

// engine makes calls to a module, one after another, with a new instance after
// each trap.
type engine func(t *testing.T, module []byte, cases []export, calls []call) []reply

var engines = map[string]engine{
	"compiler":    inWazero(wazero.NewRuntimeConfigCompiler()),
	"interpreter": inWazero(wazero.NewRuntimeConfigInterpreter()),
	"V8":          inV8,
}

func inWazero(config wazero.RuntimeConfig) engine {
	return func(t *testing.T, module []byte, cases []export, calls []call) []reply {
		t.Helper()
		ctx := context.Background()
		runtime := wazero.NewRuntimeWithConfig(ctx, config)
		defer runtime.Close(ctx)
		compiled, err := runtime.CompileModule(ctx, module)
		if err != nil {
			t.Fatalf("the module is refused: %v", err)
		}
		var instance api.Module
		replies := make([]reply, len(calls))
		for i, c := range calls {
			if instance == nil {
				if instance, err = runtime.InstantiateModule(ctx, compiled, wazero.NewModuleConfig().WithName("")); err != nil {
					t.Fatal(err)
				}
			}
			of := cases[c.export]
			result, err := instance.ExportedFunction(of.Name).Call(ctx, arguments(of, c)...)
			if err == nil {
				replies[i].Value = strconv.FormatInt(int64(result[0]), 10)
				continue
			}
			site, _ := instance.Memory().ReadUint32Le(compile.SiteAddress)
			text, _, _ := strings.Cut(err.Error(), "\n")
			replies[i] = reply{Trapped: true, Site: site, Text: text}
			instance.Close(ctx)
			instance = nil
		}
		return replies
	}
}

// arguments are a call's, as the engine takes them.
func arguments(of export, c call) []uint64 {
	args := make([]uint64, len(of.Params))
	for i, p := range of.Params {
		args[i] = uint64(c.args[i])
		if p == "int32" || p == "uint32" {
			args[i] = uint64(uint32(c.args[i]))
		}
	}
	return args
}

//go:embed engine.mjs
var script []byte

func inV8(t *testing.T, module []byte, cases []export, calls []call) []reply {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	type request struct {
		Name string   `json:"name"`
		Args []string `json:"args"`
		Wide []bool   `json:"wide"` // whether an argument is a BigInt
	}
	requests := make([]request, len(calls))
	for i, c := range calls {
		of := cases[c.export]
		requests[i] = request{Name: of.Name, Args: []string{}, Wide: []bool{}}
		for p, param := range of.Params {
			wide := param != "int32" && param != "uint32"
			arg := c.args[p]
			if !wide {
				arg = int64(int32(arg))
			}
			requests[i].Args = append(requests[i].Args, strconv.FormatInt(arg, 10))
			requests[i].Wide = append(requests[i].Wide, wide)
		}
	}
	in, err := json.Marshal(requests)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write(t, filepath.Join(dir, "engine.mjs"), script)
	write(t, filepath.Join(dir, "module.wasm"), module)
	run := exec.Command(node, filepath.Join(dir, "engine.mjs"), filepath.Join(dir, "module.wasm"))
	run.Stdin, run.Stderr = bytes.NewReader(in), os.Stderr
	out, err := run.Output()
	if err != nil {
		t.Fatal(err)
	}
	var replies []reply
	if err := json.Unmarshal(out, &replies); err != nil {
		t.Fatal(err)
	}
	return replies
}
