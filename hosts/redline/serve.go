package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"time"

	"github.com/spf13/cobra"

	"github.com/redline5g/redline/hosts/http/server"
)

// serve is the command that judges over HTTP.
type serve struct {
	*app
	host           *choice
	listen, policy string
	options        server.Options
}

const serveHelp = `Judge over HTTP: a document's bytes in, the verdict's bytes out, the same as
redline check --format ndjson gives.

  POST /v1/evaluate?form=full|compact        one document
  POST /v1/evaluate-batch?form=full|compact  NDJSON of any length, answered line by
                                             line while it comes, blank ones too
  GET  /v1/rules                             what the rules are
  PUT  /v1/policy                            with --policy-writable: judge by another
                                             policy from now on
  GET  /healthz                              whether the server answers

A verdict, and the error of a document that can't be judged, have status 200.
Other statuses have a problem document (RFC 9457) with a stable code:
hosts/http/README.md lists them.

The first line on the standard error tells the address, with --listen :0 the
port that was free. There is no TLS and no password: beyond this machine, put a
proxy in front. Web pages of other origins can't read its answers, nor set its
policy, unless --cors allows them.

Exit codes: 0 told to stop (SIGINT, SIGTERM) and every request ended, 2 anything
else. It waits for requests that have begun for twice the --timeout.`

func newServe(a *app) *cobra.Command {
	s := &serve{app: a}
	c := &cobra.Command{
		Use:   "serve",
		Short: "Judge over HTTP",
		Long:  serveHelp,
		Example: `  redline serve
  redline serve --listen 127.0.0.1:0 --policy province.json
  redline serve --cors https://shop.example --cors https://m.shop.example
  curl -H 'Content-Type: application/json' --data-binary @order.json http://127.0.0.1:8721/v1/evaluate
  curl -H 'Content-Type: application/x-ndjson' -T orders.ndjson -X POST http://127.0.0.1:8721/v1/evaluate-batch`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error { return s.run(c.Context()) },
	}
	flags := c.Flags()
	s.host = hostFlag(c)
	flags.StringVar(&s.listen, "listen", "127.0.0.1:8721", "take requests at `ADDRESS`")
	flags.StringVar(&s.policy, "policy", "", "judge by the policy in `FILE`; without it, by the floor")
	flags.BoolVar(&s.options.PolicyWritable, "policy-writable", false, "let everyone who reaches the server set its policy; web pages only by --cors.\nListening on loopback, it then takes requests whose Host is this machine alone")
	flags.StringArrayVar(&s.options.Origins, "cors", nil, "let web pages of `ORIGIN` ask, such as https://shop.example; * is all; may be repeated")
	flags.IntVar(&s.options.MaxConcurrent, "max-concurrent", 0, "judge at most `N` documents at a time (default one a processor)")
	flags.IntVar(&s.options.MaxWaiting, "max-waiting", server.DefaultWaiting, "let `N` more requests wait; past that the answer is 503")
	flags.DurationVar(&s.options.Timeout, "timeout", server.DefaultTimeout, "how long a document may take to come and to be judged, and a stream may stand still;\nwith --host native a judgement that has begun is not cut off")
	return c
}

// most is how many requests may be let in at a time, or wait.
const most = 1 << 16

// refuse tells what can't be.
func (s *serve) refuse() error {
	for _, origin := range s.options.Origins {
		if err := server.CheckOrigin(origin); err != nil {
			return fmt.Errorf("--cors: %w", err)
		}
	}
	switch {
	case s.options.Timeout < time.Millisecond:
		return errors.New("--timeout: wanted a millisecond or more, such as 10s")
	case s.options.MaxConcurrent < 0 || s.options.MaxWaiting < 1 || s.options.MaxConcurrent > most || s.options.MaxWaiting > most:
		return fmt.Errorf("--max-concurrent and --max-waiting: wanted from 1 to %d", most)
	}
	return nil
}

func (s *serve) run(ctx context.Context) error {
	if err := s.refuse(); err != nil {
		return err
	}
	host, err := s.openJudge(ctx, s.host.value, s.options.MaxConcurrent, s.policy)
	if err != nil {
		return err
	}
	defer host.Close(context.WithoutCancel(ctx))
	listener, err := net.Listen("tcp", s.listen)
	if err != nil {
		return err
	}
	fmt.Fprintf(s.stderr, "redline: listening on http://%s\n", listener.Addr())
	s.options.Name, _, _ = net.SplitHostPort(s.listen) // no error: it was listened at
	s.options.Log = slog.New(slog.NewTextHandler(s.stderr, nil))
	return server.Serve(ctx, listener, host, s.options)
}
