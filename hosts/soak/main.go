// Command soak loads the wazero host, a server in this process, and redline
// serve for as long as it is told, and breaks the last again and again: clients
// that read slowly, send half of a body, reset the connection or go away, and a
// kill -9 of the server. It holds that
//
//   - every answer that is whole is the native core's, to the byte,
//   - what else comes is an error that is documented for what was done,
//   - at rest, goroutines, open files and memory are what they were.
//
// It fails with the first few things that were wrong.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"time"

	"github.com/redline5g/redline/hosts/http/server"
)

func main() {
	var o options
	flag.DurationVar(&o.lasts, "for", 30*time.Minute, "how long it lasts")
	flag.DurationVar(&o.kill, "kill", 15*time.Second, "how often the server is killed")
	flag.DurationVar(&o.timeout, "timeout", server.DefaultTimeout, "how long the servers wait for a body, a judgement, and a reader")
	flag.IntVar(&o.workers, "workers", 8, "how many goroutines load each of the three")
	flag.Uint64Var(&o.seed, "seed", 1, "what the load follows from")
	flag.Parse()
	if flag.NArg() > 0 || o.workers < 1 || o.kill <= 0 || o.lasts <= 0 || o.timeout <= 0 {
		flag.Usage()
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, o, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "soak:", err)
		os.Exit(1)
	}
}
