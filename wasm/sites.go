package wasm

import (
	_ "embed"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"
)

// siteAddress is where a trap leaves the number of its site.
const siteAddress = 8

//go:embed redline.sites
var sites string

// Site is a place in the sources at which the module may trap.
type Site struct {
	Reason string // such as "index out of range"
	File   string // in this repository, or below the standard library's src; "" where no line is to blame
	Line   int    // from 1; 0 without a file
}

// String is the site as redline.sites has it: "index out of range, core/decode.go:214".
func (s Site) String() string {
	if s.File == "" {
		return s.Reason
	}
	return fmt.Sprintf("%s, %s:%d", s.Reason, s.File, s.Line)
}

// SiteOf is the site of [Module] with a number, false where it has none.
func SiteOf(number uint32) (Site, bool) {
	lines := strings.Split(strings.TrimSuffix(sites, "\n"), "\n")
	if number == 0 || uint64(number) > uint64(len(lines)) {
		return Site{}, false
	}
	return parseSite(lines[number-1]), true
}

func parseSite(line string) Site {
	at := strings.LastIndex(line, ", ")
	file, number, _ := strings.Cut(line[at+1:], ":")
	n, err := strconv.Atoi(number)
	if at < 0 || err != nil {
		return Site{Reason: line}
	}
	return Site{Reason: line[:at], File: strings.TrimSpace(file), Line: n}
}

// TrapError is the error of a call in which the module trapped and told where.
type TrapError struct {
	Number uint32 // of the site, in the module that trapped; never 0
	Site   Site   // the zero Site where it is not known; see Locate
	Err    error  // the runtime's, with its own trace
}

// Error is the site, or its number where that is all there is.
func (e *TrapError) Error() string {
	if e.Site == (Site{}) {
		return fmt.Sprintf("trap at site %d of the module", e.Number)
	}
	return e.Site.String()
}

func (e *TrapError) Unwrap() error { return e.Err }

// Locate looks the site up. It is for a host that runs [Module]: the numbers of
// another module stand for other places.
func (e *TrapError) Locate() { e.Site, _ = SiteOf(e.Number) }

// trapped makes the error of a call a *TrapError where a site was left.
func trapped(g Guest, err error) error {
	b, ok := g.Read(siteAddress, 4)
	if !ok || binary.LittleEndian.Uint32(b) == 0 {
		return err
	}
	return &TrapError{Number: binary.LittleEndian.Uint32(b), Err: err}
}
