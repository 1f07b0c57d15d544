package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"runtime"
	"strconv"

	"github.com/cli/browser"
	"github.com/spf13/cobra"

	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/redline/internal/report"
	"github.com/redline5g/redline/hosts/storefront"
)

// showcase is the command redline demo, which serves the storefront.
type showcase struct {
	*app
	port          int
	noOpen, check bool
}

const demoHelp = `Serve the storefront of an invented carrier on this machine, in Chinese and
English: 4G and 5G plans, a checkout with its reminders and consents, changes of
plan, and an order history with the evidence. A panel judges what the page
shows, and has a switch to break each of the eight clauses, so that one sees the
finding appear. The server judges everything again, and the page shows that the
bytes agree.

It takes requests of this machine alone, keeps orders in memory, and ends with
Ctrl-C. The first line on the standard output tells the address.

With --check nothing is served for longer than it takes to put every switch
through the server's own judging, and a table tells what each switch leads to.

Exit codes: 0 told to stop, or with --check all is as it must be; with --check 1
a switch leads to something else; 2 anything else.`

func newDemo(a *app) *cobra.Command {
	d := &showcase{app: a}
	c := &cobra.Command{
		Use:   "demo",
		Short: "Serve a demonstration: a carrier's online shop, and switches that break it",
		Long:  demoHelp,
		Example: `  redline demo
  redline demo --port 0 --no-open --lang en
  redline demo --check`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return d.run(c.Context()) },
	}
	flags := c.Flags()
	flags.IntVar(&d.port, "port", 8728, "take requests at `PORT` of 127.0.0.1; 0 is any that is free")
	flags.BoolVar(&d.noOpen, "no-open", false, "open no browser")
	flags.BoolVar(&d.check, "check", false, "try every switch, tell what it leads to, and end")
	return c
}

func (d *showcase) run(ctx context.Context) error {
	if d.port < 0 || d.port > 65535 {
		return fmt.Errorf("--port: wanted 0 to 65535, found %d", d.port)
	}
	host, err := openHost(ctx, "wazero", 0)
	if err != nil {
		return err
	}
	defer host.Close(context.WithoutCancel(ctx))
	if d.check {
		d.port = 0
	}
	listener, err := net.Listen("tcp", net.JoinHostPort("127.0.0.1", strconv.Itoa(d.port)))
	if err != nil {
		return fmt.Errorf("%w; --port 0 takes any that is free", err)
	}
	options := storefront.Options{Language: d.language.value, Log: slog.New(slog.NewTextHandler(d.stderr, nil))}
	if d.check {
		return d.try(ctx, listener, host, options)
	}
	address := "http://" + listener.Addr().String()
	if _, err := fmt.Fprintf(d.stdout, "redline: the shop is at %s, Ctrl-C ends it\n", address); err != nil {
		return errors.Join(err, listener.Close())
	}
	if !d.noOpen && hasScreen() {
		d.open(address)
	}
	return storefront.Serve(ctx, listener, host, options)
}

// open opens a browser, where there is one. What it prints is not the demo's.
func (d *showcase) open(address string) {
	browser.Stdout, browser.Stderr = nil, nil
	if err := browser.OpenURL(address); err != nil {
		fmt.Fprintln(d.stdout, "redline: no browser could be opened, open the address yourself")
	}
}

// hasScreen tells whether a browser would have a window. Without one, what
// stands for a browser takes over the terminal.
func hasScreen() bool {
	return runtime.GOOS == "windows" || runtime.GOOS == "darwin" || os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// try serves the storefront for as long as it takes to try every switch.
func (d *showcase) try(ctx context.Context, listener net.Listener, host hosts.Host, options storefront.Options) error {
	serving, stop := context.WithCancel(ctx)
	defer stop()
	served := make(chan error, 1)
	go func() { served <- storefront.Serve(serving, listener, host, options) }()
	trials, err := storefront.Check(ctx, "http://"+listener.Addr().String())
	stop()
	if err := errors.Join(err, <-served); err != nil {
		return err
	}
	ok, err := writeTrials(d.stdout, d.options(d.stdout), trials)
	if err == nil && !ok {
		err = exit(report.ExitViolation)
	}
	return err
}
