// Command smallgo compiles a package of small Go to WebAssembly. See README.md
// for what small Go is.
package main

import (
	"flag"
	"fmt"
	"os"
	"os/exec"
	"strings"

	"github.com/redline5g/redline/wasm/smallgo/compile"
)

func main() {
	out := flag.String("o", "out.wasm", "where the module is written")
	sites := flag.String("sites", "", "where the table of the places that may trap is written")
	trim := flag.String("trim", "", "what the names of files in the table are written without, at their beginning")
	opt := flag.String("opt", "", "the wasm-opt that makes the module small; none leaves it as it is")
	names := flag.Bool("names", false, "keep the names of functions")
	pages := flag.Uint("pages", 1024, "the most memory the module may take, in pages of 64 KiB")
	stack := flag.Uint("stack", 256<<10, "the size of the stack, in bytes, which functions use that call themselves")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: smallgo [flags] PACKAGE")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	result, err := build(flag.Arg(0), compile.Options{Names: *names, MaxPages: uint32(*pages), Stack: uint32(*stack)})
	if err == nil && *sites != "" {
		err = os.WriteFile(*sites, table(result.Sites, *trim), 0o644)
	}
	if err == nil {
		err = write(*out, result.Module, *opt, *names)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "smallgo:", err)
		os.Exit(1)
	}
}

// build compiles a package, of which neither flags for other builds nor a
// workspace choose the files.
func build(pattern string, options compile.Options) (*compile.Result, error) {
	for name, value := range map[string]string{"GOFLAGS": "", "GOEXPERIMENT": "", "GOWORK": "off"} {
		if err := os.Setenv(name, value); err != nil {
			return nil, err
		}
	}
	return compile.Compile(pattern, options)
}

// table has the place of each number that a trap may leave on the line of that
// number, from 1. Number 0 is no place.
func table(sites []compile.Site, trim string) []byte {
	var b strings.Builder
	for _, s := range sites[1:] {
		s.File = strings.TrimPrefix(s.File, trim)
		b.WriteString(s.String() + "\n")
	}
	return []byte(b.String())
}

// recipe is what wasm-opt is asked for: the features that every engine has had
// for years and smallgo uses, and all passes, again until nothing changes, and fewer
// locals at the end. What
// is inlined is small, or called once, and that not into functions so large that
// engines do badly on them: HotSpot compiles none of more than 8,000 bytes of its
// own code, and a JVM takes half the time for it, for 0.2 % more bytes. The
// rules' module by what is inlined (brotli; an order, compact, in V8 of Node 20
// and in wazero):
//
//	called once                      72.0 KB   5.8 and 18.0 µs
//	of size 12 too                   72.9 KB   5.1 and 15.0 µs
//	of size 20 too                   74.0 KB   5.0 µs
//	12, and 30 that are simple       74.5 KB   4.9 µs
//	12, 40 that are simple, and
//	300 that are called once         75.1 KB   4.6 and 14.7 µs
//
// When the module was smaller, without inlining, -O4 and -O3 were as fast, and
// -O3 2 % larger; -Oz was 4 to 8 % slower, since it makes branches selects. Sorting
// the locals once more in the end takes 0.2 % away.
//
// What smallgo's code traps on is all told by an unreachable instruction; loads,
// divisions and calls never trap by themselves (--ignore-implicit-traps). What
// would let wasm-opt forget that traps are seen or that low addresses are used
// (--traps-never-happen, --low-memory-unused) is not for smallgo's modules.
var recipe = strings.Fields(`--mvp-features --enable-bulk-memory --enable-bulk-memory-opt --enable-sign-ext
	--enable-multivalue --enable-mutable-globals --ignore-implicit-traps
	-O4 --flexible-inline-max-function-size 0 --always-inline-max-function-size 12 --one-caller-inline-max-function-size 150 --converge
	--coalesce-locals --reorder-locals
	--strip-producers --strip-target-features`)

// write puts a module into a file, through wasm-opt where there is one.
func write(out string, module []byte, wasmOpt string, names bool) error {
	if wasmOpt == "" {
		return os.WriteFile(out, module, 0o644)
	}
	raw := out + ".raw"
	defer os.Remove(raw)
	if err := os.WriteFile(raw, module, 0o644); err != nil {
		return err
	}
	args := append([]string{raw, "-o", out}, recipe...)
	if names {
		args = append(args, "-g")
	}
	cmd := exec.Command(wasmOpt, args...)
	cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
	if err := cmd.Run(); err != nil {
		return fmt.Errorf("wasm-opt: %w", err)
	}
	return nil
}
