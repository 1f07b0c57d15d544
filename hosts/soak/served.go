package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os/exec"
	"strings"
	"sync"
	"time"

	"github.com/redline5g/redline/hosts/suite"
)

// served is redline serve, a process that is killed and started again at the
// same address.
type served struct {
	program string
	timeout time.Duration
	address string

	mu      sync.Mutex
	lives   int // how often it was started or killed
	process *exec.Cmd
}

// startServed builds the command line as a file, and starts it.
func startServed(ctx context.Context, program string, timeout time.Duration) (*served, error) {
	root, err := suite.Root()
	if err != nil {
		return nil, err
	}
	build := exec.CommandContext(ctx, "go", "build", "-o", program, "./hosts/redline")
	build.Dir = root
	if output, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("building the command line: %w\n%s", err, output)
	}
	s := &served{program: program, timeout: timeout, address: "127.0.0.1:0"}
	return s, s.start()
}

// start starts the server and waits until it listens. The address may not be
// free yet.
func (s *served) start() error {
	for deadline := time.Now().Add(10 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		line, err := s.launch()
		if s.process.Process == nil {
			return err
		}
		if address, ok := strings.CutPrefix(line, "redline: listening on http://"); ok {
			s.address = strings.TrimSpace(address)
			return nil
		}
		s.process.Process.Kill()
		s.process.Wait()
		if time.Now().After(deadline) {
			return fmt.Errorf("redline serve does not listen at %s: %q, %w", s.address, line, err)
		}
	}
}

// launch starts the process and reads its first line.
func (s *served) launch() (string, error) {
	s.process = exec.Command(s.program, "serve", "--listen", s.address, "--timeout", s.timeout.String())
	stderr, err := s.process.StderrPipe()
	if err != nil {
		return "", err
	}
	if err := s.process.Start(); err != nil {
		return "", err
	}
	lines := bufio.NewReader(stderr)
	line, err := lines.ReadString('\n')
	go io.Copy(io.Discard, lines)
	return line, err
}

// restart kills the server, and starts it again.
func (s *served) restart(context.Context) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.lives++
	defer func() { s.lives++ }()
	if err := s.process.Process.Kill(); err != nil {
		return err
	}
	var ended *exec.ExitError
	if err := s.process.Wait(); !errors.As(err, &ended) || ended.Exited() {
		return fmt.Errorf("the server had ended before it was killed: %w", err)
	}
	shared.CloseIdleConnections()
	return s.start()
}

func (s *served) kill() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.process.Process.Kill()
	s.process.Wait()
}

// at is the address, and whether the server was killed since at was called: it
// waits until it is there again.
func (s *served) at() (string, func() bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	before := s.lives
	return s.address, func() bool {
		s.mu.Lock()
		defer s.mu.Unlock()
		return s.lives != before
	}
}
