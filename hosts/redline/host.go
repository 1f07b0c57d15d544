package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/native"
	"github.com/redline5g/redline/hosts/redline/internal/report"
	"github.com/redline5g/redline/hosts/verdict"
	"github.com/redline5g/redline/hosts/wazero"
)

// hostFlag adds the flag that names a host.
func hostFlag(c *cobra.Command) *choice {
	return choiceFlag(c, c.Flags(), "host", "wazero", "where the rules run: wazero is the module that everyone runs, native is faster", "wazero", "native")
}

// openHost makes the host of a name, for as many calls at a time; one a
// processor where it is 0.
func openHost(ctx context.Context, name string, calls int) (hosts.Host, error) {
	if name == "native" {
		return native.New(), nil
	}
	return wazero.New(ctx, wazero.Options{CacheDir: cacheDir(), MaxInstances: calls})
}

// openJudge makes the host of a name, which judges by the policy of a file.
func (a *app) openJudge(ctx context.Context, name string, calls int, policy string) (hosts.Host, error) {
	host, err := openHost(ctx, name, calls)
	if err != nil {
		return nil, err
	}
	if _, err := a.setPolicy(ctx, host, policy); err != nil {
		return nil, errors.Join(err, host.Close(ctx))
	}
	return host, nil
}

// cacheDir is where compiled code is kept from one start to the next, in the
// user's own cache; "" where there is none to be had.
func cacheDir() string {
	base, err := os.UserCacheDir()
	if err != nil {
		return ""
	}
	dir := filepath.Join(base, "redline")
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return ""
	}
	return dir
}

// setPolicy puts a file's policy in force; without a file the floor stays. One
// that is refused is shown, and the error is the exit code.
func (a *app) setPolicy(ctx context.Context, host hosts.Host, file string) ([]byte, error) {
	if file == "" {
		return nil, nil
	}
	text, err := readPolicy(file)
	if err != nil {
		return nil, err
	}
	answer, err := host.SetPolicy(ctx, text)
	if err != nil {
		return nil, err
	}
	if !hosts.Refused(answer) {
		return text, nil
	}
	var fault *verdict.Fault
	if _, err := verdict.Parse(answer); !errors.As(err, &fault) {
		return nil, err
	}
	report.WriteFault(a.stderr, a.options(a.stderr), report.Source{File: file, Text: text}, fault)
	return nil, exit(report.ExitUnusable)
}

// readPolicy reads a policy, or as much of what is far too large for one as
// shows it. An empty text would put the floor in force, which an empty file is
// hardly meant to.
func readPolicy(file string) ([]byte, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, 16*core.MaxPolicy))
	if err == nil && len(text) == 0 {
		err = fmt.Errorf("%s: wanted a policy, found nothing; the floor holds without --policy", file)
	}
	return text, err
}
