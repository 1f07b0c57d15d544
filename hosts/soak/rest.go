package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/debug"
	"strconv"
	"time"
)

// usage is what a process takes at rest.
type usage struct {
	goroutines int // where it is this one
	files      int // that are open
	memory     int // resident, in bytes
}

func (u usage) String() string {
	text := fmt.Sprintf("%d files, %d MiB", u.files, u.memory>>20)
	if u.goroutines > 0 {
		text = fmt.Sprintf("%d goroutines, ", u.goroutines) + text
	}
	return text
}

// both are the two processes at one rest.
type both struct{ here, served usage }

func (b both) String() string { return fmt.Sprintf("%v; redline serve %v", b.here, b.served) }

// atRest waits until what has no one any more has ended, and measures.
func (l *load) atRest(timeout time.Duration) (b both, err error) {
	shared.CloseIdleConnections()
	time.Sleep(timeout + time.Second)
	debug.FreeOSMemory()
	if b.here, err = usageOf(os.Getpid()); err != nil {
		return b, err
	}
	b.here.goroutines = runtime.NumGoroutine()
	b.served, err = usageOf(l.served.process.Process.Pid)
	return b, err
}

var resident = regexp.MustCompile(`VmRSS:\s+(\d+) kB`)

// usageOf is what Linux tells of a process.
func usageOf(pid int) (u usage, err error) {
	folder := filepath.Join("/proc", strconv.Itoa(pid))
	files, err := os.ReadDir(filepath.Join(folder, "fd"))
	if err != nil {
		return u, err
	}
	status, err := os.ReadFile(filepath.Join(folder, "status"))
	if err != nil {
		return u, err
	}
	match := resident.FindSubmatch(status)
	if match == nil {
		return u, errors.New("the process has no memory")
	}
	kilobytes, err := strconv.Atoi(string(match[1]))
	return usage{files: len(files), memory: kilobytes << 10}, err
}

// What may be more at the end: the runtime's own, and memory that its collector
// has not given back.
const (
	moreGoroutines = 2
	moreFiles      = 4
	moreMemory     = 64 << 20
)

// compare tells what has grown between two rests of a process.
func compare(process string, first, last usage) error {
	var wrong []error
	grown := func(what string, from, to, most int) {
		if to > from+most {
			wrong = append(wrong, fmt.Errorf("%s: %s grew from %d to %d", process, what, from, to))
		}
	}
	grown("goroutines", first.goroutines, last.goroutines, moreGoroutines)
	grown("open files", first.files, last.files, moreFiles)
	grown("memory", first.memory, last.memory, moreMemory)
	return errors.Join(wrong...)
}
