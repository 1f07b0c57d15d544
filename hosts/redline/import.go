package main

import (
	"cmp"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/cobra"

	"github.com/redline5g/redline/hosts/redline/internal/atomicfile"
	"github.com/redline5g/redline/hosts/redline/internal/input"
	"github.com/redline5g/redline/hosts/redline/internal/tariffs"
)

// tariffImport is the command that makes a catalogue of published tariffs.
type tariffImport struct {
	*app
	output, report, at  string
	id, carrier, region string
	verbose             bool
}

func newImport(a *app) *cobra.Command {
	t := &tariffImport{app: a}
	c := &cobra.Command{
		Use:   "tariffs FILE...",
		Short: "Make a catalogue of the tariffs that a carrier publishes",
		Long: `Make a catalogue of the tariffs that a carrier publishes in its tariff zone
(资费专区). Several files become one catalogue. What the files don't tell stays
unknown; the report on the standard error says what could not be read.`,
		Example: `  redline import tariffs --at 2026-07-15T00:00:00+08:00 -o catalog.json tariffs.json
  redline import tariffs --at 2026-07-15T00:00:00+08:00 tariffs.json | redline check -`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(_ *cobra.Command, files []string) error { return t.run(files) },
	}
	flags := c.Flags()
	flags.StringVarP(&t.output, "output", "o", "", "write the catalogue to `FILE`, all or nothing, instead of the standard output")
	flags.StringVar(&t.report, "report", "", "write the report to `FILE` instead of the standard error")
	flags.StringVar(&t.at, "at", "", "judge the catalogue for this instant, in `RFC 3339`: when the tariffs were published so")
	_ = c.MarkFlagRequired("at")
	flags.StringVar(&t.id, "id", "", "the catalogue's `id` (default: CAT- and the instant)")
	flags.StringVar(&t.carrier, "carrier", "", "the carrier, where the files are not to be asked")
	flags.StringVar(&t.region, "region", "", "the province or city, where the files are not to be asked")
	flags.BoolVarP(&t.verbose, "verbose", "v", false, "report everything that could not be read, not only the first of each field")
	return group("import", "Make documents of what carriers publish", c)
}

func (t *tariffImport) run(names []string) error {
	if err := t.apart(names); err != nil {
		return err
	}
	at, err := t.instant()
	if err != nil {
		return err
	}
	files, err := readFiles(names, t.stdin)
	if err != nil {
		return err
	}
	if t.id == "" {
		t.id = "CAT-" + at.Format("20060102T150405")
	}
	catalog, report, err := tariffs.Import(files, tariffs.Options{ID: t.id, At: at, Carrier: t.carrier, Region: t.region})
	if err != nil {
		return err
	}
	text, err := catalog.Encode()
	if err != nil {
		return err
	}
	if err := t.writeCatalog(text); err != nil {
		return err
	}
	report.Verbose = t.verbose
	return t.writeReport(report)
}

func (t *tariffImport) instant() (time.Time, error) {
	at, err := time.Parse(time.RFC3339, t.at)
	if err != nil {
		return at, fmt.Errorf("--at: wanted an instant such as 2026-03-01T09:30:00+08:00, found %q", t.at)
	}
	if err := tariffs.CheckAt(at); err != nil {
		return at, fmt.Errorf("--at: %w", err)
	}
	return at, nil
}

func readFiles(names []string, stdin io.Reader) ([]tariffs.File, error) {
	files := make([]tariffs.File, len(names))
	for i, name := range names {
		var err error
		files[i].Name = name
		if name == input.Stdin {
			files[i].Name = "stdin"
			files[i].Data, err = io.ReadAll(stdin)
		} else {
			files[i].Data, err = os.ReadFile(name)
		}
		if err != nil {
			return nil, err
		}
	}
	return files, nil
}

// apart refuses outputs that would take the place of each other, or of what is
// read.
func (t *tariffImport) apart(names []string) error {
	if t.output != "" && t.report != "" && atomicfile.Same(t.output, t.report) {
		return fmt.Errorf("--output and --report: wanted two files, found %q and %q, which are one", t.output, t.report)
	}
	if stdout, ok := t.stdout.(*os.File); ok && t.report != "" && t.output == "" && atomicfile.Holds(t.report, stdout) {
		return fmt.Errorf("--report: wanted another file than the catalogue's, found %q, which the standard output goes to", t.report)
	}
	return cmp.Or(keepInputs("--output", t.output, names), keepInputs("--report", t.report, names))
}

func (t *tariffImport) writeCatalog(text []byte) error {
	out, err := openOutput(t.stdout, t.output)
	if err != nil {
		return err
	}
	defer out.Close()
	if _, err := out.Write(text); err != nil {
		return err
	}
	return out.Commit()
}

func (t *tariffImport) writeReport(report *tariffs.Report) error {
	if t.report == "" {
		return report.WriteText(t.stderr)
	}
	f, err := atomicfile.Create(t.report)
	if err != nil {
		return err
	}
	defer f.Close()
	if err := report.WriteText(f); err != nil {
		return err
	}
	return f.Commit()
}
