package rulebook

import (
	"fmt"
	"strings"
)

// Markdown is the table of the rules: what each rests on, how the Notice is
// read, and what no program can judge.
func (b *Book) Markdown(language string) string {
	var out strings.Builder
	out.WriteString(headings[language])
	for i := range b.Rules {
		r := &b.Rules[i]
		fmt.Fprintf(&out, "| %s | **%s**<br>`%s` | %s | %s | %s | %s | %s |\n", r.Clause, cell(r.Title.In(language)), r.ID,
			cell(r.Quote), strings.Join(r.Kinds, ", "), r.Since, list(r.Readings), list(r.Blind))
	}
	return out.String()
}

var headings = map[string]string{
	"zh": "| 条款 | 规则 | 通知原文 | 文档 | 起始日期 | 解读 | 程序无法判断 |\n|---|---|---|---|---|---|---|\n",
	"en": "| Clause | Rule | Words of the Notice | Documents | Since | Readings | What no program can judge |\n|---|---|---|---|---|---|---|\n",
}

// cell is a text that may stand in a cell of a table.
func cell(s string) string {
	return strings.NewReplacer("|", `\|`, "\n", " ", "<", "&lt;").Replace(s)
}

func list(texts []string) string {
	cells := make([]string, len(texts))
	for i, s := range texts {
		cells[i] = cell(s)
	}
	return strings.Join(cells, "<br>")
}
