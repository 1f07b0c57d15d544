package torture

import (
	"testing"

	"github.com/redline5g/redline/wasm/smallgo/compile"
)

// maxPages is the memory that the modules may take: 16 MiB.
const maxPages = 256

// TestCorpus makes every call with the standard toolchain and in every engine.
func TestCorpus(t *testing.T) {
	for _, theme := range themes(t) {
		t.Run(theme[len("corpus/"):], func(t *testing.T) {
			t.Parallel()
			cases := exports(t, theme)
			if len(cases) == 0 {
				t.Fatal("no cases")
			}
			result, err := compile.Compile("./"+theme, compile.Options{MaxPages: maxPages})
			if err != nil {
				t.Fatal(err)
			}
			calls := calls(cases)
			want := expect(t, theme, cases, calls)
			for name, engine := range engines {
				t.Run(name, func(t *testing.T) {
					replies := engine(t, result.Module, cases, calls)
					compare(t, result, cases, calls, want, replies)
				})
			}
			t.Logf("%d cases, %d calls", len(cases), len(calls))
		})
	}
}

// compare reports, for each case, the first call that differs, and how many
// do.
func compare(t *testing.T, result *compile.Result, cases []export, calls []call, want []outcome, replies []reply) {
	t.Helper()
	differ := map[int]int{}
	for i, c := range calls {
		got := replies[i].outcome(result)
		if want[i].agrees(got) {
			continue
		}
		if differ[c.export]++; differ[c.export] == 1 {
			name, args := cases[c.export].Name, c.args[:len(cases[c.export].Params)]
			t.Errorf("%s%v: %v, want %v", name, args, got, want[i])
		}
	}
	for i, n := range differ {
		if n > 1 {
			t.Logf("%s differs for %d arguments", cases[i].Name, n)
		}
	}
}
