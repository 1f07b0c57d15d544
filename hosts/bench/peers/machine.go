package main

import (
	"fmt"
	"os"
	"regexp"
	"runtime"
	"strings"
)

// machine tells what was measured on.
func machine() string {
	parts := []string{fmt.Sprintf("%d cores", runtime.NumCPU())}
	if m := find("/proc/cpuinfo", `(?m)^model name\s*:\s*(.+)$`); m != "" {
		parts = append([]string{m}, parts...)
	}
	if m := find("/etc/os-release", `(?m)^PRETTY_NAME="?([^"\n]+)`); m != "" {
		return strings.Join(append(parts, m), ", ")
	}
	return strings.Join(append(parts, runtime.GOOS), ", ")
}

// find is what a pattern's group finds in a file, "" where there is none.
func find(file, pattern string) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return ""
	}
	found := regexp.MustCompile(pattern).FindSubmatch(text)
	if found == nil {
		return ""
	}
	return string(found[1])
}
