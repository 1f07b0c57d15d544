package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/redline5g/redline/hosts/redline/internal/report"
	"github.com/redline5g/redline/hosts/redline/internal/scan"
)

// look is the command that looks at sites.
type look struct {
	*app
	format, host       *choice
	viewports, schemes []string
	policy, output     string
	all                bool
	options            scan.Options
	megabytes          int
}

const scanHelp = `Look at a site as its customers see it, and judge its pages.

Chromium opens each URL, which is a home page, and follows the site's own links,
those of fewest taps first. Each page is measured in every viewport and colour
scheme, and judged by the same rules as "redline check". The report tells by how
many taps customers come to 4G and 5G plans, and by which links.

Links are <a href>, also those whose addresses scripts take for paths (#/plans).
A link in a menu or a section that is closed takes two taps. Where only links
lead that can't be seen, taps are not known. What has no href is not followed.
An entry's taps are those to the nearest plan that it leads to, where the scan
has found one.

Only the hosts of the URLs are asked, and those of --allow-host. What pages load
from other hosts is refused, and told, unless --asset-host allows it: a page
that lacks its style sheets looks otherwise. Redirects to other hosts, downloads,
forms and dialogs are refused. robots.txt is obeyed, as it speaks to "Redline",
and its Crawl-delay; where it can't be reached, no page is opened.

Formats:
  text    for people; what several viewports or schemes have is told once
  html    the same as one file, with screenshots on which the findings are marked
  json    everything: documents, verdicts, elements, taps and what was left out
  ndjson  each view on a line, then what could not be loaded
  sarif   SARIF 2.1.0, as of "redline check"; the locations are the pages'
  junit   JUnit XML, as of "redline check"; a view is a suite

Exit codes, the first that applies:
  130  interrupted: nothing is written
  2    a page that could not be loaded or judged, no Chromium, wrong usage
  1    a violation
  3    a page that a person must review
  0    nothing was found

Chromium's own sandbox does not work for root, so that as root it runs without:
look at sites that you don't trust as another user.`

func newScan(a *app) *cobra.Command {
	k := &look{app: a}
	c := &cobra.Command{
		Use:   "scan URL...",
		Short: "Look at a site's pages and judge them",
		Long:  scanHelp,
		Example: `  redline scan https://shop.example.cn
  redline scan --format html -o report.html --asset-host cdn.example.cn shop.example.cn
  redline scan --max-pages 5 --viewport mobile --scheme light http://localhost:8080
  redline scan --format sarif -o redline.sarif --policy province.json shop.example.cn`,
		Args: cobra.MinimumNArgs(1),
		RunE: func(c *cobra.Command, urls []string) error { return k.run(c, urls) },
	}
	k.addFlags(c)
	return c
}

func (k *look) addFlags(c *cobra.Command) {
	flags, o := c.Flags(), &k.options
	k.format = choiceFlag(c, flags, "format", "text", "what to write", report.SiteFormats...)
	k.host = hostFlag(c)
	flags.StringSliceVar(&o.Hosts, "allow-host", nil, "look at pages of `HOST` too, such as m.example.cn or localhost:8080")
	flags.StringSliceVar(&o.Assets, "asset-host", nil, "let pages load from `HOST`; \"*\" is any")
	flags.StringSliceVar(&k.viewports, "viewport", viewportNames(), "sizes of screen: desktop is 1280 × 800, mobile 390 × 844")
	flags.StringSliceVar(&k.schemes, "scheme", schemes, "colour schemes")
	flags.IntVar(&o.Limits.Pages, "max-pages", 50, "addresses that are opened in each viewport, at most")
	flags.IntVar(&o.Limits.Depth, "max-depth", 5, "links from the home page, at most")
	flags.IntVar(&k.megabytes, "max-megabytes", 32, "what a page may load, at most")
	flags.DurationVar(&o.Limits.Time, "timeout", 30*time.Second, "how long a page may take; half of it for what it loads, it is then measured as it is")
	flags.DurationVar(&o.Limits.Delay, "delay", time.Second, "between the beginnings of two pages of a host, at least; robots.txt may ask for more")
	flags.StringVar(&o.Chromium, "chromium", "", "the program at `PATH`; without it, Chromium or Chrome is looked for")
	flags.StringVar(&o.UserAgent, "user-agent", "", "what Chromium calls itself, instead of its own name with Redline's")
	flags.StringVar(&k.policy, "policy", "", "judge by the policy in `FILE`; without it, by the floor")
	flags.StringVarP(&k.output, "output", "o", "", "write to `FILE`, all or nothing, instead of the standard output")
	flags.BoolVar(&k.all, "all", false, "list what passes and does not apply too, and all findings that are alike")
}

