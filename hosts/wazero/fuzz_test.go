package wazero

import (
	"bytes"
	"testing"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
	"github.com/redline5g/redline/hosts/differential/mutate"
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
		document, form := mutate.Tokens(document, seed), core.Form(seed&1)
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
		policy = mutate.Tokens(policy, seed)
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
