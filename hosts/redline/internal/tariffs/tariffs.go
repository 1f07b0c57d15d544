// Package tariffs turns the tariffs that a carrier publishes (资费专区) into a
// Redline catalogue. Call Import, Encode the Catalog, and show the Report.
//
// The published form is free text. What is told in it becomes a fact; what is
// not becomes an explicit unknown (null, "unknown", or the outlet "unknown")
// and is named in the report. Nothing is made up, with two readings that the
// publication itself bears out: an entry of the zone for tariffs on sale is on
// sale, and a product whose name does not say that it is a pack is a plan.
//
// Note: plan and published entry come from the same publication, so they never
// differ from each other. What they are good for is everything else: what is
// missing in an entry, and where a plan is sold.
package tariffs

import (
	"fmt"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"
)

// File is one file of published tariffs.
type File struct {
	Name string // Stands in errors and in the report.
	Data []byte // JSON, at most 64 MiB.
}

// Options says what the files do not.
type Options struct {
	ID      string    // The catalogue's id, 1 to 128 characters.
	At      time.Time // The instant for which the catalogue is judged, see [CheckAt].
	Carrier string    // The carrier, where the files are not to be asked.
	Region  string    // The province or city, where the files are not to be asked.
}

const (
	maxFile        = 64 << 20
	maxEntries     = 5000
	maxID          = 128
	maxName        = 200
	maxChargeWords = 500
	maxPlace       = 100
	maxWords       = 2000
)

// Import reads published tariffs and returns the catalogue and what could not
// be read. Several files become one catalogue. It is all or nothing: a file
// that is not of the published form, an entry without a name or details, or
// more than 5000 entries are an error that names the file and the entry, with
// neither catalogue nor report.
func Import(files []File, opt Options) (*Catalog, *Report, error) {
	if err := opt.check(); err != nil {
		return nil, nil, err
	}
	sources := make([]source, len(files))
	total := 0
	for i, f := range files {
		var err error
		if sources[i], err = parse(f); err != nil {
			return nil, nil, err
		}
		total += len(sources[i].entries)
	}
	if total < 1 || total > maxEntries {
		return nil, nil, fmt.Errorf("catalogue: wanted 1 to %d entries, found %d", maxEntries, total)
	}
	report := newReport(len(files), total)
	return build(sources, opt, report), report, nil
}

// check is the error of options that no catalogue can have.
func (o Options) check() error {
	if n := utf8.RuneCountInString(o.ID); n < 1 || n > maxID {
		return fmt.Errorf("catalogue id: wanted 1 to %d characters, found %d", maxID, n)
	}
	for _, given := range []struct{ name, text string }{{"catalogue id", o.ID}, {fieldCarrier, o.Carrier}, {fieldRegion, o.Region}} {
		if given.text != "" && strings.TrimSpace(given.text) == "" {
			return fmt.Errorf("%s: wanted words, found white space alone", given.name)
		}
	}
	if err := CheckAt(o.At); err != nil {
		return fmt.Errorf("instant of the catalogue: %w", err)
	}
	return nil
}

// CheckAt is the error of an instant that no catalogue can be judged for.
func CheckAt(at time.Time) error {
	const day = 24 * 60 * 60
	if _, offset := at.Zone(); offset <= -day || offset >= day {
		return fmt.Errorf("wanted an offset of less than a day, found %s", at.Format(time.RFC3339))
	}
	if at.Year() < firstYear || at.Year() > lastYear {
		return fmt.Errorf("wanted one in %s, found %s", years, at.Format(time.RFC3339))
	}
	return nil
}

// build makes the catalogue of sources that are known to be of the form.
func build(sources []source, opt Options, report *Report) *Catalog {
	r := reader{report: report, at: opt.At, ids: map[string]bool{}}
	c := &Catalog{Kind: "catalog", ID: opt.ID, At: opt.At.Format(time.RFC3339)}
	c.Carrier = r.shared(sources, fieldCarrier, opt.Carrier, carrier)
	c.Region = r.shared(sources, fieldRegion, opt.Region, region)
	web := Channel{Channel: "web"}
	for _, s := range sources {
		for i, e := range s.entries {
			plan, entry := r.entry(place{s.name, i + 1, e.ID}, e)
			c.Plans = append(c.Plans, plan)
			web.Entries = append(web.Entries, entry)
		}
	}
	c.Channels = []Channel{web}
	return c
}

// shared is the override, or what all sources say alike; "" where they do not.
func (r *reader) shared(sources []source, field, override string, of func(source) string) string {
	if override != "" {
		return r.cut(place{}, field, strings.TrimSpace(override), maxPlace)
	}
	first := strings.TrimSpace(of(sources[0]))
	for _, s := range sources {
		if found := strings.TrimSpace(of(s)); found == "" || found != first {
			r.report.note(place{file: s.name}, field, found, "the files do not tell one "+field)
			return ""
		}
	}
	return r.cut(place{file: sources[0].name}, field, first, maxPlace)
}

var zoneTitle = regexp.MustCompile(`^(\S{2,})资费(?:公示)?专区$`)

// carrier is the name in the title of the zone, or else the operator's code.
func carrier(s source) string {
	title := s.entries[0].Source
	for _, e := range s.entries {
		if e.Source != title {
			return s.operator
		}
	}
	if m := zoneTitle.FindStringSubmatch(title); m != nil {
		return m[1]
	}
	return s.operator
}

// region is the province, or the whole country for a nationwide file.
func region(s source) string {
	if s.province == "" && s.scope == "national" {
		return "全国"
	}
	return s.province
}
