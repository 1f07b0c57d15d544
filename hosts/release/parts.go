package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/redline5g/redline/core"
)

// part is one thing that is published. make writes its files into a folder.
type part struct {
	name string
	make func(ctx context.Context, folder string) error
}

var parts = []part{
	{"the module", module},
	{"the command line", commandLine},
	{"the npm package", npm},
	{"the jars", jars},
}

// module copies the committed module, which CI holds to be what its sources
// give, and the lines of its traps.
func module(_ context.Context, folder string) error {
	for _, name := range []string{"redline.wasm", "redline.sites"} {
		if err := copyFile(filepath.Join(root, "wasm", name), filepath.Join(folder, named(filepath.Ext(name)))); err != nil {
			return err
		}
	}
	return nil
}

// npm packs the package; npm gives all files the same time.
func npm(ctx context.Context, folder string) error {
	js := filepath.Join(root, "js")
	if _, err := command(ctx, js, nil, "npm", "pack", "--silent", "--pack-destination", folder); err != nil {
		return err
	}
	bill, err := command(ctx, js, nil, "npm", "sbom", "--omit", "dev", "--sbom-format", "cyclonedx")
	if err != nil {
		return err
	}
	return writeBill(filepath.Join(folder, "redline5g-redline-"+core.Version+".tgz.cdx.json"), bill)
}

// jars builds the Java library with its sources and its documentation.
func jars(ctx context.Context, folder string) error {
	jvm := filepath.Join(root, "hosts", "jvm")
	if _, err := command(ctx, jvm, nil, "mvn", "--batch-mode", "--no-transfer-progress", "--quiet", "--strict-checksums", "-Prelease", "-DskipTests", "clean", "package"); err != nil {
		return err
	}
	target := filepath.Join(jvm, "target")
	for _, name := range []string{named(".jar"), named("-sources.jar"), named("-javadoc.jar")} {
		if err := copyFile(filepath.Join(target, name), filepath.Join(folder, name)); err != nil {
			return err
		}
	}
	bill, err := os.ReadFile(filepath.Join(target, "bom.json"))
	if err != nil {
		return err
	}
	return writeBill(filepath.Join(folder, named(".jar.cdx.json")), bill)
}

// named is the name of a file of this version.
func named(rest string) string { return "redline-" + core.Version + rest }

func copyFile(from, to string) error {
	text, err := os.ReadFile(from)
	if err != nil {
		return err
	}
	return os.WriteFile(to, text, 0o644)
}

// command runs a program in a folder and returns what it prints. What it tells
// beside that is shown where it fails.
func command(ctx context.Context, folder string, environment []string, name string, args ...string) ([]byte, error) {
	c := exec.CommandContext(ctx, name, args...)
	c.Dir = folder
	c.Env = append(os.Environ(), environment...)
	var told bytes.Buffer
	c.Stderr = &told
	output, err := c.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w\n%s%s", filepath.Base(name), err, output, told.Bytes())
	}
	return output, nil
}
