package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/redline5g/redline/hosts/internal/marked"
	"github.com/redline5g/redline/hosts/redline/internal/atomicfile"
	"github.com/redline5g/redline/hosts/redline/internal/report"
	"github.com/redline5g/redline/hosts/redline/internal/rulebook"
)

// rules is the command that lists the rules.
type rules struct {
	*app
	format *choice
	update string
	check  bool
}

func newRules(a *app) *cobra.Command {
	r := &rules{app: a}
	c := &cobra.Command{
		Use:   "rules",
		Short: "List the rules: clause, quote, readings and blind spots",
		Long: `List the rules: the clause and the words of the Notice that each rests on, how
they are read, and what no program can judge.

With --update, write the table between <!-- rules:begin --> and
<!-- rules:end --> of a Markdown file, in English unless --lang says otherwise;
with --check too, write nothing and fail where the file is out of date.`,
		Example: `  redline rules
  redline rules --format markdown --lang zh
  redline rules --update README.md --check`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return r.run(c) },
	}
	r.format = choiceFlag(c, c.Flags(), "format", "text", "what to write", "text", "json", "markdown")
	c.Flags().StringVar(&r.update, "update", "", "write the table into `FILE`")
	c.Flags().BoolVar(&r.check, "check", false, "with --update: only tell whether the file is out of date")
	return c
}

func (r *rules) run(c *cobra.Command) error {
	language := r.language.value
	if !c.Flags().Changed("lang") && r.format.value != "text" || r.update != "" && !c.Flags().Changed("lang") {
		language = "en" // a file must not change with who makes it
	}
	switch {
	case r.update != "":
		return r.updateFile(language)
	case r.check:
		return errors.New("--check goes with --update FILE")
	case r.format.value == "json":
		out := json.NewEncoder(r.stdout)
		out.SetIndent("", "  ")
		out.SetEscapeHTML(false)
		return out.Encode(rulebook.Read())
	case r.format.value == "markdown":
		_, err := fmt.Fprint(r.stdout, rulebook.Read().Markdown(language))
		return err
	}
	return report.WriteRules(r.stdout, r.options(r.stdout))
}

// updateFile brings the table in a file up to date, or tells that it is not.
func (r *rules) updateFile(language string) error {
	page, err := os.ReadFile(r.update)
	if err != nil {
		return err
	}
	updated, err := marked.Replace(page, "rules", rulebook.Read().Markdown(language))
	switch {
	case err != nil:
		return fmt.Errorf("%s: %w", r.update, err)
	case bytes.Equal(page, updated):
		return nil
	case r.check:
		fmt.Fprintf(r.stderr, "redline: %s: the table of rules is out of date; run: make generate\n", r.update)
		return exit(report.ExitViolation)
	}
	return atomicfile.Write(r.update, updated)
}

func newExplain(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "explain CLAUSE|RULE|lexicon|LEXEME",
		Short: "Explain a clause of the Notice: its words, its rules, how it is read",
		Long: `Explain a clause (2.3), a whole requirement (4) or a rule (2.3-delisted-plan):
its words, the rules that rest on it, since when they hold, how it is read, and
what no program can judge.

lexicon lists what the words are that promotions are searched for, and a name
from that list, such as superlative, the words themselves with their source.`,
		Example: "  redline explain 2.3\n  redline explain 3.2-consent\n  redline explain lexicon\n  redline explain superlative",
		Args:    cobra.ExactArgs(1),
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return subjects(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error { return a.explain(args[0]) },
	}
}

// subjects are what can be explained.
func subjects() []string {
	var names []string
	for _, c := range rulebook.Clauses {
		names = append(names, c.Number)
	}
	names = append(names, rulebook.Read().RuleIDs()...)
	return append(append(names, lexiconSubject), report.LexemeNames()...)
}

// lexiconSubject is what explains the whole lexicon.
const lexiconSubject = "lexicon"

func (a *app) explain(subject string) error {
	o := a.options(a.stdout)
	if subject == lexiconSubject {
		return report.WriteLexicon(a.stdout, o, "")
	}
	if slices.Contains(report.LexemeNames(), subject) {
		return report.WriteLexicon(a.stdout, o, subject)
	}
	if rule := rulebook.Read().Rule(subject); rule != nil {
		return report.WriteClause(a.stdout, o, rulebook.ClauseOf(rule.Clause), []*rulebook.Rule{rule})
	}
	if clause := rulebook.ClauseOf(subject); clause != nil {
		return report.WriteClause(a.stdout, o, clause, rulebook.Read().Under(subject))
	}
	return fmt.Errorf("the Notice has no clause and Redline no rule %q%s\nThere are: %s",
		subject, didYouMean(subject, subjects(), ""), strings.Join(subjects(), ", "))
}
