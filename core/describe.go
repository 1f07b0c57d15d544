package core

// Version is the version of the rules and of the shapes of documents and
// verdicts.
const Version = "0.1.0"

// Notice is the letter whose clauses the rules cite.
const Notice = "工信部信管函〔2021〕28号"

// Describe appends what the rules are, in their order. How each reads the Notice
// is not told: see [ReadingOf].
//
//	{"version":…,"notice":…,"kinds":[…],"limits":{…},
//	 "rules":[{"id":…,"clause":…,"title":{"zh":…,"en":…},"quote":…,
//	   "since":…,"kinds":[…]}]}
func Describe(dst []byte) []byte {
	dst = append(dst, `{"version":"`+Version+`","notice":"`+Notice+`","kinds":["order","change","catalog","promotion","page"],"limits":{"documentBytes":`...)
	dst = appendInt(dst, MaxDocument)
	dst = append(dst, `,"batchLines":`...)
	dst = appendInt(dst, MaxLines)
	dst = append(dst, `,"policyBytes":`...)
	dst = appendInt(dst, MaxPolicy)
	dst = append(dst, `,"findings":`...)
	dst = appendInt(dst, maxFindings)
	dst = append(dst, `},"rules":[`...)
	for i := range rules {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = describeRule(dst, rules[i])
	}
	return append(dst, "]}"...)
}

func describeRule(dst []byte, r *Rule) []byte {
	dst = append(dst, `{"id":`...)
	dst = appendQuoted(dst, r.ID)
	dst = append(dst, `,"clause":`...)
	dst = appendQuoted(dst, r.Clause)
	dst = append(dst, `,"title":{"zh":`...)
	dst = appendQuoted(dst, r.TitleZH)
	dst = append(dst, `,"en":`...)
	dst = appendQuoted(dst, r.TitleEN)
	dst = append(dst, `},"quote":`...)
	dst = appendQuoted(dst, r.Quote)
	dst = append(dst, `,"since":"`...)
	dst = appendDate(dst, r.Since)
	dst = append(dst, `","kinds":`...)
	dst = appendKinds(dst, r)
	return append(dst, '}')
}

func appendKinds(dst []byte, r *Rule) []byte {
	comma := ""
	dst = append(dst, '[')
	for kind := KindOrder; kind <= KindPage; kind++ {
		if r.judges(kind) {
			dst = append(dst, comma...)
			dst = appendName(dst, kindNames.at(int(kind)))
			comma = ","
		}
	}
	return append(dst, ']')
}
