//go:build linux

package browser

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
)

var shell = program{"sh", "dash"}

// TestEnd holds that nothing is left of a process and of those that it started,
// one that left its group among them.
func TestEnd(t *testing.T) {
	p := start(t, home(t), shell, []string{"-c", "(sleep 60 & setsid sh -c 'echo stray $$; exec sleep 60' &) & sleep 60"}, func(*exec.Cmd) {})
	stray := 0
	for stray == 0 {
		time.Sleep(time.Millisecond)
		_, _ = fmt.Sscanf(p.printed(), p.cmd.Path+" printed:\nstray %d\n", &stray)
	}
	p.end()
	for _, pid := range []int{-p.cmd.Process.Pid, stray} {
		if err := syscall.Kill(pid, 0); !errors.Is(err, syscall.ESRCH) {
			t.Errorf("something is left of %d: %v", pid, err)
		}
	}
}

// TestEnded holds that a runtime which ends is told of at once, with what it
// printed.
func TestEnded(t *testing.T) {
	p := &Page{t: t, home: home(t), address: "/suite.html"}
	p.launch(shell, []string{"-c", "echo no display >&2; exit 1"}, func(*exec.Cmd) {})
	_, err := p.next(limit)
	if err == nil || !strings.Contains(err.Error(), "has ended") || !strings.Contains(err.Error(), "no display") {
		t.Errorf("the error is %v", err)
	}
}

// TestSilent holds that a page which posts nothing is not waited for for ever.
func TestSilent(t *testing.T) {
	p := &Page{t: t, home: home(t), address: "/suite.html"}
	p.launch(shell, []string{"-c", "sleep 60"}, func(*exec.Cmd) {})
	if _, err := p.next(10 * time.Millisecond); err == nil || !strings.Contains(err.Error(), "has posted nothing in 10ms") {
		t.Errorf("the error is %v", err)
	}
}

// TestEnvironment holds that a program has a home of its own, which goes.
func TestEnvironment(t *testing.T) {
	var dir string
	t.Run("home", func(t *testing.T) {
		dir = home(t)
		p := start(t, dir, shell, []string{"-c", "echo $HOME $DISPLAY; pwd"}, func(*exec.Cmd) {})
		<-p.ended
		if printed := p.printed(); !strings.HasSuffix(printed, ":\n"+dir+"\n"+dir+"\n") {
			t.Errorf("home and working directory are not %s: %s", dir, printed)
		}
	})
	if _, err := os.Stat(dir); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the home is still there: %v", err)
	}
}
