// Command smallgo compiles a package of small Go to WebAssembly. See README.md
// for what small Go is.
package main

import (
	"flag"
	"fmt"
	"os"

	"github.com/redline5g/redline/wasm/smallgo/compile"
)

func main() {
	out := flag.String("o", "out.wasm", "where the module is written")
	names := flag.Bool("names", false, "keep the names of functions")
	pages := flag.Uint("pages", 1024, "the most memory the module may take, in pages of 64 KiB")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: smallgo [flags] PACKAGE")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	result, err := compile.Compile(flag.Arg(0), compile.Options{Names: *names, MaxPages: uint32(*pages)})
	if err == nil {
		err = os.WriteFile(*out, result.Module, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "smallgo:", err)
		os.Exit(1)
	}
}
