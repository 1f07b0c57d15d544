package report

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/redline/internal/batch"
	"github.com/redline5g/redline/hosts/redline/internal/locate"
	"github.com/redline5g/redline/hosts/redline/internal/rulebook"
	"github.com/redline5g/redline/hosts/verdict"
)

// notJudged is the rule of the results that are about documents that were not
// judged, so that viewers, which show no notifications, don't hide them.
const notJudged = "document"

// sarif is the report for tools that show SARIF. It is held until the end.
type sarif struct {
	page
	Options
	run sarifRun
}

// NewSARIF makes a report in SARIF 2.1.0. A violation is an error, a reminder
// that is due a warning, a review a note: its own kind, review, is shown by
// few viewers. With all, passes and what does not apply are results too.
func NewSARIF(w io.Writer, o Options) Report {
	s := &sarif{page: newPage(w), Options: o}
	s.run.Language = o.Language
	s.run.ColumnKind = "unicodeCodePoints"
	s.run.Invocations = []sarifInvocation{{ExecutionSuccessful: true}}
	s.run.Results = []sarifResult{}
	s.run.Tool.Driver = sarifDriver{
		Name: "redline", SemanticVersion: core.Version, InformationURI: "https://github.com/redline5g/redline", Rules: rulesIn(o.Language),
	}
	return s
}

func rulesIn(language string) []sarifRule {
	var rules []sarifRule
	for _, r := range rulebook.Read().Rules {
		rules = append(rules, sarifRule{
			r.ID, sarifText{r.Title.In(language)}, sarifText{r.Quote}, sarifText{helpOn(&r, language)}, &sarifProperties{Tags: []string{"clause-" + r.Clause}},
		})
	}
	about := sarifText{"A document that can't be judged"}
	return append(rules, sarifRule{ID: notJudged, ShortDescription: about, FullDescription: about, Help: about})
}

// helpOn is a rule's clause, how it is read and what no program can judge.
func helpOn(r *rulebook.Rule, language string) string {
	words := wordsIn(language)
	help := r.Clause + " " + rulebook.ClauseOf(r.Clause).Words
	for _, reading := range r.Readings {
		help += "\n" + words.readings + ": " + reading
	}
	for _, blind := range r.Blind {
		help += "\n" + words.blind + ": " + blind
	}
	return help
}

// Document adds the results of a document.
func (s *sarif) Document(item *batch.Item) error {
	if item.Err != nil {
		s.notify(item)
		return nil
	}
	v, err := verdict.Parse(item.Answer)
	if fault := (*verdict.Fault)(nil); errors.As(err, &fault) {
		s.addFault(item, fault)
		return nil
	}
	if err != nil {
		return err
	}
	document := locate.New(item.Text)
	for i := range v.Findings {
		if f := &v.Findings[i]; s.All || kinds[f.Outcome].listed {
			s.addFinding(item, v, f, document)
		}
	}
	return nil
}

// kinds say how an outcome is told. A kind other than fail has no level.
var kinds = map[string]struct {
	kind, level string
	listed      bool
}{
	verdict.Violation:    {"fail", "error", true},
	verdict.Due:          {"fail", "warning", true},
	verdict.Review:       {"fail", "note", true},
	verdict.Pass:         {"pass", "none", false},
	verdict.Inapplicable: {"notApplicable", "none", false},
}

func (s *sarif) addFinding(item *batch.Item, v *verdict.Verdict, f *verdict.Finding, document *locate.Document) {
	message := f.Message.In(s.Language)
	if remedy := f.Remedy.In(s.Language); remedy != "" {
		message += " " + remedy
	}
	s.run.Results = append(s.run.Results, sarifResult{
		RuleID: f.Rule, RuleIndex: s.index(f.Rule), Kind: kinds[f.Outcome].kind, Level: kinds[f.Outcome].level,
		Message:      sarifText{message},
		Locations:    locations(item, f, document),
		Fingerprints: fingerprint(append([]string{identity(item, v), f.Rule}, f.Subject...)),
		Properties: &sarifProperties{
			Document: v.ID, Outcome: f.Outcome, Code: f.Code, Subject: f.Subject, Facts: f.Facts, Remedy: f.Remedy.Do,
		},
	})
}

