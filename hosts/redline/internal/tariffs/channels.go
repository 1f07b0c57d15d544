package tariffs

import (
	"slices"
	"strconv"
	"strings"
)

// soldIn reads the outlets where an entry is sold; nil where nothing is told.
func (r *reader) soldIn(at place, text string) []string {
	outlets, why := readOutlets(text)
	r.report.note(at, fieldSoldIn, text, why)
	return outlets
}

// readOutlets finds the outlets that a text names, in the core's order. What
// may name one and is not understood, or is said to depend, becomes the outlet
// "unknown", and why quotes it.
func readOutlets(text string) ([]string, string) {
	t := strings.ReplaceAll(fold(text), "外呼", "呼出")
	if strings.Trim(t, " 。-/") == "" || t == "无" {
		return nil, whyEmpty
	}
	if tooLong(t) {
		return []string{"unknown"}, whyLong
	}
	s := sales{sold: map[string]bool{}, excluded: map[string]bool{}}
	for _, clause := range clauses(t) {
		s.add(clause)
	}
	return s.outlets()
}

// sales is what is known of where an entry is sold, clause by clause.
type sales struct {
	sold, excluded map[string]bool
	doubts         []string
}

// add takes in one clause.
func (s *sales) add(clause string) {
	found, doubts := scan(clause)
	switch {
	case doubtful.MatchString(clause):
		s.doubts = append(s.doubts, clause)
		if len(found) == 0 {
			// It speaks of what was said before it.
			clear(s.sold)
		}
	case negation.MatchString(clause):
		for _, outlet := range found {
			s.excluded[outlet] = true
		}
		if reference.MatchString(clause) || len(found) == 0 && another.MatchString(clause) {
			clear(s.sold)
			s.doubts = append(s.doubts, clause)
		}
	default:
		if len(s.excluded) > 0 && reference.MatchString(clause) {
			// What was left out may have been meant as well.
			clear(s.excluded)
			doubts = append(doubts, clause)
		}
		for _, outlet := range found {
			s.sold[outlet] = true
		}
		s.doubts = append(s.doubts, doubts...)
	}
}

// outlets is the outcome: what is sold and not excluded, and the doubts.
func (s *sales) outlets() ([]string, string) {
	for outlet := range s.excluded {
		delete(s.sold, outlet)
		for _, member := range wholeClass[outlet] {
			delete(s.sold, member)
		}
	}
	why := ""
	if len(s.doubts) > 0 {
		why = "may name an outlet: " + quoteAll(s.doubts)
	} else if len(s.sold) == 0 {
		why = "names no outlet"
	}
	if why != "" {
		s.sold["unknown"] = true
	}
	outlets := []string{}
	for _, outlet := range outletOrder {
		if s.sold[outlet] {
			outlets = append(outlets, outlet)
		}
	}
	return outlets, why
}

// quoteAll quotes the doubts, each cut short.
func quoteAll(doubts []string) string {
	const limit = 40
	quoted := make([]string, len(doubts))
	for i, doubt := range doubts {
		quoted[i] = strconv.Quote(head(strings.ReplaceAll(doubt, "呼出", "外呼"), limit))
	}
	return strings.Join(quoted, ", ")
}

// scan finds the outlets of one clause, and the parts of it that may name one
// and were not understood.
func scan(clause string) (found, doubts []string) {
	for _, part := range separator.Split(clause, -1) {
		outlets, rest := match(part)
		found = append(found, outlets...)
		if len(outlets) > 0 && another.MatchString(rest) || len(outlets) == 0 && !isNeutral(part) {
			doubts = append(doubts, part)
		}
	}
	return found, doubts
}

// match finds the outlets of one part, and what is left of it.
func match(part string) (outlets []string, rest string) {
	for _, t := range outletNames {
		if t.pattern.MatchString(part) {
			outlets = append(outlets, t.outlets...)
			part = t.pattern.ReplaceAllString(part, " ")
		}
	}
	return outlets, part
}

// isNeutral tells whether a part without an outlet names none.
func isNeutral(part string) bool {
	rest := strings.Trim(neutral.ReplaceAllString(part, ""), ` .…*"'`)
	return rest == "" || manner.MatchString(rest) && !another.MatchString(rest)
}

// clauses splits a text into its exceptions, its remarks in brackets, and the
// rest by punctuation. Note: a comma in brackets or in an exception does not
// end it, as it lists what is excepted.
func clauses(t string) []string {
	t = strings.NewReplacer("不仅", "", "不只", "", "不但", "", "不限于", "", "不限", "全").Replace(t)
	list := []string{}
	for _, part := range brackets(t) {
		list = append(list, exception.FindAllString(part.text, -1)...)
		rest := exception.ReplaceAllString(part.text, "。")
		if part.inside {
			list = append(list, strings.FieldsFunc(rest, func(r rune) bool { return r == '。' })...)
			continue
		}
		list = append(list, strings.FieldsFunc(rest, func(r rune) bool { return strings.ContainsRune("。;,", r) })...)
	}
	return slices.DeleteFunc(list, func(s string) bool { return strings.TrimSpace(s) == "" })
}

// stretch is a piece of text, inside brackets or not.
type stretch struct {
	text   string
	inside bool
}

// brackets splits a text at its brackets, of any depth.
func brackets(t string) []stretch {
	list, depth, from := []stretch{}, 0, 0
	for i, r := range t {
		open, shut := strings.ContainsRune("([{【《", r), strings.ContainsRune(")]}】》", r)
		if !open && !shut {
			continue
		}
		list = append(list, stretch{t[from:i], depth > 0})
		from = i + len(string(r))
		if open {
			depth++
		} else if depth > 0 {
			depth--
		}
	}
	return append(list, stretch{t[from:], depth > 0})
}
