// Package server answers for a host over HTTP: bytes in, the verdict's bytes
// out, the same as in every other place that the rules run in.
//
//	POST /v1/evaluate?form=full|compact        a document in, a verdict or an error out
//	POST /v1/evaluate-batch?form=full|compact  NDJSON in and out, streamed, a line for a line
//	GET  /v1/rules                             what the rules are, see core.Describe
//	PUT  /v1/policy                            puts a policy in force, where Options allow it
//	GET  /healthz                              {"status":"ok","version":…}
//
// Call [Serve] with a listener, or [New] for a handler to mount elsewhere. What
// is wrong with a document or a policy is an answer with status 200, like any
// other result of a host. What is wrong with a request, or with the server, is
// a [Problem].
//
// A body, a wait and a judgement are all bounded: see [Options]. There is no
// TLS and no authentication; beyond loopback, a proxy in front has both.
package server

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"runtime"
	"time"

	"github.com/redline5g/redline/hosts"
)

// Options are the limits of a server, and what it allows. The zero Options are
// good.
type Options struct {
	// Timeout bounds how long the body of a document, or of a short batch whose
	// length is told, may take to come, how long other lines may stand still, how long an answer may wait to be
	// taken, and how long one document or a few lines are judged, where the host
	// can be cut off; DefaultTimeout where it is none.
	Timeout time.Duration
	// MaxConcurrent bounds how many calls of the host run at a time; GOMAXPROCS
	// where it is none.
	MaxConcurrent int
	// MaxWaiting bounds how many requests are read or wait beside those that
	// run, and so the memory of all; DefaultWaiting where it is none. One more
	// is told that the server is busy.
	MaxWaiting int
	// PolicyWritable lets everyone who reaches the server set its policy, but for
	// web pages of origins that are not allowed. Where Serve listens on loopback,
	// requests must then name this machine as their Host.
	PolicyWritable bool
	// Name is a name of this machine beside localhost and the addresses of
	// loopback.
	Name string
	// Origins are the origins of web pages that may ask, such as
	// https://shop.example; "*" is all. None is allowed where it is empty.
	Origins []string
	// Log is told what failed; slog.Default where it is nil.
	Log *slog.Logger
}

// The defaults of Options.
const (
	DefaultTimeout = 10 * time.Second
	DefaultWaiting = 64
)

func (o Options) withDefaults() Options {
	if o.Timeout <= 0 {
		o.Timeout = DefaultTimeout
	}
	if o.MaxConcurrent <= 0 {
		o.MaxConcurrent = runtime.GOMAXPROCS(0)
	}
	if o.MaxWaiting <= 0 {
		o.MaxWaiting = DefaultWaiting
	}
	if o.Log == nil {
		o.Log = slog.Default()
	}
	return o
}

// Serve answers for a host at a listener, which it closes, until its context
// ends. Then it takes no more requests and waits for those that have begun, for
// twice the Timeout; the error is of requests that did not end by then.
func Serve(ctx context.Context, listener net.Listener, host hosts.Host, options Options) error {
	options = options.withDefaults()
	s := &http.Server{
		Handler:           newHandler(host, options, options.PolicyWritable && isLoopback(listener.Addr())),
		ReadHeaderTimeout: options.Timeout,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          slog.NewLogLogger(options.Log.Handler(), slog.LevelWarn),
	}
	served := make(chan error, 1)
	go func() { served <- s.Serve(listener) }()
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	grace, cancel := context.WithTimeout(context.WithoutCancel(ctx), 2*options.Timeout)
	defer cancel()
	if err := s.Shutdown(grace); err != nil {
		return errors.Join(errCutOff, s.Close())
	}
	return nil
}

var errCutOff = errors.New("the server was told to stop, and cut off requests that did not end in time")
