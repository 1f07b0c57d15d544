//go:build linux

package browser

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"syscall"
	"testing"

	"golang.org/x/sys/unix"
)

// program is a program, or a file, that a runtime needs, and the Debian package
// that has it.
type program struct{ name, install string }

// folders have what is not on the path.
var folders = []string{"/usr/lib/*/webkit2gtk-4.1", "/usr/lib/*/girepository-1.0"}

// path is where the program is, empty where it isn't.
func (p program) path() string {
	if path, err := exec.LookPath(p.name); err == nil {
		return path
	}
	for _, folder := range folders {
		if paths, _ := filepath.Glob(filepath.Join(folder, p.name)); len(paths) > 0 {
			return paths[0]
		}
	}
	return ""
}

// home makes a folder to be the HOME of a runtime, which goes when the test
// ends. Its name is short, since the paths of sockets have a limit of 108 bytes.
func home(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "page")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// process is a program that runs in a process group and a home of its own.
type process struct {
	cmd    *exec.Cmd
	output string        // the file of what it prints
	ended  chan struct{} // closed when it has ended
}

// start starts a program until the test ends; prepare may add to the command.
func start(t *testing.T, home string, p program, args []string, prepare func(*exec.Cmd)) *process {
	t.Helper()
	cmd := exec.Command(p.path(), args...)
	cmd.Dir = home
	cmd.Env = environment(home)
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	output, err := os.CreateTemp(home, p.name+".*.output")
	if err != nil {
		t.Fatal(err)
	}
	defer output.Close()
	cmd.Stdout, cmd.Stderr = output, output
	cmd.Env = append(cmd.Env, marker+output.Name())
	prepare(cmd)
	// What the program leaves behind becomes the test's child, to be reaped.
	if err := errors.Join(unix.Prctl(unix.PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0), cmd.Start()); err != nil {
		t.Fatal(err)
	}
	child := &process{cmd: cmd, output: output.Name(), ended: make(chan struct{})}
	go func() {
		_ = cmd.Wait() // why it ended is told by what it printed
		close(child.ended)
	}()
	t.Cleanup(child.end)
	return child
}

// end ends the process group and what has left it, and returns when nothing is
// left of them.
func (p *process) end() {
	group := p.cmd.Process.Pid
	strays := p.strays(group)
	_ = syscall.Kill(-group, syscall.SIGKILL)
	<-p.ended
	reap(-group)
	for _, pid := range strays {
		_ = syscall.Kill(pid, syscall.SIGKILL)
		reap(pid)
	}
}

// marker begins a variable in the environment that tells a process, and all
// that it starts, from others.
const marker = "REDLINE_PROCESS="

// strays are the processes that have left the group, as Chromium's crash
// handlers do.
func (p *process) strays(group int) (pids []int) {
	paths, _ := filepath.Glob("/proc/[0-9]*/environ")
	for _, path := range paths {
		environment, err := os.ReadFile(path)
		if err != nil || !bytes.Contains(environment, []byte(marker+p.output+"\x00")) {
			continue // it has ended, is another user's, or another process's
		}
		pid, err := strconv.Atoi(filepath.Base(filepath.Dir(path)))
		if of, wrong := syscall.Getpgid(pid); err == nil && wrong == nil && of != group {
			pids = append(pids, pid)
		}
	}
	return pids
}

// reap waits for children that have been ended, by the number that wait4 has for
// them.
func reap(pid int) {
	for {
		if _, err := syscall.Wait4(pid, nil, 0, nil); err != nil && !errors.Is(err, syscall.EINTR) {
			return
		}
	}
}

// printed is the end of what the process printed.
func (p *process) printed() string {
	const most = 4096
	text, err := os.ReadFile(p.output)
	if err != nil {
		return err.Error()
	}
	return p.cmd.Path + " printed:\n" + string(text[max(0, len(text)-most):])
}

// environment is all that a runtime gets of the environment: a home, and no
// session of a desktop to join.
func environment(home string) []string {
	return []string{
		"PATH=" + os.Getenv("PATH"), "LANG=C.UTF-8", "TMPDIR=" + home, "HOME=" + home,
		"XDG_RUNTIME_DIR=" + home, "XDG_CONFIG_HOME=" + home + "/config",
		"XDG_CACHE_HOME=" + home + "/cache", "XDG_DATA_HOME=" + home + "/data",
	}
}

var number = regexp.MustCompile(`\d+(\.\d+)+\w*`)

// version is what a program says is its version.
func version(t *testing.T, home string, p program, env ...string) string {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), p.path(), "--version")
	cmd.Env = append(environment(home), env...)
	text, err := cmd.Output()
	found := number.FindString(string(text))
	if err != nil || found == "" {
		t.Fatalf("%s --version tells no version: %q, %v", p.name, text, err)
	}
	return found
}
