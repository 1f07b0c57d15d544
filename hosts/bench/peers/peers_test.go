package main

import (
	"fmt"
	"os"
	"slices"
	"testing"
)

// TestMain is the command where the test starts itself for an engine in Go.
func TestMain(m *testing.M) {
	if len(os.Args) == 3 && os.Args[1] == "-serve" {
		if err := run(os.Args[2]); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// TestAgree holds that every engine decides as Redline does, so that what
// `make bench-peers` compares is the same work.
func TestAgree(t *testing.T) {
	b, err := newBench()
	if err != nil {
		t.Fatal(err)
	}
	defer b.close()
	if n := len(b.whole()); n < 6 {
		t.Errorf("only %d documents to agree on", n)
	}
	for _, decision := range b.files.Decisions {
		if !slices.ContainsFunc(b.whole(), func(d document) bool { return slices.Contains(d.crossed, decision) }) {
			t.Errorf("no document crosses %s", decision)
		}
	}
	if n := len(b.wrong()); n < counted {
		t.Errorf("only %d broken documents", n)
	}
	if err := b.agree(); err != nil {
		t.Error(err)
	}
}

// TestBroken holds what the README's table says first: Redline refuses every
// broken document.
func TestBroken(t *testing.T) {
	b, err := newBench()
	if err != nil {
		t.Fatal(err)
	}
	defer b.close()
	for _, d := range append(b.wrong(), b.large()...) {
		if said, err := b.say(peers[0], d.text); err != nil || said != "error" {
			t.Errorf("%s: %s, %v", d.name, said, err)
		}
	}
}
