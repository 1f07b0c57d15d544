package tariffs

import (
	"math/big"
	"regexp"
	"strings"
	"time"
)

// The schema's bounds of allowances and of amounts in fen.
const (
	maxFigure = 1_000_000_000
	maxFen    = 100_000_000
)

// The years of the core's days and instants.
const (
	firstYear = 1970
	lastYear  = 2199
	years     = "a year from 1970 to 2199"
)

const (
	whyEmpty = "nothing is published"
	whyLong  = "too long to be read"
)

// tooLong bounds the texts that are searched again for each thing found in
// them, so that hostile ones can't take quadratic time. Published ones have
// some hundred characters at most.
func tooLong(folded string) bool {
	const limit = 500
	return len(folded) > limit*len("字")
}

var decimal = regexp.MustCompile(`^[0-9]{1,12}(?:\.[0-9]{1,12})?$`)

// scaled is a decimal times a factor, exactly; false where that is not a whole
// number up to limit.
func scaled(s string, factor, limit int64) (int64, bool) {
	if !decimal.MatchString(s) {
		return 0, false
	}
	r, _ := new(big.Rat).SetString(s)
	r.Mul(r, new(big.Rat).SetInt64(factor))
	if !r.IsInt() || !r.Num().IsInt64() || r.Num().Int64() > limit {
		return 0, false
	}
	return r.Num().Int64(), true
}

// readCount reads how many minutes or messages there are, and says why not.
func readCount(f figure, unit string) (*int64, string) {
	text := strings.TrimSuffix(squeeze(string(f)), unit)
	if text == "" {
		return nil, whyEmpty
	}
	if text == "无" {
		text = "0"
	}
	n, ok := scaled(text, 1, maxFigure)
	if !ok {
		return nil, "not a whole number"
	}
	return &n, ""
}

var gigabytes = regexp.MustCompile(`^([0-9.]+)(GB|G|MB|M)?$`)

// readMegabytes reads an amount of data, in gigabytes of 1024 megabytes unless
// it says otherwise. Note: the third party rounds; 200 MB stand there as 0.2,
// which is no whole number of megabytes and therefore not read.
func readMegabytes(f figure) (*int64, string) {
	text := squeeze(string(f))
	if text == "" {
		return nil, whyEmpty
	}
	if text == "无" {
		text = "0"
	}
	m := gigabytes.FindStringSubmatch(text)
	if m == nil {
		return nil, "not an amount of data"
	}
	factor := int64(1024)
	if strings.HasPrefix(m[2], "M") {
		factor = 1
	}
	n, ok := scaled(m[1], factor, maxFigure)
	if !ok {
		return nil, "not a whole number of megabytes"
	}
	return &n, ""
}

var dateForm = regexp.MustCompile(`^([0-9]{4})(?:-|/|\.|年)?([0-9]{2})(?:-|/|\.|月)?([0-9]{2})日?$`)

// readDate reads a day and writes it as 2006-01-02.
func readDate(text string) (*string, string) {
	t := squeeze(text)
	if t == "" {
		return nil, whyEmpty
	}
	m := dateForm.FindStringSubmatch(t)
	if m == nil {
		return nil, "not a date"
	}
	day := m[1] + "-" + m[2] + "-" + m[3]
	at, err := time.Parse(time.DateOnly, day)
	switch {
	case err != nil || m[1] == "0000":
		return nil, "no such day"
	case at.Year() < firstYear || at.Year() > lastYear:
		return nil, "not in " + years
	}
	return &day, ""
}
