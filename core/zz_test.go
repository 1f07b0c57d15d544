package core

import (
	"fmt"
	"testing"
)

func TestZZ(t *testing.T) {
	for _, text := range []string{"海棠5G套餐九十九元一个月，五十个G、三百分钟，网速最高能跑到五百兆，看直播、打游戏都没问题。", "用满一百个G以后网速会慢下来，最多一兆。", "每月壹佰贰拾玖元"} {
		p := Part{Text: text}
		letters := foldText(nil, text)
		r := reading{part: &p, letters: letters, hits: searchLexicon(nil, letters)}
		for _, h := range r.hits {
			s := ""
			for l := Lexeme(0); l < 64; l++ {
				if h.of.has(l) {
					s += lexemeNames[l] + " "
				}
			}
			m := r.mark(h.from, h.to)
			fmt.Print(m.of(&r), "=", s, "; ")
		}
		fmt.Println()
		for _, q := range r.appendQuantities(nil) {
			m := r.mark(q.from, q.to)
			fmt.Println("  ", m.of(&r), q)
		}
	}
}
