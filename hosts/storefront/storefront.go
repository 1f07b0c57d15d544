// Package storefront is the online shop of an invented carrier, which sells 4G
// and 5G plans by the Notice and uses Redline as its customers do: pages load
// the npm package, guard their forms and record evidence, and the server judges
// every order again.
//
// Call [Serve] with a listener on loopback. Each of [Switches] breaks the shop
// in one clause, for the visitor who sets it, so that its finding is seen.
// [Check] puts all of them through the server's own judging.
//
// It is a demonstration: orders are kept in memory, the newest two hundred, and
// the phone that gets the verification code is drawn beside the form.
package storefront

import (
	"context"
	"errors"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/redline5g/redline/hosts"
)

// Options are what a storefront is like. The zero Options are good.
type Options struct {
	// Language is of pages whose visitor has chosen none: "zh" or "en"; "zh"
	// where it is empty.
	Language string
	// Log is told what failed; slog.Default where it is nil.
	Log *slog.Logger
}

// The limits of a storefront.
const (
	maxBody    = 256 << 10
	maxHeader  = 16 << 10
	readLimit  = 10 * time.Second
	writeLimit = 30 * time.Second
	grace      = 5 * time.Second // for requests that have begun, at the end
)

// Serve serves the storefront at a listener, which it closes, until its context
// ends and the requests that have begun are answered.
func Serve(ctx context.Context, listener net.Listener, host hosts.Host, options Options) error {
	if options.Log == nil {
		options.Log = slog.Default()
	}
	s := &http.Server{
		Handler:           New(host, options),
		ReadHeaderTimeout: readLimit,
		ReadTimeout:       readLimit,
		WriteTimeout:      writeLimit,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    maxHeader,
		ErrorLog:          slog.NewLogLogger(options.Log.Handler(), slog.LevelWarn),
	}
	served := make(chan error, 1)
	go func() { served <- s.Serve(listener) }()
	select {
	case err := <-served:
		return err
	case <-ctx.Done():
	}
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), grace)
	defer cancel()
	if err := s.Shutdown(ending); err != nil {
		return errors.Join(err, s.Close())
	}
	return nil
}
