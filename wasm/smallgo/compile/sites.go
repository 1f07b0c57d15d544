package compile

import (
	"fmt"
	"go/token"
	"path"
	"path/filepath"
	"strings"

	"golang.org/x/tools/go/packages"
)

// Site is a place where the module may trap, and why it would.
type Site struct {
	Reason string
	File   string // as `go build -trimpath` names it: import path and file name
	Line   int    // 0 where no line of the source is to blame: memory has run out
}

// String is a line of a table of sites: "index out of range, unicode/utf8/utf8.go:12".
func (s Site) String() string {
	if s.Line == 0 {
		return s.Reason
	}
	return fmt.Sprintf("%s, %s:%d", s.Reason, s.File, s.Line)
}

// SiteAddress is where a trap leaves the number of its site, as a 32-bit
// number: 0 where there was none.
const SiteAddress = 8

// site is the number of a place that may trap.
func (c *compiler) site(reason string, pos token.Pos) int {
	s := Site{Reason: reason}
	if pos != token.NoPos {
		at := c.p.ssa.Fset.Position(pos)
		s.File, s.Line = c.p.trimmed(at.Filename), at.Line
	}
	if i, ok := c.siteOf[s]; ok {
		return i
	}
	c.sites = append(c.sites, s)
	c.siteOf[s] = len(c.sites) - 1
	return len(c.sites) - 1
}

// trimmed is the name of a file that does not tell where the sources lie.
func (p *program) trimmed(file string) string {
	dir, base := filepath.Split(file)
	if known, ok := p.folders[filepath.Clean(dir)]; ok {
		return path.Join(known, base)
	}
	return base
}

// folders are the names that -trimpath has for the folders of packages.
func folders(loaded []*packages.Package) map[string]string {
	found := map[string]string{}
	packages.Visit(loaded, nil, func(p *packages.Package) {
		for _, file := range p.CompiledGoFiles {
			name := p.PkgPath
			if p.Module != nil && p.Module.Version != "" {
				name = p.Module.Path + "@" + p.Module.Version + strings.TrimPrefix(p.PkgPath, p.Module.Path)
			}
			found[filepath.Dir(file)] = name
		}
	})
	return found
}
