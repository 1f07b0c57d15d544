package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os/exec"
)

// process is an engine in a process of its own.
type process struct {
	*peer
	cmd     *exec.Cmd
	in      io.WriteCloser
	answers *json.Decoder
}

// start starts a peer's process.
func (b *bench) start(p *peer) (*process, error) {
	f := b.files
	f.Engine = p.name
	command := []string{b.self, "-serve"}
	if p.inNode {
		f.Engine = b.bundle(p.name)
		command = []string{"node", "--no-warnings", "serve.js"}
	}
	argument, err := json.Marshal(f)
	if err != nil {
		return nil, err
	}
	cmd := exec.Command(command[0], append(command[1:], string(argument))...)
	cmd.Stderr = b.log
	in, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	return &process{p, cmd, in, json.NewDecoder(out)}, cmd.Start()
}

// ask puts a question. An error is of a process that ended.
func (p *process) ask(q question) (a answer, err error) {
	if err := json.NewEncoder(p.in).Encode(q); err != nil {
		return a, fmt.Errorf("%s has ended: %w", p.name, err)
	}
	if err := p.answers.Decode(&a); err != nil {
		return a, fmt.Errorf("%s has ended: %w", p.name, err)
	}
	return a, nil
}

// judge puts a question to which an error is no answer.
func (p *process) judge(q question) (answer, error) {
	a, err := p.ask(q)
	if err == nil && a.Error != "" {
		err = fmt.Errorf("%s: %s", p.name, a.Error)
	}
	return a, err
}

func (p *process) close() {
	_ = p.in.Close()
	_ = p.cmd.Wait() // of one that died of a broken document it is an error
}

// startAll starts some peers.
func (b *bench) startAll(peers []*peer) ([]*process, func(), error) {
	var processes []*process
	closeAll := func() {
		for _, p := range processes {
			p.close()
		}
	}
	for _, p := range peers {
		process, err := b.start(p)
		if err != nil {
			closeAll()
			return nil, nil, err
		}
		processes = append(processes, process)
	}
	return processes, closeAll, nil
}
