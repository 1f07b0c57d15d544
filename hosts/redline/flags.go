package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// choice is the value of a flag that takes one of some words.
type choice struct {
	value string
	from  []string
}

// choiceFlag adds a flag that takes one of some words. The shell completes
// them.
func choiceFlag(c *cobra.Command, flags *pflag.FlagSet, name, value, usage string, from ...string) *choice {
	f := &choice{value, from}
	flags.Var(f, name, usage+" ("+strings.Join(from, ", ")+")")
	// The only error is of a flag that was not added.
	_ = c.RegisterFlagCompletionFunc(name, cobra.FixedCompletions(from, cobra.ShellCompDirectiveNoFileComp))
	return f
}

// String is the word.
func (f *choice) String() string { return f.value }

// Type stands for the word in the help.
func (f *choice) Type() string { return "word" }

// Set takes a word.
func (f *choice) Set(word string) error {
	if !slices.Contains(f.from, word) {
		return fmt.Errorf("wanted %s%s", strings.Join(f.from, ", "), didYouMean(word, f.from, ""))
	}
	f.value = word
	return nil
}
