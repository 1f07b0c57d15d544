package main

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/redline5g/redline/hosts/redline/internal/report"
	"github.com/redline5g/redline/hosts/redline/internal/screen"
	"github.com/redline5g/redline/hosts/storefront"
)

// writeTrials writes what each switch of the storefront leads to, and tells
// whether all is as it must be. The only errors are those of w.
func writeTrials(w io.Writer, options report.Options, trials []storefront.Trial) (ok bool, err error) {
	english := options.Language == "en"
	var table bytes.Buffer
	documents := 0
	ok = true
	for _, t := range trials {
		clause, title := "", pick(english, storefront.Words{ZH: "一切如常", EN: "Nothing broken"})
		if t.Switch != nil {
			clause, title = t.Switch.Clause, pick(english, t.Switch.Title)
		}
		mark := options.Palette.Good("ok ")
		if !t.OK() {
			mark, ok = options.Palette.Bad("BAD"), false
		}
		fmt.Fprintf(&table, "%s  %s  %s  %s\n", mark, screen.Pad(clause, 3), screen.Pad(title, 40), outcome(english, t))
		documents += t.Documents
	}
	fmt.Fprintf(&table, pick(english, storefront.Words{
		ZH: "\n共评判%d份文档：原生Go与服务器中的wazero逐字节比较。\n",
		EN: "\n%d documents were judged, by native Go and by the server in wazero, and compared byte by byte.\n",
	}), documents)
	_, err = table.WriteTo(w)
	return ok, err
}

// outcome is what a state leads to, in words.
func outcome(english bool, t storefront.Trial) string {
	var parts []string
	switch {
	case len(t.Found) > 0:
		parts = append(parts, strings.Join(t.Found, ", "))
	case t.Activated:
		parts = append(parts, pick(english, storefront.Words{ZH: "无问题，订单已开通", EN: "no finding, the order is active"}))
	default:
		parts = append(parts, pick(english, storefront.Words{ZH: "无问题，订单未开通", EN: "no finding, the order is not active"}))
	}
	if t.Differing > 0 {
		parts = append(parts, fmt.Sprintf(pick(english, storefront.Words{ZH: "%d份字节不同", EN: "%d differ in bytes"}), t.Differing))
	}
	return strings.Join(parts, "; ")
}

func pick(english bool, w storefront.Words) string {
	if english {
		return w.EN
	}
	return w.ZH
}
