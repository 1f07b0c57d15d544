package scan

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"net/url"
	"strings"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"github.com/redline5g/redline/hosts/verdict"
	"github.com/redline5g/redline/js/inject"
)

// A page is still when nothing of it has changed for this long; it is waited for
// no longer than the second.
const (
	quiet    = 300 * time.Millisecond
	restless = 3 * time.Second
)

// tab is a page that is open.
type tab struct {
	ctx   context.Context
	close func()
	guard *guard
	world runtime.ExecutionContextID // where the collector is, apart from the page's scripts
	still bool
}

// open opens an address in a tab of its own, and waits until the page is still.
// The error is a refusal where it is told of the page.
func (w *walker) open(ctx context.Context, u *url.URL, scheme string) (*tab, error) {
	outer, closeTab := chromedp.NewContext(ctx)
	if err := chromedp.Do(outer); err != nil {
		closeTab()
		return nil, err
	}
	timed, stopTime := context.WithTimeoutCause(outer, w.options.Limits.Time,
		failure("超过 %v 仍未完成", "it took longer than %v", w.options.Limits.Time))
	inner, stop := context.WithCancelCause(timed)
	t := &tab{ctx: inner, close: func() { stop(nil); stopTime(); closeTab() }}
	t.guard = &guard{
		main:  cdp.FrameID(chromedp.FromContext(outer).Target.TargetID),
		hosts: w.hosts, most: w.options.Limits.Bytes, stop: stop, refused: map[string]int{},
		robots: func(u *url.URL) *verdict.Words { return w.robots.refuses(inner, u) },
	}
	err := t.load(u, w.Viewport, w.agent(), scheme)
	if err != nil {
		err = t.why(err)
		t.close()
	}
	w.countRefused(t.guard)
	return t, err
}

// why is the reason for which a page could not be looked at.
func (t *tab) why(err error) error {
	var told *refusal
	if t.ctx.Err() != nil && errors.As(context.Cause(t.ctx), &told) {
		return told
	}
	if refused := t.guard.verdict(); refused != nil {
		return refused
	}
	return err
}

// load opens an address, as a device of the viewport would. A page that was read,
// but of which a picture or a script does not come within half of the time that
// it has, is taken as it is.
func (t *tab) load(u *url.URL, v Viewport, agent, scheme string) error {
	if err := t.guard.watch(t.ctx); err != nil {
		return err
	}
	features := []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}
	if err := chromedp.Do(t.ctx, chromedp.Emulate(v.device(agent))); err != nil {
		return err
	}
	if _, err := chromedp.Call(t.ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Features: features}); err != nil {
		return err
	}
	started := time.Now()
	end, _ := t.ctx.Deadline()
	waiting, stop := context.WithDeadline(t.ctx, started.Add(end.Sub(started)/2))
	defer stop()
	read := chromedp.Events(t.ctx, page.DomContentEventFired)
	loaded := chromedp.Events(waiting, page.LoadEventFired)
	answer, err := chromedp.Call(t.ctx, page.Navigate, page.NavigateParams{URL: u.String()})
	switch {
	case err != nil:
		return err
	case answer.IsDownload:
		return unwanted("不是网页，而是下载文件", "it is no page but a download")
	case answer.ErrorText != "":
		return t.unloaded(answer.ErrorText)
	}
	if err := once(read); err != nil {
		return err
	}
	unloaded := once(loaded)
	if unloaded != nil && (waiting.Err() == nil || t.ctx.Err() != nil) {
		return unloaded
	}
	err = t.settle()
	t.still = t.still && unloaded == nil // else some of it is still to come
	return err
}

// once waits for an event.
func once[E any](events iter.Seq2[E, error]) error {
	for _, err := range events {
		return err
	}
	return nil
}

// unloaded is the error of an address of which nothing was shown.
func (t *tab) unloaded(text string) error {
	if refused := t.guard.verdict(); refused != nil {
		return refused
	}
	return failure("%s", "%s", text)
}

// settle waits until the page is still. One that leads on to another by itself
// is begun again.
func (t *tab) settle() error {
	call := fmt.Sprintf("redlineCollector.settle(%d, %d)", quiet.Milliseconds(), restless.Milliseconds())
	for {
		err := t.enter()
		if err == nil {
			err = t.evaluate(call, &t.still)
		}
		if err == nil || !ledOn(err) || t.ctx.Err() != nil {
			break
		}
	}
	if refused := t.guard.verdict(); refused != nil {
		return refused
	}
	return t.ctx.Err()
}

// ledOn tells whether a call failed since its page is gone. Chromium has no
// codes for it.
func ledOn(err error) bool {
	for _, text := range []string{"context was destroyed", "Cannot find context", "navigated or closed", "No frame for given id"} {
		if strings.Contains(err.Error(), text) {
			return true
		}
	}
	return false
}

// enter makes a world beside the page's own with the collector in it. Scripts of
// the page can't reach it, and its Content Security Policy does not hold there.
func (t *tab) enter() error {
	made, err := chromedp.Call(t.ctx, page.CreateIsolatedWorld, page.CreateIsolatedWorldParams{FrameID: t.guard.main, WorldName: "redline"})
	if err != nil {
		return err
	}
	t.world = made.ExecutionContextID
	return t.evaluate(inject.Collector, nil)
}

// evaluate runs an expression beside the page, and reads what it gives.
func (t *tab) evaluate(expression string, into any) error {
	byValue := true
	result, err := chromedp.Call(t.ctx, runtime.Evaluate, runtime.EvaluateParams{
		Expression: expression, ContextID: t.world, ReturnByValue: &byValue, AwaitPromise: &byValue,
	})
	switch {
	case err != nil:
		return err
	case result.ExceptionDetails != nil:
		return failure("采集器出错：%v", "the collector failed: %v", &chromedp.ExceptionError{ExceptionDetails: result.ExceptionDetails})
	case into == nil:
		return nil
	}
	return json.Unmarshal(result.Result.Value, into)
}
