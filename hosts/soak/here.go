package main

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"net"
	"time"

	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/http/server"
	"github.com/redline5g/redline/hosts/wazero"
)

// here is a wazero host in this process, and a server in front of it.
type here struct {
	host    *wazero.Host
	address string
	stop    context.CancelFunc
	ended   chan error
}

func open(ctx context.Context, timeout time.Duration) (*here, error) {
	host, err := wazero.New(ctx, wazero.Options{})
	if err != nil {
		return nil, err
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	serving, stop := context.WithCancel(context.WithoutCancel(ctx))
	h := &here{host, l.Addr().String(), stop, make(chan error, 1)}
	quiet := slog.New(slog.NewTextHandler(io.Discard, nil)) // clients that go away fill it
	go func() { h.ended <- server.Serve(serving, l, host, server.Options{Timeout: timeout, Log: quiet}) }()
	return h, nil
}

func (h *here) close() error {
	h.stop()
	return errors.Join(<-h.ended, h.host.Close(context.Background()))
}

func (h *here) at() (string, func() bool) { return h.address, func() bool { return false } }

// evaluate judges a document.
func evaluate(ctx context.Context, c *call) error {
	q, form := c.document(), c.form()
	got, err := c.here.host.Evaluate(context.WithoutCancel(ctx), q.text, form)
	if err != nil {
		return err
	}
	return q.same(got, form)
}

// batch judges many.
func batch(ctx context.Context, c *call) error {
	q, form := c.lines(), c.form()
	got, err := c.here.host.EvaluateBatch(context.WithoutCancel(ctx), q.text, form)
	if err != nil {
		return err
	}
	return q.same(got, form)
}

// cutOff judges many, for a caller who may not wait to the end.
func cutOff(ctx context.Context, c *call) error {
	ctx, stop := context.WithTimeout(context.WithoutCancel(ctx), c.soon())
	defer stop()
	q, form := c.lines(), c.form()
	got, err := c.here.host.EvaluateBatch(ctx, q.text, form)
	if errors.Is(err, context.DeadlineExceeded) && ctx.Err() != nil {
		return nil
	}
	if err != nil {
		return err
	}
	return q.same(got, form)
}

// refusePolicy sets a policy that is refused, which changes nothing.
func refusePolicy(ctx context.Context, c *call) error {
	loose := `{"kind":"policy","id":"loose","version":"1","windows":{"evidenceHours":9000}}`
	got, err := c.here.host.SetPolicy(context.WithoutCancel(ctx), []byte(loose))
	if err == nil && !hosts.Refused(got) {
		err = errors.New("a policy below the floor was accepted: " + string(got))
	}
	return err
}
