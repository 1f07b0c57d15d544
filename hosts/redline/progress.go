package main

import (
	"io"
	"os"
	"time"

	"github.com/schollz/progressbar/v3"

	"github.com/redline5g/redline/hosts/redline/internal/screen"
)

// A run that takes less than this shows no progress.
const progressAfter = 2 * time.Second

// progress shows how far a run has come, on the standard error where that is a
// terminal and the results don't go to one.
type progress struct {
	bar *progressbar.ProgressBar // nil where nothing is to be shown
}

func newProgress(results, to io.Writer, files []string) progress {
	if !screen.IsTerminal(to) || screen.IsTerminal(results) {
		return progress{}
	}
	return progress{progressbar.NewOptions64(totalSize(files),
		progressbar.OptionSetWriter(&late{to, time.Now().Add(progressAfter)}),
		progressbar.OptionShowBytes(true),
		progressbar.OptionThrottle(200*time.Millisecond),
		progressbar.OptionClearOnFinish(),
		progressbar.OptionFullWidth(),
	)}
}

// newSpinner is the progress of a run of which no one knows how long it is.
func newSpinner(to io.Writer) progress {
	if !screen.IsTerminal(to) {
		return progress{}
	}
	return progress{progressbar.NewOptions(-1,
		progressbar.OptionSetWriter(to),
		progressbar.OptionSetElapsedTime(false),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionClearOnFinish(),
	)}
}

// describe shows what comes next, cut to a line.
func (p progress) describe(text string) {
	if p.bar != nil {
		p.bar.Describe(screen.Cut(screen.Escape(text), 76))
	}
}

// late is a writer that drops what comes too early.
type late struct {
	io.Writer
	from time.Time
}

func (l *late) Write(p []byte) (int, error) {
	if time.Now().Before(l.from) {
		return len(p), nil
	}
	return l.Writer.Write(p)
}

// totalSize is the size of files, or -1 where one is no regular file.
func totalSize(files []string) int64 {
	total := int64(0)
	for _, name := range files {
		info, err := os.Stat(name)
		if err != nil || !info.Mode().IsRegular() {
			return -1
		}
		total += info.Size()
	}
	return total
}

// add counts a document of size bytes. A bar that can't be drawn is no loss.
func (p progress) add(size int) {
	if p.bar != nil {
		_ = p.bar.Add(size + 1)
	}
}

// end takes the bar away.
func (p progress) end() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
