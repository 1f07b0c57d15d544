package core

// mark is where in a text of the document something stands that a finding is
// about.
type mark struct {
	at         Place // the text
	bytes      span  // of the text, as UTF-8
	characters span  // the same in Unicode code points
}

// mark is where letters of a text stand in the original.
func (t *reading) mark(from, to int32) mark {
	first, last := &t.letters[from], &t.letters[to-1]
	return mark{
		at:         t.part.At.dot(memberText),
		bytes:      span{int(first.at), int(last.at) + int(last.size)},
		characters: span{int(first.nth), int(last.nth) + 1},
	}
}

// of is the words that are marked.
func (m *mark) of(t *reading) string { return t.part.Text[m.bytes.from:m.bytes.to] }

// mark adds words that the finding added last is about.
func (j *judge) mark(m mark) *judge {
	if !j.quiet {
		j.marks = append(j.marks, m)
	}
	return j
}

// appendMarks writes where in texts a finding's words stand:
//
//	"marks":[{"at":"/parts/0/text","bytes":[0,6],"characters":[0,2]}]
func (s *Scratch) appendMarks(dst []byte, marks []mark) []byte {
	if len(marks) == 0 {
		return dst
	}
	dst = append(dst, `,"marks":[`...)
	for i := range marks {
		if i > 0 {
			dst = append(dst, ',')
		}
		m := &marks[i]
		dst = append(dst, `{"at":"`...)
		dst = s.appendPointer(dst, m.at)
		dst = append(dst, `","bytes":[`...)
		dst = appendSpan(dst, m.bytes)
		dst = append(dst, `],"characters":[`...)
		dst = append(appendSpan(dst, m.characters), `]}`...)
	}
	return append(dst, ']')
}

func appendSpan(dst []byte, s span) []byte {
	dst = append(appendInt(dst, int64(s.from)), ',')
	return appendInt(dst, int64(s.to))
}
