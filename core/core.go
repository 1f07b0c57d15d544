// Package core decides, for one document, which reminders of the Notice are
// due and which of its red lines are crossed, and cites the clause.
//
// Call [Engine.Evaluate] with a document's bytes; it appends the verdict's
// bytes, or an error's where the document can't be judged. The same document
// and policy give the same bytes in every runtime: the core reads no clock, no
// file and no randomness, and the instant it judges for is a fact in the
// document.
//
// The Notice is the letter 工信部信管函〔2021〕28号 of the Ministry of Industry
// and Information Technology. Each of its clauses that can be judged has a
// file here, clause_*.go, which opens with the clause's words.
//
// The core is written in a small Go: structs, slices, strings, integers,
// switches and plain functions, so that it compiles to a small WebAssembly
// module and takes no memory once it is warm. purity_test.go holds it there.
package core

// Engine judges documents by one policy. The zero Engine judges by the floor.
// It keeps its working memory from one document to the next and serves one
// caller at a time.
type Engine struct{ work judge }

// Form is how much of a verdict is written.
type Form uint8

// The forms.
const (
	Compact Form = iota // decision, what is a violation, due or to be reviewed, and the texts of due reminders
	Full                // every finding with citation, facts, message and remedy
)

// Evaluate appends the verdict on a document to dst, or the error of a
// document that can't be judged. The result keeps nothing of document.
func (e *Engine) Evaluate(dst, document []byte, form Form) []byte {
	j := &e.work
	j.reset()
	fault := decodeDocument(&j.Scratch, document)
	if fault.Code != "" {
		return appendFault(dst, view(document), &fault)
	}
	j.putAll(form)
	return appendVerdict(dst, &j.Scratch, &j.policy, form)
}

// EvaluateBatch judges many documents, one a line, and appends as many lines:
// a verdict or an error for each, every line ended by a line feed. A document
// must not hold a line feed. More than MaxLines are refused with one error.
func (e *Engine) EvaluateBatch(dst, lines []byte, form Form) []byte {
	text, count := view(lines), 0
	for at := indexByte(text, '\n', 0); at < len(text); at = indexByte(text, '\n', at+1) {
		count++
	}
	if count > MaxLines {
		fault := Fault{Code: "too-many-lines", Bounded: true, Most: MaxLines, Size: count}
		return append(appendFault(dst, "", &fault), '\n')
	}
	for from := 0; from < len(lines); {
		end := indexByte(text, '\n', from)
		dst = append(e.Evaluate(dst, lines[from:end], form), '\n')
		from = end + 1
	}
	return dst
}

// SetPolicy puts a policy in force and appends its name, or appends an error
// and leaves the policy that was in force. An empty text is the floor.
func (e *Engine) SetPolicy(dst, text []byte) []byte {
	var policy Policy
	if len(text) > 0 {
		var s Scratch
		kept := append([]byte(nil), text...)
		if fault := decodePolicy(&s, &policy, kept); fault.Code != "" {
			return appendFault(dst, view(kept), &fault)
		}
	}
	e.work.policy = policy
	dst = append(dst, `{"policy":`...)
	return append(appendPolicyName(dst, &e.work.policy), '}')
}

// TooLarge appends the error of a document or a policy of size bytes that was
// refused for its size without being read.
func TooLarge(dst []byte, size, limit int) []byte {
	fault := tooLarge(size, limit)
	return appendFault(dst, "", &fault)
}
