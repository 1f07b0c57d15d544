package main

import (
	"github.com/spf13/cobra"

	"github.com/redline5g/redline/hosts/native"
	"github.com/redline5g/redline/hosts/redline/internal/report"
)

func newPolicy(a *app) *cobra.Command {
	return group("policy", "Look at policies", &cobra.Command{
		Use:   "check FILE",
		Short: "Tell whether a policy is accepted, and what it makes stricter",
		Long: `Tell whether a policy is accepted, and what it makes stricter than the floor. A
policy that is looser than the floor anywhere is refused.

Exit codes: 0 accepted, 2 refused.`,
		Example: "  redline policy check province.json",
		Args:    cobra.ExactArgs(1),
		RunE:    func(c *cobra.Command, args []string) error { return a.checkPolicy(c, args[0]) },
	})
}

func (a *app) checkPolicy(c *cobra.Command, file string) error {
	host := native.New()
	defer host.Close(c.Context())
	text, err := a.setPolicy(c.Context(), host, file)
	if err != nil {
		return err
	}
	return report.WritePolicy(a.stdout, a.options(a.stdout), text)
}
