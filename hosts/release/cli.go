package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
)

// platforms are those that the command line is built for.
var platforms = []string{"linux-amd64", "linux-arm64", "darwin-amd64", "darwin-arm64", "windows-amd64", "windows-arm64"}

// commandLine builds the command line for each platform, with a bill of
// materials each: which modules are in it depends on the platform.
func commandLine(ctx context.Context, folder string) error {
	for _, platform := range platforms {
		say("  %s", platform)
		if err := forPlatform(ctx, folder, platform); err != nil {
			return err
		}
	}
	return nil
}

func forPlatform(ctx context.Context, folder, platform string) error {
	system, processor, _ := strings.Cut(platform, "-")
	environment := []string{"GOOS=" + system, "GOARCH=" + processor, "CGO_ENABLED=0", "GOFLAGS=", "GOWORK=off"}
	pack, program, suffix := tarball, "redline", ".tar.gz"
	if system == "windows" {
		pack, program, suffix = zipped, "redline.exe", ".zip"
	}
	built := filepath.Join(folder, program)
	_, err := command(ctx, root, environment, "go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", built, "./hosts/redline")
	if err != nil {
		return err
	}
	defer os.Remove(built)
	archive := filepath.Join(folder, named("-"+platform+suffix))
	err = pack(archive, []entry{{program, built, 0o755}, {"LICENSE", filepath.Join(root, "LICENSE"), 0o644}})
	if err != nil {
		return err
	}
	return billOfProgram(ctx, built, archive+".cdx.json")
}
