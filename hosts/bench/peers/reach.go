package main

import (
	"fmt"
	"os/exec"
	"runtime"
	"strings"

	"github.com/redline5g/redline/hosts/bench/results"
)

// reach tells what was to be reached beside the peers, before what else was.
func (b *bench) reach(r *results.Results) {
	rest := r.Reaches
	r.Reaches = nil
	r.Machine, r.Go, r.Node, r.Not = machine(), runtime.Version(), nodeVersion(), unavailable

	node, full, opa := results.Find(r.InNode, "redline"), results.Find(r.InNode, "redline-full"), results.Find(r.InNode, "opa-wasm")
	logic := results.Find(r.InNode, "json-logic-engine")
	reached(r, "Node, text to verdict object, compact", "≤ 0.5 × OPA-WASM, and not above json-logic-engine",
		fmt.Sprintf("%.2f × OPA-WASM, %.2f × json-logic-engine", node.MedianUs/opa.MedianUs, node.MedianUs/logic.MedianUs),
		node.MedianUs <= 0.5*opa.MedianUs && node.MedianUs <= logic.MedianUs)
	share(r, "Node, the same in full, with citations", full.MedianUs/opa.MedianUs, 1.2, "OPA-WASM")
	share(r, "Node, from nothing to the first verdict", node.FirstMs/opa.FirstMs, 0.15, "OPA-WASM")

	native, cel := results.Find(r.InGo, "redline-native"), results.Find(r.InGo, "cel-go")
	reached(r, "Native Go", "≤ 0.4 × cel-go, no allocation", fmt.Sprintf("%.2f × cel-go, %.0f allocations", native.MedianUs/cel.MedianUs, native.Allocs),
		native.MedianUs <= 0.4*cel.MedianUs && native.Allocs == 0)
	wazero, opaWazero := results.Find(r.InGo, "redline-wazero"), results.Find(r.InGo, "opa-wazero")
	share(r, "wazero", wazero.MedianUs/opaWazero.MedianUs, 0.6, "OPA-WASM on wazero")
	reached(r, "Download, module and loader, brotli -11", "≤ 64 KB", fmt.Sprintf("%.1f KB", float64(node.Download)/1024), node.Download <= 64<<10)
	refused := r.Refused("redline")
	reached(r, "Broken documents", "15 of 15 errors", fmt.Sprintf("%d of %d", refused, counted), refused == counted)
	r.Reaches = append(r.Reaches, rest...)
}

// share adds a reach that is a share of what a peer takes.
func share(r *results.Results, what string, got, most float64, peer string) {
	reached(r, what, fmt.Sprintf("≤ %g × %s", most, peer), fmt.Sprintf("%.2f × %s", got, peer), got <= most)
}

func nodeVersion() string {
	out, err := exec.Command("node", "--version").Output()
	if err != nil {
		return "" // the engines have run in it
	}
	return strings.TrimPrefix(strings.TrimSpace(string(out)), "v")
}
