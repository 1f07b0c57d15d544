package mutate

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/redline5g/redline/core/schemas"
	"github.com/redline5g/redline/hosts/differential/internal/tree"
)

func isNumber(n *tree.Node) bool {
	_, err := strconv.ParseInt(n.Scalar, 10, 64)
	return err == nil
}

func isString(n *tree.Node) bool { _, ok := n.String(); return ok }

// step makes a number one more or one less, or writes it otherwise.
func step(e edit) {
	v, _ := strconv.ParseInt(e.Node().Scalar, 10, 64)
	forms := []string{"%d", "%d", "%d", "%d", "%d0", "-%d", "0%d", "%d.0", "%de0", "%d0000000000000000000"}
	v += []int64{1, -1}[e.random.IntN(2)]
	e.Put(&tree.Node{Scalar: fmt.Sprintf(forms[e.random.IntN(len(forms))], v)})
}

// lengths are limits of texts and what lies just past them, in characters.
var lengths = []int{0, 1, 64, 65, 100, 101, 128, 129, 200, 201, 256, 257, 500, 501, 2000, 2001, 4001}

// lengthen repeats a text up to a length.
func lengthen(e edit) {
	s, _ := e.Node().String()
	length := lengths[e.random.IntN(len(lengths))]
	runes := []rune(strings.Repeat(s+" ", 1+length/(1+len([]rune(s)))))
	e.Put(tree.Text(string(runes[:min(length, len(runes))])))
}

// hiding are characters that hide the words that they stand in, and that are
// left out when texts are compared, or are not.
var hiding = []string{"\u200b", "\ufe0f", "\u2060", " ", "*", "·", "-_-", "****", "\u3000", "\u0301", "😀", "\n", "，", "不", "0"}

// hide puts a character within a text, or writes a letter in full width.
func hide(e edit) {
	s, _ := e.Node().String()
	runes := []rune(s)
	at := e.random.IntN(len(runes) + 1)
	if at < len(runes) && runes[at] > ' ' && runes[at] < 0x7F && e.random.IntN(2) == 0 {
		runes[at] += 0xFEE0
		e.Put(tree.Text(string(runes)))
		return
	}
	e.Put(tree.Text(string(runes[:at]) + hiding[e.random.IntN(len(hiding))] + string(runes[at:])))
}

// escape writes some characters of a text, or one of a member's name, as
// escapes, and now and then adds half of a pair.
func escape(e edit) {
	s, _ := e.Node().String()
	if e.Parent.Object && e.random.IntN(3) == 0 {
		name := e.Parent.Names[e.At]
		if err := json.Unmarshal([]byte(name), &s); err == nil {
			e.Parent.Names[e.At] = escaped(s, e.random)
		}
		return
	}
	e.Put(&tree.Node{Scalar: escaped(s, e.random)})
}

func escaped(s string, random *rand.Rand) string {
	b := []byte{'"'}
	for _, r := range s {
		if random.IntN(3) > 0 {
			quoted := tree.Quote(string(r))
			b = append(b, quoted[1:len(quoted)-1]...)
			continue
		}
		for _, unit := range utf16.Encode([]rune{r}) {
			b = fmt.Appendf(b, []string{`\u%04x`, `\u%04X`}[random.IntN(2)], unit)
		}
	}
	if random.IntN(8) == 0 {
		b = append(b, []string{`\ud83d`, `\ude00`, `\u0000`, `\/`, `\x`, `\u00`}[random.IntN(6)]...)
	}
	return string(append(b, '"'))
}

// isTime tells whether a value is a date or an instant.
func isTime(n *tree.Node) bool { _, _, ok := readTime(n); return ok }

func readTime(n *tree.Node) (time.Time, string, bool) {
	s, ok := n.String()
	for _, layout := range []string{time.RFC3339Nano, time.DateOnly} {
		if at, err := time.Parse(layout, s); ok && err == nil {
			return at, layout, true
		}
	}
	return time.Time{}, "", false
}

// spans are those that rules count in.
var spans = []time.Duration{time.Second, time.Second, time.Nanosecond, time.Hour, 24 * time.Hour, 7 * 24 * time.Hour, 30 * 24 * time.Hour, 366 * 24 * time.Hour}

// shift moves an instant by a second or a longer span, and a date by days.
func shift(e edit) {
	at, layout, _ := readTime(e.Node())
	span := spans[e.random.IntN(len(spans))]
	if layout == time.DateOnly {
		span = max(span, 24*time.Hour)
	}
	if e.random.IntN(2) == 0 {
		span = -span
	}
	e.Put(tree.Text(at.Add(span).Format(layout)))
}

// siblings are the values of the schemas' enumerations, each with those of
// every enumeration that it is in.
var siblings = func() map[string][]string {
	found := map[string][]string{}
	for _, kind := range []string{"order", "change", "catalog", "promotion", "page", "policy"} {
		text, _ := schemas.For(kind)
		var schema struct {
			Defs map[string]struct{ Enum []string } `json:"$defs"`
		}
		if err := json.Unmarshal(text, &schema); err != nil {
			panic(err)
		}
		for _, name := range slices.Sorted(maps.Keys(schema.Defs)) {
			for _, value := range schema.Defs[name].Enum {
				found[value] = append(found[value], schema.Defs[name].Enum...)
			}
		}
	}
	return found
}()

func isName(n *tree.Node) bool {
	s, _ := n.String()
	return len(siblings[s]) > 0
}

// rename makes a value of an enumeration another one, or one with a slip.
func rename(e edit) {
	s, _ := e.Node().String()
	others := siblings[s]
	other := others[e.random.IntN(len(others))]
	if e.random.IntN(10) == 0 {
		other = other[1:] + other[:1]
	}
	e.Put(tree.Text(other))
}