var schemes = []string{"light", "dark"}

func viewportNames() []string {
	var names []string
	for _, v := range scan.Viewports {
		names = append(names, v.Name)
	}
	return names
}

func (k *look) run(c *cobra.Command, urls []string) error {
	if err := k.read(urls); err != nil {
		return err
	}
	ctx := c.Context()
	calls := context.WithoutCancel(ctx)
	host, err := k.openJudge(calls, k.host.value, 1, k.policy)
	if err != nil {
		return err
	}
	defer host.Close(calls)
	out, err := openOutput(k.stdout, k.output, k.policy)
	if err != nil {
		return err
	}
	defer out.Close()
	spinner := newSpinner(k.stderr)
	k.options.Progress = func(p scan.Progress) {
		spinner.describe(fmt.Sprintf("%d + %d  %s %s  %s", p.Done, p.Waiting, p.Viewport, p.Scheme, p.Address))
	}
	result, err := scan.Site(ctx, k.options)
	spinner.end()
	if err == nil {
		err = result.Judge(ctx, host)
	}
	if ctx.Err() != nil {
		return exit(report.ExitInterrupted)
	}
	if err != nil {
		return err
	}
	return k.write(out, report.Site{Start: k.starts(), Result: result})
}

// write writes the report, all or nothing.
func (k *look) write(out *output, site report.Site) error {
	o := k.app.options(out.destination)
	o.All = k.all
	if err := report.WriteSite(out, o, k.format.value, site); err != nil {
		return err
	}
	if err := out.Commit(); err != nil {
		return err
	}
	if code := site.Tally().Exit(); code != report.ExitOK {
		return exit(code)
	}
	return nil
}

// read reads what was given, and refuses what can't be.
func (k *look) read(urls []string) error {
	o := &k.options
	for _, text := range urls {
		u, err := scan.Start(text)
		if err != nil {
			return err
		}
		o.Start = append(o.Start, u)
	}
	for _, name := range k.viewports {
		v, ok := scan.ViewportNamed(name)
		if !ok {
			return unknownWord("viewport", name, viewportNames())
		}
		o.Viewports = append(o.Viewports, v)
	}
	for _, name := range k.schemes {
		if !slices.Contains(schemes, name) {
			return unknownWord("scheme", name, schemes)
		}
	}
	o.Schemes, o.Shots, o.Limits.Bytes = k.schemes, k.format.value == "html", int64(k.megabytes)<<20
	return errors.Join(readHosts(o.Hosts, false), readHosts(o.Assets, true), k.refuse())
}

// readHosts writes hosts as Chromium does. "*" may stand for any of them.
func readHosts(hosts []string, star bool) error {
	for i, text := range hosts {
		if star && text == "*" {
			continue
		}
		host, err := scan.Host(text)
		if err != nil {
			return err
		}
		hosts[i] = host
	}
	return nil
}

func unknownWord(flag, word string, from []string) error {
	return fmt.Errorf("invalid argument %q for \"--%s\": wanted %s%s", word, flag, strings.Join(from, ", "), didYouMean(word, from, ""))
}

// refuse tells which numbers make no sense.
func (k *look) refuse() error {
	l := k.options.Limits
	switch {
	case l.Pages < 1:
		return errors.New("--max-pages: wanted 1 or more")
	case l.Depth < 0:
		return errors.New("--max-depth: wanted 0 or more")
	case k.megabytes < 1 || k.megabytes > 1024:
		return errors.New("--max-megabytes: wanted 1 to 1024")
	case l.Time < time.Second:
		return errors.New("--timeout: wanted 1s or more")
	case l.Delay < 0:
		return errors.New("--delay: wanted 0s or more")
	case len(k.options.Viewports) == 0 || len(k.options.Schemes) == 0:
		return errors.New("wanted a viewport and a scheme at least")
	}
	return nil
}

func (k *look) starts() []string {
	var texts []string
	for _, u := range k.options.Start {
		texts = append(texts, u.String())
	}
	return texts
}
