package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"slices"

	"github.com/spf13/cobra"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts/redline/internal/batch"
	"github.com/redline5g/redline/hosts/redline/internal/input"
	"github.com/redline5g/redline/hosts/redline/internal/report"
	"github.com/redline5g/redline/hosts/redline/internal/screen"
)

// check is the command that judges documents.
type check struct {
	*app
	format, form, host *choice
	policy, output     string
	all                bool
}

const checkHelp = `Judge documents: orders, changes of plan, catalogues, promotions and pages.
Their kind is told from themselves.

A file is one document, or NDJSON: one document a line, blank lines left out. A
file whose first JSON value takes all of it is one document. "-", or no file
where something is piped in, is the standard input. NDJSON of any length is
judged on all processors in little memory; a line that can't be judged is told,
and the rest goes on.

Formats:
  text    for people: all of one document; of many a line each (all of each with
          --all) and a summary
  json    for one document: the verdict, or the error, laid out
  ndjson  the verdict or the error of each document on a line, in the order of
          the input; the summary goes to the standard error
  sarif   SARIF 2.1.0: a violation is an error, a reminder that is due a
          warning, a review a note; held in memory until the end
  junit   JUnit XML: a document is a suite; a violation is a failure, what is
          due or to be reviewed is skipped, a document that can't be judged is
          an error; held in memory until the end

Exit codes, the first that applies:
  130  interrupted
  2    a document or a file that can't be judged, a refused policy, wrong usage
  1    a violation
  3    a document that a person must review
  0    everything may go on, after the reminders that are due`

func newCheck(a *app) *cobra.Command {
	k := &check{app: a}
	c := &cobra.Command{
		Use:   "check [FILE...|-]",
		Short: "Judge documents",
		Long:  checkHelp,
		Example: `  redline check order.json
  redline check --policy province.json --lang zh order.json
  redline check --format ndjson --form compact orders.ndjson > verdicts.ndjson
  zcat orders.ndjson.gz | redline check --host native -
  redline check --format sarif -o redline.sarif catalogs/*.json`,
		RunE: func(c *cobra.Command, files []string) error { return k.run(c, files) },
	}
	flags := c.Flags()
	k.format = choiceFlag(c, flags, "format", "text", "what to write", "text", "json", "ndjson", "sarif", "junit")
	k.form = choiceFlag(c, flags, "form", "full", "how much of a verdict json and ndjson write", "full", "compact")
	k.host = hostFlag(c)
	flags.StringVar(&k.policy, "policy", "", "judge by the policy in `FILE`; without it, by the floor")
	flags.StringVarP(&k.output, "output", "o", "", "write to `FILE`, all or nothing, instead of the standard output")
	flags.BoolVar(&k.all, "all", false, "list what passes and what does not apply too, and all findings that are alike")
	return c
}

func (k *check) run(c *cobra.Command, files []string) error {
	if len(files) == 0 {
		if screen.IsTerminal(k.stdin) {
			return c.Help()
		}
		files = []string{input.Stdin}
	}
	if err := k.refuse(c, files); err != nil {
		return err
	}
	ctx := c.Context()
	// A run ends between documents; a host whose calls can't be cut off is faster.
	calls := context.WithoutCancel(ctx)
	host, err := k.openJudge(calls, k.host.value, 0, k.policy)
	if err != nil {
		return err
	}
	defer host.Close(calls)
	out, err := openOutput(k.stdout, k.output, append(files, k.policy)...)
	if err != nil {
		return err
	}
	defer out.Close()
	judge := &batch.Judge{Host: host, Form: k.formOf(len(files) > 1), LineForm: k.formOf(true), Workers: runtime.GOMAXPROCS(0)}
	return k.judge(ctx, judge, files, out)
}

// refuse tells what does not go together.
func (k *check) refuse(c *cobra.Command, files []string) error {
	forPrograms := k.format.value == "json" || k.format.value == "ndjson"
	switch {
	case k.format.value == "json" && len(files) > 1:
		return report.ErrMany
	case c.Flags().Changed("form") && !forPrograms:
		return fmt.Errorf("--form is for json and ndjson; %s has a form of its own", k.format.value)
	case len(slices.DeleteFunc(slices.Clone(files), func(f string) bool { return f != input.Stdin })) > 1:
		return errors.New("- stands for the standard input, which can be read once")
	}
	return nil
}

// formOf is how much of a verdict is needed: for a line of text, little.
func (k *check) formOf(many bool) core.Form {
	if k.form.value == "compact" || k.format.value == "text" && many && !k.all {
		return core.Compact
	}
	return core.Full
}

// judge judges the files and ends the report. A run that is interrupted leaves
// a report of whole lines, or none.
func (k *check) judge(ctx context.Context, judge *batch.Judge, files []string, out *output) error {
	lines := k.format.value == "text" || k.format.value == "ndjson"
	if lines && judge.LineForm == core.Compact {
		defer collectSeldom()()
	}
	s := k.newSink(files, out)
	err := judge.Run(ctx, files, k.stdin, s)
	s.progress.end()
	interrupted := err != nil && ctx.Err() != nil
	if err != nil && !interrupted {
		return err
	}
	if lines || !interrupted {
		err = s.report.Close()
	}
	if s.many {
		to := io.Writer(out)
		if k.format.value != "text" || interrupted {
			to = k.stderr
		}
		err = errors.Join(err, s.tally.WriteSummary(to, k.options(to), interrupted))
	}
	if interrupted {
		return exit(report.ExitInterrupted)
	}
	if err = errors.Join(err, out.Commit()); err != nil {
		return err
	}
	if code := s.tally.Exit(); code != report.ExitOK {
		return exit(code)
	}
	return nil
}

// collectSeldom makes the collector wait until memory is four times what is in
// use, and not twice: a report of lines drops each verdict when it is written,
// and compact ones are small. Who sets GOGC knows better. The result puts back
// what was.
func collectSeldom() func() {
	if os.Getenv("GOGC") != "" {
		return func() {}
	}
	before := debug.SetGCPercent(300)
	return func() { debug.SetGCPercent(before) }
}
