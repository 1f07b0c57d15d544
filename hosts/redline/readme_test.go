package main

import (
	"os"
	"os/exec"
	"regexp"
	"strings"
	"testing"
)

// TestReadme: the README's examples of the command line show what it says.
func TestReadme(t *testing.T) {
	readme, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	examples := regexp.MustCompile("(?s)```console\n\\$ redline (.*?)\n(.*?)```").FindAllSubmatch(readme, -1)
	if len(examples) == 0 {
		t.Fatal("the README has no example")
	}
	for _, example := range examples {
		command := exec.Command(binary, strings.Fields(string(example[1]))...)
		command.Dir = "../.."
		got, _ := command.Output() // a verdict may end with another code than 0
		if string(got) != string(example[2]) {
			t.Errorf("redline %s says\n%s\nthe README\n%s", example[1], got, example[2])
		}
	}
}
