package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/redline/internal/report"
	"github.com/redline5g/redline/hosts/redline/internal/screen"
)

// app is what the commands have in common.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	language       *choice
	colour         *choice
}

func newRoot(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:   "redline",
		Short: "Judge 5G orders, changes of plan, catalogues, promotions and pages by the Notice " + core.Notice,
		Long: `Redline tells, for one document, which reminders of the Notice ` + core.Notice + `
are due and which of its red lines are crossed, and cites the clause. It is a
tool, not legal advice.`,
		Example: `  redline check order.json                 judge one document
  redline check --format ndjson orders.ndjson > verdicts.ndjson
  redline scan https://shop.example.cn     look at a site's pages
  redline explain 2.3                      what a clause says and how it is read
  redline schema order                     what an order looks like`,
		Version:       version(),
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetIn(a.stdin)
	root.SetErr(a.stderr)
	root.SetFlagErrorFunc(flagError)
	a.language = choiceFlag(root, root.PersistentFlags(), "lang", report.SystemLanguage(), "language of what is shown", "zh", "en")
	a.colour = choiceFlag(root, root.PersistentFlags(), "color", "auto", "colours; auto is on a terminal, unless NO_COLOR is set", "auto", "always", "never")
	root.PersistentFlags().Lookup("lang").DefValue = "by $LC_ALL or $LANG"
	root.AddCommand(newCheck(a), newScan(a), newServe(a), newDemo(a), newRules(a), newExplain(a), newSchema(a), newPolicy(a), newImport(a))
	return root
}

// group is a command that only has others under it. Without this, cobra takes
// a misspelt one for a call for help.
func group(use, short string, commands ...*cobra.Command) *cobra.Command {
	var names []string
	for _, c := range commands {
		names = append(names, c.Name())
	}
	g := &cobra.Command{Use: use, Short: short, RunE: func(c *cobra.Command, args []string) error {
		if len(args) == 0 {
			return c.Help()
		}
		return fmt.Errorf("unknown command %q for %q%s", args[0], c.CommandPath(), didYouMean(args[0], names, ""))
	}}
	g.AddCommand(commands...)
	return g
}

// version is the rules' version, and the commit that the program is built from
// where that is known.
func version() string {
	v := core.Version
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			v += " (" + s.Value[:min(12, len(s.Value))] + ")"
		}
	}
	return v + ", rules of " + core.Notice
}

// options are a report's, for what is written to w.
func (a *app) options(w io.Writer) report.Options {
	return report.Options{Language: a.language.value, Palette: screen.NewPalette(a.colour.value, w)}
}

// flagError adds to an error about a flag what was probably meant.
func flagError(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) {
		var names []string
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
		err = fmt.Errorf("%w%s", err, didYouMean(unknown.GetSpecifiedName(), names, "--"))
	}
	return fmt.Errorf("%w\nSee: %s --help", err, c.CommandPath())
}

// didYouMean names those of some names that a misspelt one may mean.
func didYouMean(typed string, names []string, prefix string) string {
	// cobra finds near names, but only those of commands.
	known := &cobra.Command{SuggestionsMinimumDistance: min(2, len(typed)/2)}
	for _, name := range names {
		known.AddCommand(&cobra.Command{Use: name, Run: func(*cobra.Command, []string) {}})
	}
	found := known.SuggestionsFor(typed)
	if len(found) == 0 {
		return ""
	}
	return "; did you mean " + prefix + strings.Join(found, " or "+prefix) + "?"
}

// withHint tells who named a file where a command goes how to judge it.
func withHint(err error, args []string) error {
	if len(args) == 0 || !strings.Contains(err.Error(), "unknown command") {
		return err
	}
	if _, missing := os.Stat(args[0]); missing != nil {
		return err
	}
	return fmt.Errorf("%q is a file; to judge it: redline check %s", args[0], args[0])
}
