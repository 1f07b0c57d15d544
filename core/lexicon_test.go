package core

import (
	"strings"
	"testing"
)

// TestClaimsAreLexemes holds a policy's claims to the lexemes that they are.
func TestClaimsAreLexemes(t *testing.T) {
	claims := strings.Split(string(claimNames), "\n")
	for i, name := range claims {
		if i > 0 && name != lexemeNames.at(i) {
			t.Errorf("claim %d is %s, lexeme %d is %s", i, name, i, lexemeNames.at(i))
		}
	}
	if most := 64 + 32; strings.Count(string(lexemeNames), "\n") >= most {
		t.Errorf("a meaning has room for %d lexemes", most)
	}
	if len(claims)-1 > int(lastClaim) {
		t.Errorf("%d claims, and the last lexeme that is one is %d", len(claims)-1, lastClaim)
	}
}

// TestLexiconFindsEveryWord looks each node's word up by its letters.
func TestLexiconFindsEveryWord(t *testing.T) {
	found := 0
	var walk func(node int, word []letter)
	walk = func(node int, word []letter) {
		if trieWords[node] != 0 {
			found++
			if of, size := lexiconAt(word); of != meanings[trieWords[node]] || size != len(word) {
				t.Errorf("node %d is found as %v, %d letters", node, of, size)
			}
		}
		_, all := rootPages.of(0xFFFF)
		from, to := 1, 1+all // of the root
		if node > 0 {
			from, to = childrenOf(node)
		}
		for child := from; child < to; child++ {
			walk(child, append(word[:len(word):len(word)], letter{r: trieLetters.at(child)}))
		}
	}
	walk(0, nil)
	if found < 1000 {
		t.Errorf("only %d words", found)
	}
}
