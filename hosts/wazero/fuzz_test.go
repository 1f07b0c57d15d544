package wazero

import (
	"bytes"
	"math/rand/v2"
	"regexp"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/native"
	"github.com/redline5g/redline/hosts/suite"
)

// FuzzAgree holds that the module says of any bytes what native Go says: of
// the bytes themselves, and of what becomes of them when their tokens change.
func FuzzAgree(f *testing.F) {
	each(f, func(v *suite.Vector) {
		document, err := v.Input()
		if err != nil {
			f.Fatal(err)
		}
		if v.Result == "" {
			f.Add(document, uint64(0))
			f.Add(document, uint64(len(document)))
		}
	})
	module, truth := open(f, Options{}), native.New()
	f.Fuzz(func(t *testing.T, document []byte, seed uint64) {
		document, form := mutate(document, seed), core.Form(seed&1)
		agree(t, module, truth, document, form)
	})
}

// FuzzAgreePolicy holds that the module takes and refuses the policies that
// native Go does, and judges by them alike.
func FuzzAgreePolicy(f *testing.F) {
	each(f, func(v *suite.Vector) {
		if v.Policy != nil {
			f.Add([]byte(*v.Policy), uint64(0))
			f.Add([]byte(*v.Policy), uint64(len(*v.Policy)))
		}
	})
	module, truth := open(f, Options{}), native.New()
	f.Fuzz(func(t *testing.T, policy []byte, seed uint64) {
		policy = mutate(policy, seed)
		got, err1 := module.SetPolicy(t.Context(), policy)
		want, err2 := truth.SetPolicy(t.Context(), policy)
		if err1 != nil || err2 != nil || !bytes.Equal(got, want) {
			t.Fatalf("of the policy\n%s\nthe module says\n%s %v\nand native Go\n%s %v", policy, got, err1, want, err2)
		}
		agree(t, module, truth, order, core.Full)
	})
}

func agree(t *testing.T, module, truth hosts.Host, document []byte, form core.Form) {
	t.Helper()
	got, err1 := module.Evaluate(t.Context(), document, form)
	want, err2 := truth.Evaluate(t.Context(), document, form)
	if err1 != nil || err2 != nil || !bytes.Equal(got, want) {
		t.Fatalf("of the document\n%s\nthe module says\n%s %v\nand native Go\n%s %v", document, got, err1, want, err2)
	}
}

func each(f *testing.F, do func(*suite.Vector)) {
	files, err := suite.Load()
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		for i := range file.Vectors {
			do(&file.Vectors[i])
		}
	}
}

// token is a piece of JSON, or of what is none.
var token = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|[-+.\w]+|\s+|(?s:.)`)

// strange are tokens that a decoder may trip over.
var strange = [][]byte{
	[]byte("null"), []byte("true"), []byte("0"), []byte("-1"), []byte("1e2"), []byte("99999999999999999999"),
	[]byte(`""`), []byte(`"\ud800"`), []byte(`"2026-02-30T00:00:00Z"`), []byte(`"\u0000"`), []byte("{}"), []byte("[]"), []byte("\xff"),
}

// mutate changes up to three tokens of a text, by a seed; 0 changes none. A
// token becomes another one of the text or a strange one, goes, or comes twice.
func mutate(text []byte, seed uint64) []byte {
	tokens := token.FindAll(text, -1)
	if seed == 0 || len(tokens) == 0 {
		return text
	}
	random := rand.New(rand.NewPCG(seed, 0))
	for range 1 + random.IntN(3) {
		at := random.IntN(len(tokens))
		switch random.IntN(4) {
		case 0:
			tokens[at] = tokens[random.IntN(len(tokens))]
		case 1:
			tokens[at] = strange[random.IntN(len(strange))]
		case 2:
			tokens[at] = nil
		default:
			tokens[at] = append(bytes.Clone(tokens[at]), tokens[at]...)
		}
	}
	return bytes.Join(tokens, nil)
}