func (s *sarif) addFault(item *batch.Item, f *verdict.Fault) {
	s.run.Invocations[0].ExecutionSuccessful = false
	line := max(item.Line, f.Line)
	s.run.Results = append(s.run.Results, sarifResult{
		RuleID: notJudged, RuleIndex: s.index(notJudged), Kind: "fail", Level: "error",
		Message:      sarifText{fmt.Sprintf("%s: wanted %s, found %s", f.Code, f.Wanted, f.Found)},
		Locations:    []sarifLocation{at(item, faultRegion(item, line, f.Column), f.Pointer)},
		Fingerprints: fingerprint([]string{origin(item), f.Code, f.Pointer}),
		Properties:   &sarifProperties{Code: f.Code},
	})
}

// origin is the file that a document is of, or the address of its page.
func origin(item *batch.Item) string {
	if item.Page != nil {
		return item.Page.Address
	}
	return item.File
}

// identity tells a document from others. Pages of two hosts may have one id.
func identity(item *batch.Item, v *verdict.Verdict) string {
	if item.Page != nil {
		return item.Page.Address + " " + v.ID
	}
	return v.ID
}

// faultRegion is the place of a fault in a file. A page has no lines.
func faultRegion(item *batch.Item, line, column int) *sarifRegion {
	if item.Page != nil {
		return nil
	}
	return &sarifRegion{StartLine: line, StartColumn: column}
}

func (s *sarif) notify(item *batch.Item) {
	run := &s.run.Invocations[0]
	run.ExecutionSuccessful = false
	run.Notifications = append(run.Notifications, sarifNotification{"error", sarifText{item.Err.Error()}, []sarifLocation{at(item, nil, "")}})
}

// index is the place of a rule in the list, or -1 for none.
func (s *sarif) index(rule string) int {
	return slices.IndexFunc(s.run.Tool.Driver.Rules, func(r sarifRule) bool { return r.ID == rule })
}

// Close writes the log.
func (s *sarif) Close() error {
	e := json.NewEncoder(s.page)
	e.SetIndent("", "  ")
	e.SetEscapeHTML(false)
	log := sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{s.run}}
	if err := e.Encode(log); err != nil {
		return err
	}
	return s.Flush()
}

// locations are where the words stand that a finding is about; of one about no
// words, where its first fact does; and of one that is not given, the part of the
// document that lacks it.
func locations(item *batch.Item, f *verdict.Finding, document *locate.Document) []sarifLocation {
	var found []sarifLocation
	for _, m := range f.Marks {
		if span, ok := document.Find(m.At); ok {
			found = append(found, at(item, region(item, document, document.Within(span, m.Bytes[0], m.Bytes[1])), m.At))
		}
	}
	if found != nil {
		return found
	}
	pointer := ""
	if len(f.Facts) > 0 {
		pointer = f.Facts[0]
	}
	span, _ := document.Find(pointer)
	return []sarifLocation{at(item, region(item, document, span), pointer)}
}

// region is where a span of a document stands in its file. A page has no lines.
func region(item *batch.Item, document *locate.Document, span locate.Span) *sarifRegion {
	if item.Page != nil {
		return nil
	}
	startLine, startColumn := document.Position(span.From)
	endLine, endColumn := document.Position(span.To)
	shift := max(item.Line, 1) - 1
	return &sarifRegion{startLine + shift, startColumn, endLine + shift, endColumn}
}

func at(item *batch.Item, region *sarifRegion, pointer string) sarifLocation {
	where := sarifLocation{Physical: sarifPhysical{sarifArtifact{uri(item.File)}, region}}
	if item.Page != nil {
		where.Physical = sarifPhysical{sarifArtifact{item.Page.Address}, nil}
		if n := elementAt(pointer); n >= 0 && n < len(item.Page.Selectors) {
			where.Logical = append(where.Logical, sarifLogical{item.Page.Selectors[n]})
		}
	}
	if pointer != "" {
		where.Logical = append(where.Logical, sarifLogical{pointer})
	}
	return where
}

// elementAt is the number of the page's element that a JSON Pointer leads into,
// or -1.
func elementAt(pointer string) int {
	rest, found := strings.CutPrefix(pointer, "/elements/")
	number, _, _ := strings.Cut(rest, "/")
	if n, err := strconv.Atoi(number); found && err == nil {
		return n
	}
	return -1
}

// uri is a file's name as a reference; relative where the name is.
func uri(name string) string {
	if name == "-" {
		name = "stdin"
	}
	u := url.URL{Path: filepath.ToSlash(name)}
	if filepath.IsAbs(name) {
		u.Scheme = "file"
	}
	return u.String()
}

// fingerprint tells whether two runs mean the same thing.
func fingerprint(parts []string) map[string]string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return map[string]string{"redline/v1": hex.EncodeToString(sum[:16])}
}
