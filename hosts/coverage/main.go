// Command coverage tells how much of the core the vectors come to, by themselves:
// no other test of the core counts. What they don't come to is explained in
// explained.txt, or a vector is missing.
//
//	go run ./hosts/coverage
package main

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"golang.org/x/tools/cover"

	"github.com/redline5g/redline/hosts/internal/explained"
	"github.com/redline5g/redline/hosts/suite"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "coverage:", err)
		os.Exit(1)
	}
}

func run() error {
	r, err := measure()
	if err != nil {
		return err
	}
	for _, wrong := range r.wrong {
		fmt.Println(wrong)
	}
	fmt.Printf("%.1f %% of the %d statements of core, %d not reached and explained\n", r.percent(), r.statements, r.explained)
	if len(r.wrong) > 0 {
		return errors.New("what no vector comes to is explained in hosts/coverage/explained.txt")
	}
	return nil
}

// measure runs the vectors natively and holds what they don't come to against
// what is explained.
func measure() (*report, error) {
	root, err := suite.Root()
	if err != nil {
		return nil, err
	}
	reasons, err := explained.Read(filepath.Join(root, "hosts", "coverage", "explained.txt"))
	if err != nil {
		return nil, err
	}
	profiles, err := profile(root)
	if err != nil {
		return nil, err
	}
	return hold(root, profiles, reasons)
}

// profile runs every vector, and nothing else, and reads what was reached.
func profile(root string) ([]*cover.Profile, error) {
	dir, err := os.MkdirTemp("", "redline-coverage-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "profile")
	test := exec.Command("go", "test", "-count=1", "-run", "^TestSuite$", "-skip", "^TestSuite$/^(batch|contract)$",
		"-coverpkg", "./core", "-coverprofile", file, "./hosts/native")
	test.Dir = root
	if out, err := test.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("the vectors do not pass: %w\n%s", err, out)
	}
	return cover.ParseProfiles(file)
}
