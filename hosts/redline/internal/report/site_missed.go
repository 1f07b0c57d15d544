package report

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/redline5g/redline/hosts/redline/internal/scan"
)

// siteMissed is an address that was not looked at, in the viewports in which it
// was not for one reason.
type siteMissed struct {
	scan.Missed
	Viewports []string
}

// because is the reason, and where the address was met.
func (m siteMissed) because(language string) string {
	names := siteVocabulary[language]
	var viewports []string
	for _, v := range m.Viewports {
		viewports = append(viewports, names.of(v))
	}
	why := m.Why.In(language) + " · " + strings.Join(viewports, names.comma)
	if m.From != "" {
		why += " · " + names.from + " " + m.From
	}
	return why
}

func (s Site) failed() []siteMissed {
	return s.missed(func(w *scan.Walk) []scan.Missed { return w.Failed })
}
func (s Site) skipped() []siteMissed {
	return s.missed(func(w *scan.Walk) []scan.Missed { return w.Skipped })
}

// missed are the addresses that the walks have not looked at.
func (s Site) missed(of func(*scan.Walk) []scan.Missed) []siteMissed {
	var all []siteMissed
	for _, w := range s.Walks {
		for _, m := range of(w) {
			i := slices.IndexFunc(all, func(o siteMissed) bool { return o.Address == m.Address && o.Why == m.Why })
			if i < 0 {
				all = append(all, siteMissed{Missed: m})
				i = len(all) - 1
			}
			all[i].Viewports = append(all[i].Viewports, w.Viewport.Name)
		}
	}
	return all
}

// outside are the hosts that links lead to.
func (s Site) outside() map[string]int {
	all := map[string]int{}
	for _, w := range s.Walks {
		for host, n := range w.Outside {
			all[host] += n
		}
	}
	return all
}

// leftOut says what limits have kept out.
func leftOut(l scan.Left, names *siteWords) []string {
	var kept []string
	for _, part := range []struct {
		n      int
		format string
	}{{l.Pages, names.leftPages}, {l.Depth, names.leftDepth}, {l.Queries, names.leftQueries}, {l.Links, names.leftMore}} {
		if part.n > 0 {
			kept = append(kept, fmt.Sprintf(part.format, part.n))
		}
	}
	return kept
}

// countsIn are hosts and how often they were named, those first that were most.
func countsIn(hosts map[string]int) string {
	names := slices.SortedFunc(maps.Keys(hosts), func(a, b string) int {
		if hosts[a] != hosts[b] {
			return hosts[b] - hosts[a]
		}
		return strings.Compare(a, b)
	})
	const most = 20
	var parts []string
	for _, name := range names[:min(len(names), most)] {
		parts = append(parts, times(name, hosts[name]))
	}
	if len(names) > most {
		parts = append(parts, fmt.Sprintf("… %d", len(names)-most))
	}
	return strings.Join(parts, ", ")
}
