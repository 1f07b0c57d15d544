// Command release makes everything that would be published, from this
// repository's sources: the module, the npm package, the jars, the command line
// for six platforms, a bill of materials (CycloneDX) for each that has
// dependencies, and the checksums of all.
//
// The same sources and the same tools give the same bytes, wherever and whenever
// they are made; -again makes everything twice and compares.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
)

// root is the repository: the command runs in its own folder.
const root = "../.."

func main() {
	out := flag.String("out", filepath.Join(root, "dist", "release"), "the `FOLDER` to make, which is replaced")
	again := flag.Bool("again", false, "make everything a second time, and compare")
	flag.Parse()
	if flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, *out, *again); err != nil {
		fmt.Fprintln(os.Stderr, "release:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, out string, again bool) error {
	sums, err := replace(ctx, out)
	if err != nil || !again {
		return err
	}
	second, err := os.MkdirTemp("", "redline-release-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(second)
	others, err := replace(ctx, filepath.Join(second, "release"))
	if err != nil {
		return err
	}
	if err := compare(sums, others); err != nil {
		return err
	}
	say("the second time gave the same bytes")
	return nil
}

// replace makes a release beside a folder, and puts it in its place when it is
// whole.
func replace(ctx context.Context, out string) ([]sum, error) {
	out, err := filepath.Abs(out)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(out), 0o755); err != nil {
		return nil, err
	}
	folder, err := os.MkdirTemp(filepath.Dir(out), ".release-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	for _, part := range parts {
		say("%s", part.name)
		if err := part.make(ctx, folder); err != nil {
			return nil, fmt.Errorf("%s: %w", part.name, err)
		}
	}
	sums, err := writeSums(folder)
	if err != nil {
		return nil, err
	}
	if err := os.Chmod(folder, 0o755); err != nil {
		return nil, err
	}
	if err := os.RemoveAll(out); err != nil {
		return nil, err
	}
	return sums, os.Rename(folder, out)
}

// say tells of progress.
func say(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }
