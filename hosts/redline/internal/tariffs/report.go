package tariffs

import (
	"bytes"
	"fmt"
	"io"
	"strconv"
	"text/tabwriter"
)

// The fields of the report, named as in the published form where they stand
// there.
const (
	fieldCarrier     = "carrier"
	fieldRegion      = "region"
	fieldID          = "id"
	fieldName        = "name"
	fieldScheme      = "schemeId"
	fieldGeneration  = "generation"
	fieldFee         = "tariffStandard"
	fieldPrice       = "price"
	fieldData        = "data"
	fieldAppBound    = "directedData"
	fieldVoice       = "voice"
	fieldMessages    = "sms"
	fieldTerm        = "networkRequirement"
	fieldLiability   = "liability"
	fieldSoldIn      = "salesChannel"
	fieldOnline      = "onlineDate"
	fieldOnSaleUntil = "offlineDate"
	fieldValidity    = "validity"
	fieldWayOut      = "cancelMethod"
)

var fieldOrder = []string{
	fieldCarrier, fieldRegion, fieldID, fieldName, fieldScheme, fieldGeneration, fieldFee, fieldPrice,
	fieldData, fieldAppBound, fieldVoice, fieldMessages, fieldTerm, fieldLiability, fieldSoldIn,
	fieldOnline, fieldOnSaleUntil, fieldValidity, fieldWayOut,
}

// Report says what was read and what was not.
type Report struct {
	Files   int
	Entries int
	Fields  []Field  // In the order of the table.
	Unread  []Unread // In the order of the files. A generation that is not told is counted only.
	Verbose bool     // Makes WriteText print all of Unread.
}

// Field counts how often a field was read and how often it was not, or not
// without a remark. Fields that had nothing to be held against are in neither.
type Field struct {
	Name         string
	Read, Unread int
}

// Unread is a field that could not be read, or was read with a remark.
type Unread struct {
	File  string
	Entry int // From one; 0 speaks of the file.
	ID    string
	Field string
	Text  string // The offending text, cut short.
	Why   string
}

// place is where in the input something stands.
type place struct {
	file  string
	entry int
	id    string
}

func newReport(files, entries int) *Report {
	r := &Report{Files: files, Entries: entries}
	for _, name := range fieldOrder {
		r.Fields = append(r.Fields, Field{Name: name})
	}
	return r
}

// note counts a field as read, or, when there is a reason, as unread.
func (r *Report) note(at place, field, text, why string) {
	for i := range r.Fields {
		if r.Fields[i].Name != field {
			continue
		}
		if why == "" {
			r.Fields[i].Read++
			return
		}
		r.Fields[i].Unread++
	}
	if field != fieldGeneration {
		const limit = 80
		r.Unread = append(r.Unread, Unread{at.file, at.entry, head(at.id, maxID), field, head(text, limit), why})
	}
}

// WriteText prints a table by field, then what was not read: the first ten of
// each field, or all with Verbose. Text of the files is quoted, so that it
// cannot steer a terminal. The only errors are those of w.
func (r *Report) WriteText(w io.Writer) error {
	var b bytes.Buffer
	fmt.Fprintf(&b, "files %d, entries %d\n\n", r.Files, r.Entries)
	t := tabwriter.NewWriter(&b, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "field\tread\tunread")
	for _, f := range r.Fields {
		fmt.Fprintf(t, "%s\t%d\t%d\n", f.Name, f.Read, f.Unread)
	}
	t.Flush()
	for _, f := range r.Fields {
		r.writeUnread(&b, f)
	}
	_, err := b.WriteTo(w)
	return err
}

func (r *Report) writeUnread(w io.Writer, f Field) {
	const limit = 10
	printed, left := 0, 0
	for _, u := range r.Unread {
		switch {
		case u.Field != f.Name:
		case printed == limit && !r.Verbose:
			left++
		default:
			if printed == 0 {
				fmt.Fprintf(w, "\n%s:\n", f.Name)
			}
			printed++
			fmt.Fprintf(w, "  %s #%d %s: %s: %s\n", strconv.Quote(u.File), u.Entry, strconv.Quote(u.ID), strconv.Quote(u.Text), u.Why)
		}
	}
	if left > 0 {
		fmt.Fprintf(w, "  and %d more\n", left)
	}
}
