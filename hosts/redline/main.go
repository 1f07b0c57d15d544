// Command redline judges documents of 5G marketing, orders, changes of plan,
// catalogues, promotions and pages, by the Notice 工信部信管函〔2021〕28号: which
// reminders are due, which red lines are crossed, and by which clause.
//
//	redline check order.json
//	redline check --format ndjson orders.ndjson > verdicts.ndjson
//	redline scan https://shop.example.cn
//	redline explain 2.3
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/redline5g/redline/hosts/redline/internal/report"
	"github.com/redline5g/redline/hosts/redline/internal/screen"
)

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// exit is the error of a command that has told all there is to tell.
type exit int

func (e exit) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// remembering is a writer that keeps its first error: cobra does not tell what
// goes wrong with the help.
type remembering struct {
	io.Writer
	err error
}

func (r *remembering) Write(p []byte) (int, error) {
	n, err := r.Writer.Write(p)
	if r.err == nil {
		r.err = err
	}
	return n, err
}

// run runs the command line and returns its exit code.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	signals := []os.Signal{os.Interrupt, syscall.SIGTERM}
	if !signal.Ignored(syscall.SIGHUP) { // as nohup has it
		signals = append(signals, syscall.SIGHUP)
	}
	ctx, stop := signal.NotifyContext(context.Background(), signals...)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	root := newRoot(&app{stdin: stdin, stdout: stdout, stderr: stderr})
	help := &remembering{Writer: stdout}
	root.SetOut(help)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	if err == nil {
		err = help.err
	}
	var code exit
	switch {
	case err == nil:
		return report.ExitOK
	case errors.As(err, &code):
		return int(code)
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		return report.ExitInterrupted
	}
	lines := strings.Split(withHint(err, args).Error(), "\n")
	for i, line := range lines {
		lines[i] = screen.Escape(line)
	}
	fmt.Fprintln(stderr, "redline:", strings.Join(lines, "\n"))
	return report.ExitUnusable
}
