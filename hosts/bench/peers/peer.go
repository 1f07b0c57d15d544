package main

// peer is an engine to measure.
type peer struct {
	name   string // of its file in engines, or in the table of engines in Go
	title  string
	source string // the npm package or Go module whose version counts
	inNode bool
	floor  bool     // by hand, without an engine
	broken bool     // broken documents are put to it
	wasm   []string // modules that are downloaded beside its script
	native bool     // it can't be downloaded into a page
}

// peers are all engines, in the order of the tables.
var peers = []*peer{
	{name: "redline", title: "Redline, compact", source: "@redline5g/redline", inNode: true, broken: true, wasm: []string{redlineModule}},
	{name: "redline-full", title: "Redline, full, with citations", source: "@redline5g/redline", inNode: true, wasm: []string{redlineModule}},
	{name: "opa-wasm", title: "OPA, WASM", source: "@open-policy-agent/opa-wasm", inNode: true, broken: true, wasm: []string{policyModule}},
	{name: "opa-wasm-object", title: "OPA, WASM, given an object", source: "@open-policy-agent/opa-wasm", inNode: true, wasm: []string{policyModule}},
	{name: "json-logic-engine", title: "json-logic-engine", source: "json-logic-engine", inNode: true, broken: true},
	{name: "cel-js", title: "@marcbachmann/cel-js", source: "@marcbachmann/cel-js", inNode: true, broken: true},
	{name: "json-rules-engine", title: "json-rules-engine", source: "json-rules-engine", inNode: true, broken: true},
	{name: "cedar-wasm", title: "Cedar, WASM", source: "@cedar-policy/cedar-wasm", inNode: true, broken: true,
		wasm: []string{"node_modules/@cedar-policy/cedar-wasm/web/cedar_wasm_bg.wasm", "node_modules/@cedar-policy/cedar-wasm/web/cedar_wasm.js"}},
	{name: "zen", title: "ZEN, native addon", source: "@gorules/zen-engine", inNode: true, broken: true, native: true},
	{name: "handwritten-js", title: "by hand, JavaScript", inNode: true, broken: true, floor: true},

	{name: "redline-native", title: "Redline, native", source: "@redline5g/redline"},
	{name: "redline-wazero", title: "Redline, wazero", source: "@redline5g/redline"},
	{name: "cel-go", title: "cel-go", source: "cel.dev/cel-go", broken: true},
	{name: "cedar-go", title: "cedar-go", source: "github.com/cedar-policy/cedar-go", broken: true},
	{name: "opa-rego", title: "OPA, Rego natively", source: "github.com/open-policy-agent/opa", broken: true},
	{name: "opa-wazero", title: "OPA, WASM on wazero", source: "github.com/open-policy-agent/opa"},
	{name: "handwritten-go", title: "by hand, Go", broken: true, floor: true},
}

// unavailable are peers that no registry gave.
var unavailable = []string{"ZEN's binding for Go, github.com/gorules/zen-go, is not measured: the module proxy does not have it."}

const (
	redlineModule = "../../../wasm/redline.wasm"
	policyModule  = "node_modules/.bench/policy.wasm"
)
