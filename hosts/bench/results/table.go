package results

import (
	"fmt"
	"strings"
)

// against are the engines that the others of their table are measured by.
const (
	againstNode = "opa-wasm"
	againstGo   = "cel-go"
)

// table is the README's table of engines.
func (r *Results) table() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s, %s, Node %s. An order of %d bytes, %d rounds.\n\n", r.Machine, r.Go, r.Node, r.Bytes, r.Rounds)
	out.WriteString("| in Node | version | median | p99 | × OPA-WASM | all documents | first verdict | download |\n|---|---|--:|--:|--:|--:|--:|--:|\n")
	base := Find(r.InNode, againstNode)
	for _, e := range r.InNode {
		fmt.Fprintf(&out, "| %s | %s | %s µs | %s µs | %s | %s µs | %s ms | %s |\n", e.title(), e.Version,
			digits(e.MedianUs), digits(e.P99Us), digits(e.MedianUs/base.MedianUs), digits(e.AllUs), digits(e.FirstMs), e.download())
	}
	out.WriteString("\n| in Go | version | median | p99 | × cel-go | all documents | first verdict | allocations a call |\n|---|---|--:|--:|--:|--:|--:|--:|\n")
	base = Find(r.InGo, againstGo)
	for _, e := range r.InGo {
		fmt.Fprintf(&out, "| %s | %s | %s µs | %s µs | %s | %s µs | %s ms | %.0f |\n", e.title(), e.Version,
			digits(e.MedianUs), digits(e.P99Us), digits(e.MedianUs/base.MedianUs), digits(e.AllUs), digits(e.FirstMs), e.Allocs)
	}
	for _, peer := range r.Not {
		fmt.Fprintf(&out, "\n%s\n", peer)
	}
	return out.String()
}

// Find is the engine of a name; one that takes no time where it was not run.
func Find(engines []Engine, name string) Engine {
	for _, e := range engines {
		if e.Name == name {
			return e
		}
	}
	return Engine{}
}

// ours tells whether an engine is Redline.
func (e *Engine) ours() bool { return strings.HasPrefix(e.Name, "redline") }

// title is the engine's name in a table: Redline's in bold, a floor's in italics.
func (e *Engine) title() string {
	switch {
	case e.ours():
		return "**" + e.Title + "**"
	case e.Floor:
		return "*" + e.Title + "*"
	}
	return e.Title
}

func (e *Engine) download() string {
	if e.Download == 0 {
		return ""
	}
	return fmt.Sprintf("%.1f KB", float64(e.Download)/1024)
}

// digits is a number with at least two digits that tell.
func digits(x float64) string {
	switch {
	case x >= 100:
		return fmt.Sprintf("%.0f", x)
	case x >= 10:
		return fmt.Sprintf("%.1f", x)
	}
	return fmt.Sprintf("%.2f", x)
}

// reaches is the README's table of what was to be reached.
func (r *Results) reaches() string {
	var out strings.Builder
	out.WriteString("| | to reach | measured | |\n|---|---|---|---|\n")
	for _, reach := range r.Reaches {
		met := "**not met**"
		if reach.Met {
			met = "met"
		}
		fmt.Fprintf(&out, "| %s | %s | %s | %s |\n", reach.What, reach.Wanted, reach.Measured, met)
	}
	return out.String()
}

// broken is the README's table of broken documents.
func (r *Results) broken() string {
	engines := r.askedOfBroken()
	var out strings.Builder
	out.WriteString("| a document with |")
	for _, e := range engines {
		fmt.Fprintf(&out, " %s |", e.Title)
	}
	out.WriteString("\n|---|" + strings.Repeat("---|", len(engines)) + "\n")
	for _, b := range r.Broken {
		fmt.Fprintf(&out, "| %s |", b.Name)
		for _, e := range engines {
			fmt.Fprintf(&out, " %s |", shown(b.Answers[e.Name]))
		}
		out.WriteByte('\n')
	}
	out.WriteString("| **refused, of the first 15** |")
	for _, e := range engines {
		fmt.Fprintf(&out, " **%d** |", r.Refused(e.Name))
	}
	out.WriteByte('\n')
	return out.String()
}

// askedOfBroken are the engines to which broken documents were put.
func (r *Results) askedOfBroken() (engines []Engine) {
	for _, e := range append(append([]Engine{}, r.InNode...), r.InGo...) {
		if len(r.Broken) > 0 && r.Broken[0].Answers[e.Name] != "" {
			engines = append(engines, e)
		}
	}
	return engines
}

// shown is an answer as the table has it: what is not as it must be stands out.
func shown(answer string) string {
	switch answer {
	case Refused:
		return "error"
	case Passed, Died:
		return "**" + answer + "**"
	}
	return answer
}

// Refused is how many of the fifteen documents an engine refused.
func (r *Results) Refused(name string) (n int) {
	for _, b := range r.Broken {
		if !b.More && b.Answers[name] == Refused {
			n++
		}
	}
	return n
}
