// Package fake makes tiny modules of the ABI, for tests of what the real one
// never does: [Modules] are those that every runtime is held to, as files in
// testdata/modules. Runtimes in other languages read them there.
package fake

import (
	"encoding/binary"

	"github.com/redline5g/redline/wasm"
)

// Module is a tiny module of the ABI. In the text format:
//
//	(module $fake
//	  (memory (export "memory") 1)
//	  (data (i32.const 16) "<text>")
//	  (func (export "abi_version") (result i32) (i32.const <version>))
//	  (func (export "buffer") (param i32) (result i32) (i32.const 1024))
//	  (func (export "evaluate") (param i32 i32) (result i64) <evaluate>)
//	  (func (export "evaluate_batch") (param i32 i32) (result i64) <answer>)
//	  (func (export "set_policy") (param i32) (result i64) <answer>)
//	  (func (export "describe") (result i64) <answer>))
//
// where <answer> is the text's address and length. See the binary format in
// the WebAssembly specification, chapter 5.
type Module struct {
	Version  byte   // at most 63
	Text     string // at most 127 bytes
	Evaluate []byte // instructions; Unreachable where there are none
	Without  string // the export that is left out
}

// Instructions for Module.Evaluate.
var (
	Unreachable = []byte{0x00}
	Forever     = []byte{0x03, 0x40, 0x0c, 0x00, 0x0b, 0x00} // loop br 0 end unreachable
	Outside     = append([]byte{0x42}, sleb(-1)...)          // i64.const -1
)

// Text is what the functions of [Modules] answer, but for evaluate.
const Text = `{"policy":{"id":"fake","version":"1"}}`

// Modules are the modules of testdata/modules, by the names of their files
// without .wasm.
var Modules = map[string]Module{
	"other-version": {Version: wasm.Version + 1, Text: Text},
	"trap":          {Version: wasm.Version, Text: Text, Evaluate: Unreachable},
	"forever":       {Version: wasm.Version, Text: Text, Evaluate: Forever},
	"outside":       {Version: wasm.Version, Text: Text, Evaluate: Outside},
	"without":       {Version: wasm.Version, Text: Text, Without: "describe"},
}

// The types of functions, by their index.
const (
	typeVersion = iota
	typeBuffer
	typeEvaluate
	typePolicy
	typeDescribe
)

// Assemble is the module in the binary format.
func (f Module) Assemble() []byte {
	answer := append([]byte{0x42}, sleb(16<<32|int64(len(f.Text)))...)
	if f.Evaluate == nil {
		f.Evaluate = Unreachable
	}
	bodies := [][]byte{{0x41, f.Version}, append([]byte{0x41}, sleb(1024)...), f.Evaluate, answer, answer, answer}
	types := []byte{typeVersion, typeBuffer, typeEvaluate, typeEvaluate, typePolicy, typeDescribe}
	exports := [][]byte{append(name(wasm.Memory), 2, 0)}
	var code [][]byte
	for i, function := range wasm.Functions() {
		code = append(code, sized(append(append([]byte{0}, bodies[i]...), 0x0b)))
		if function != f.Without {
			exports = append(exports, append(name(function), 0, byte(i)))
		}
	}
	const i32, i64 = 0x7f, 0x7e
	module := []byte("\x00asm\x01\x00\x00\x00")
	module = append(module, section(1, []byte{0x60, 0, 1, i32}, []byte{0x60, 1, i32, 1, i32},
		[]byte{0x60, 2, i32, i32, 1, i64}, []byte{0x60, 1, i32, 1, i64}, []byte{0x60, 0, 1, i64})...)
	module = append(module, section(3, split(types)...)...)
	module = append(module, section(5, []byte{0, 1})...)
	module = append(module, section(7, exports...)...)
	module = append(module, section(10, code...)...)
	module = append(module, section(11, append([]byte{0, 0x41, 16, 0x0b}, name(f.Text)...))...)
	return append(module, custom("name", 0, "fake")...)
}

// custom is a custom section with one subsection, which is a name.
func custom(title string, id byte, text string) []byte {
	return append([]byte{0}, sized(append(append(name(title), id), sized(name(text))...))...)
}

// section is a section that is a vector of items.
func section(id byte, items ...[]byte) []byte {
	content := []byte{byte(len(items))}
	for _, item := range items {
		content = append(content, item...)
	}
	return append([]byte{id}, sized(content)...)
}

func name(s string) []byte { return sized([]byte(s)) }

func sized(content []byte) []byte {
	return append(binary.AppendUvarint(nil, uint64(len(content))), content...)
}

func split(bytes []byte) [][]byte {
	var items [][]byte
	for i := range bytes {
		items = append(items, bytes[i:i+1])
	}
	return items
}

// sleb is a number in signed LEB128.
func sleb(v int64) []byte {
	var out []byte
	for v < -64 || v > 63 {
		out = append(out, byte(v)|0x80)
		v >>= 7
	}
	return append(out, byte(v)&0x7f)
}
