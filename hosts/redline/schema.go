package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/redline5g/redline/core/schemas"
	"github.com/redline5g/redline/hosts/redline/internal/rulebook"
)

func newSchema(a *app) *cobra.Command {
	kinds := append(slices.Clone(rulebook.Read().Kinds), "policy")
	return &cobra.Command{
		Use:       "schema " + strings.Join(kinds, "|"),
		Short:     "Print the JSON Schema of a document or of the policy",
		Long:      "Print the JSON Schema (2020-12) of a kind of document, or of the policy.",
		Example:   "  redline schema order > order.schema.json",
		ValidArgs: kinds,
		Args:      cobra.ExactArgs(1),
		RunE: func(_ *cobra.Command, args []string) error {
			schema, ok := schemas.For(args[0])
			if !ok {
				return fmt.Errorf("no schema of %q: wanted %s%s", args[0], strings.Join(kinds, ", "), didYouMean(args[0], kinds, ""))
			}
			_, err := a.stdout.Write(schema)
			return err
		},
	}
}
