package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"

	"github.com/redline5g/redline/core"
)

// labelled is a text of the corpus: a promotion, and whether it is guilty in
// the category that its file is of.
type labelled struct {
	Name     string
	Guilty   bool
	Document json.RawMessage
	Words    []string // the words that make it guilty
}

// result is how a text was judged.
type result struct {
	labelled
	category string
	flagged  bool     // there is a violation of the category
	quotes   []string // the words that the findings mark
}

// codes are the findings of each category, by the beginning of their code.
var codes = map[string][]string{
	"superlative":      {"superlative"},
	"coverage":         {"coverage"},
	"speed":            {"speed-"},
	"unlimited":        {"unlimited"},
	"free":             {"free"},
	"price":            {"price-"},
	"allowance":        {"allowance-"},
	"period":           {"forever", "urgent"},
	"four-g":           {"four-g-"},
	"gift":             {"gift-", "booked-"},
	"hidden-condition": {"hidden-condition"},
	"disagree":         {"disagree"},
}

// judge judges all texts of a half.
func judge(dir string) ([]result, error) {
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no texts in %s", dir)
	}
	sort.Strings(files)
	var results []result
	var engine core.Engine
	for _, file := range files {
		category := strings.TrimSuffix(filepath.Base(file), ".json")
		if codes[category] == nil {
			return nil, fmt.Errorf("%s: no category", file)
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		var corpus struct{ Texts []labelled }
		if err := json.Unmarshal(text, &corpus); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		for _, l := range corpus.Texts {
			r := result{labelled: l, category: category}
			if err := r.judge(&engine); err != nil {
				return nil, fmt.Errorf("%s: %s: %w", file, l.Name, err)
			}
			results = append(results, r)
		}
	}
	return results, nil
}

// judge judges one text.
func (r *result) judge(engine *core.Engine) error {
	var verdict struct {
		Error    json.RawMessage
		Findings []struct {
			Outcome, Code string
			Subject       []string
		}
	}
	if err := json.Unmarshal(engine.Evaluate(nil, r.Document, core.Full), &verdict); err != nil {
		return err
	}
	if verdict.Error != nil {
		return fmt.Errorf("the document is refused: %s", verdict.Error)
	}
	for _, f := range verdict.Findings {
		if f.Outcome == "violation" && r.isOf(f.Code) {
			r.flagged = true
			r.quotes = append(r.quotes, strings.Join(f.Subject, " "))
		}
	}
	return nil
}

// isOf tells whether a finding is of the text's category.
func (r *result) isOf(code string) bool {
	for _, prefix := range codes[r.category] {
		if strings.HasPrefix(code, prefix) {
			return true
		}
	}
	return false
}

// figures are those of one category.
type figures struct {
	name                          string
	texts, found, missed, wrongly int
}

// precision is the share of what was flagged that is guilty.
func (f *figures) precision() float64 { return share(f.found, f.wrongly) }

// recall is the share of what is guilty that was flagged.
func (f *figures) recall() float64 { return share(f.found, f.missed) }

func share(of, others int) float64 {
	if of+others == 0 {
		return 1
	}
	return float64(of) / float64(of+others)
}

// tally counts by category; the last line is of all.
func tally(results []result) []figures {
	var list []figures
	all := figures{name: "all"}
	for _, r := range results {
		if len(list) == 0 || list[len(list)-1].name != r.category {
			list = append(list, figures{name: r.category})
		}
		for _, f := range []*figures{&list[len(list)-1], &all} {
			f.texts++
			switch {
			case r.flagged && r.Guilty:
				f.found++
			case r.flagged:
				f.wrongly++
			case r.Guilty:
				f.missed++
			}
		}
	}
	return append(list, all)
}
