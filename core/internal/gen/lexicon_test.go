package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// writeLexicon puts a lexicon beside a core's source.
func writeLexicon(t *testing.T, words, characters string) string {
	t.Helper()
	root := writeCore(t, "", "")
	for name, text := range map[string]string{wordsFile: words, pairsFile: characters} {
		if err := os.WriteFile(filepath.Join(root, filepath.FromSlash(name)), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

// TestLexiconIsChecked: what could not be found in a folded text, or says
// nothing clear, is refused with the file and the word.
func TestLexiconIsChecked(t *testing.T) {
	for _, c := range []struct{ words, characters, want string }{
		{"superlativ\t最佳\tnorm\n", "", `core/lexicon/words.tsv: "superlativ" is no lexeme`},
		{"none\t最佳\tnorm\n", "", `"none" is no lexeme`},
		{"superlative\t最佳 最佳\tnorm\n", "", "最佳: is there twice"},
		{"superlative\t最佳\tnorm\nsuperlative\t最佳\tnorm\n", "", "最佳: is there twice"},
		{"superlative\tTOP1\tnorm\n", "", "TOP1: is not in lower case and single width"},
		{"superlative\t最佳\n", "", "line 1: 2 columns, not 3"},
		{"", "么麼\n", "core/lexicon/characters.tsv:1: want a character, a tab, and others"},
		{"", "么\tm\n", "are not both of two bytes"},
		{"", "么\t麼\n幺\t麼\n", "麼 twice"},
	} {
		_, err := generate(writeLexicon(t, c.words, c.characters))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q, %q: %v, want %s", c.words, c.characters, err, c.want)
		}
	}
}

// TestLexiconIsATrie: a word may be two things, and begin another.
func TestLexiconIsATrie(t *testing.T) {
	outputs, err := generate(writeLexicon(t, "superlative\t最佳 最佳的\tnorm\nfree\t最佳 麼\tnorm\n", "么\t麼\n"))
	if err != nil {
		t.Fatal(err)
	}
	var text string
	for _, output := range outputs {
		if output.path == "core/lexicon_gen.go" {
			text = strings.Join(strings.Fields(string(output.content)), " ")
		}
	}
	zeros := strings.Repeat(`\x00`, 7) // so that eight bytes may be read from any on
	for _, want := range []string{
		`trieLetters charList = "\x00NgOv` + zeros + `\x00H\x00s\x84` + zeros, // top, 么, 最, 佳, 的
		`trieCounts = "\x00\x00\x01\x01\x00` + zeros,
		`trieWords = "\x00\x01\x00\x02\x03"`,
		`trieFirsts = "\x03\x00"`,
		"rootPages pageStarts = \"" + strings.Repeat(`\x00\x00`, 0x4F) + strings.Repeat(`\x01\x00`, 0x68-0x4F) + strings.Repeat(`\x02\x00`, 257-0x68) + `"`,
		"meanings = [...]meaning{{0x0, 0x0}, {0x4, 0x0}, {0x6, 0x0}, {0x2, 0x0}}",
		`foldedFrom charList = "\x9e` + zeros + `\xbc` + zeros,
		`foldedTo charList = "N` + zeros + `H` + zeros,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %s in\n%s", want, text)
		}
	}
}
