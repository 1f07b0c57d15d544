// Command check tells whether the compiler that it was built with does what
// records say: the first that differs ends it.
//
//	check ENGINE RECORD...
//
// It prints what differs and exits with 1; without a difference, it exits with
// 0.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"

	"github.com/redline5g/redline/wasm/smallgo/internal/trial"
)

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: check ENGINE RECORD...")
		os.Exit(2)
	}
	engine, records := os.Args[1], os.Args[2:]
	for _, name := range records {
		if err := check(engine, name); err != nil {
			fmt.Println(err)
			os.Exit(1)
		}
	}
}

// check compiles the package of a record and makes its calls.
func check(engine, name string) error {
	text, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	var t trial.Trial
	if err := json.Unmarshal(text, &t); err != nil {
		return err
	}
	if err := t.Compile(); err != nil {
		return err
	}
	differ, err := t.Run(context.Background(), engine)
	if err != nil {
		return err
	}
	if len(differ) > 0 {
		return fmt.Errorf("%s: %s", filepath.Base(t.Dir), differ[0])
	}
	return nil
}
