package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
)

func main() {
	files := flag.String("files", "clause_*.go", "")
	flag.Parse()
	root, _ := os.Getwd()
	w, err := weave(root, func(f string) bool { ok, _ := filepath.Match(*files, f); return ok })
	if err != nil {
		panic(err)
	}
	dir, _ := os.MkdirTemp("", "mutants")
	fmt.Println(dir, len(w.mutants))
	p, err := w.build(root, dir)
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
	fates, err := w.run(root, p, runtime.NumCPU())
	if err != nil {
		panic(err)
	}
	killed, un := 0, 0
	for i, f := range fates {
		if f.Killer != "" {
			killed++
			continue
		}
		if !f.Reached {
			un++
		}
		fmt.Println(f.Reached, w.mutants[i].line, w.mutants[i].key())
	}
	fmt.Println(len(fates), killed, un)
}
