package core

import (
	"testing"
	"unicode/utf8"
)

// TestWordsAroundAmountsAreLookedFor: what the letter beside an amount rules out
// is none of the words.
func TestWordsAroundAmountsAreLookedFor(t *testing.T) {
	after, before := monthlyAfter, monthlyBefore
	for _, o := range pers {
		after = append(after, o.name)
	}
	for _, o := range persBefore {
		before = append(before, o.name)
	}
	for _, name := range after {
		if r, _ := utf8.DecodeRuneInString(name); !mayFollow(r) {
			t.Errorf("%s is not looked for after an amount", name)
		}
	}
	for _, name := range before {
		if r, _ := utf8.DecodeLastRuneInString(name); !mayPrecede(r) {
			t.Errorf("%s is not looked for before an amount", name)
		}
	}
}

// TestAmountsBegin: what begins a number, or is one, is told by its first letter.
func TestAmountsBegin(t *testing.T) {
	begin := map[rune]bool{}
	for r := rune(' '); r <= 0xFFFF; r++ {
		for _, rest := range []string{"", "年", "月", "月起", "倍", "番", "兆"} {
			letters := []letter{{r: r}}
			for _, next := range rest {
				letters = append(letters, letter{r: next})
			}
			_, spoken := spokenAt(letters, 0)
			begin[r] = begin[r] || spoken || numeralAt(letters, 0).end > 0
		}
		if begin[r] != (isDigit(r) || beginsAmount(r)) {
			t.Errorf("%c begins an amount: %v", r, begin[r])
		}
	}
}
