//go:build linux

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestDemoOpens: the address is opened where a browser would have a window, and
// nowhere else.
func TestDemoOpens(t *testing.T) {
	folder := t.TempDir()
	opened := filepath.Join(folder, "opened")
	script := "#!/bin/sh\necho \"$1\" >" + opened + "\n"
	if err := os.WriteFile(filepath.Join(folder, "xdg-open"), []byte(script), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, display := range []string{"", ":99"} {
		cmd := exec.Command(binary, "demo", "--port", "0")
		cmd.Env = []string{"PATH=" + folder + ":/bin:/usr/bin", "HOME=" + folder, "DISPLAY=" + display}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		wait := 3 * time.Second
		if display != "" {
			wait = time.Minute
		}
		found := ""
		for end := time.Now().Add(wait); found == "" && time.Now().Before(end); time.Sleep(20 * time.Millisecond) {
			text, _ := os.ReadFile(opened) // it is not there yet
			found = string(text)
		}
		_ = cmd.Process.Signal(os.Interrupt)
		if err := cmd.Wait(); err != nil {
			t.Error(err)
		}
		if want := display != ""; strings.HasPrefix(found, "http://127.0.0.1:") != want {
			t.Errorf("DISPLAY=%s: opened %q", display, found)
		}
	}
}
