package core

// How often an amount falls due, as the words around it say.

// due finds how often it falls due: 月付99元, 99元/月, 每月99元, 每天一块.
func (q *quantity) due(letters []letter) {
	if mayFollow(runeAt(letters, int(q.to))) && q.dueAfter(letters) {
		return
	}
	from := int(q.from)
	q.dueBefore(letters, from)
	if end := beforeFiller(letters, from); end != from {
		q.dueBefore(letters, end)
	}
}

// dueBefore finds what is said of it up to a letter.
func (q *quantity) dueBefore(letters []letter, end int) {
	if !mayPrecede(runeAt(letters, end-1)) {
		return
	}
	for _, name := range monthlyBefore {
		if suffixed(letters, end, name) {
			q.monthly = true
		}
	}
	for p := range persBefore {
		if suffixed(letters, end, persBefore[p].name) {
			q.per = persBefore[p].per
		}
	}
}

// dueAfter finds what is said of it after an amount, and tells whether there is
// anything.
func (q *quantity) dueAfter(letters []letter) bool {
	for _, name := range monthlyAfter {
		if size := prefixed(letters[q.to:], name); size != 0 {
			q.monthly = true
			q.to += int32(size)
			return true
		}
	}
	for p := range pers {
		if size := prefixed(letters[q.to:], pers[p].name); size != 0 {
			q.per = pers[p].per
			q.to += int32(size)
			return true
		}
	}
	return false
}

// beforeFiller is where the word ends that stands before a letter, but for one
// that says nothing of it: 每月只要.
func beforeFiller(letters []letter, i int) int {
	for _, name := range fillers {
		if suffixed(letters, i, name) {
			return i - len(name)/3
		}
	}
	return i
}

// often is a word for how often an amount falls due.
type often struct {
	name string
	per  Per
}

// The words around an amount that say how often it falls due.
var (
	monthlyAfter  = []string{"/月", "每月", "一个月", "每个月", "/每月", "/个月", "月租", "包月", "一月", "/30天", "/month", "/mon", "的月费", "月费", "的月租"}
	monthlyBefore = []string{"每月", "月费", "月租", "月租费", "月付", "月费:", "月租:", "月付:", "每个月", "一个月", "包月", "月享", "一月", "月消费", "月均", "每月租费", "每月费用"}
	fillers       = []string{"仅需", "只需", "只要", "仅", "才", "低至", "为", "就要", "只用", "不到", "不足", "仅为", "只有", "也就", "都是", "不过", "收取", "收", "需付", "需", "付", "交"}
	persBefore    = []often{
		{"每天", PerDay}, {"一天", PerDay}, {"每日", PerDay}, {"日均", PerDay}, {"一日", PerDay},
		{"每年", PerYear}, {"一年", PerYear}, {"每次", PerUse}, {"一次", PerUse}, {"每回", PerUse},
		{"每周", PerOther}, {"一周", PerOther}, {"每季", PerOther}, {"一季", PerOther},
	}
	pers = []often{
		{"/周", PerOther}, {"一周", PerOther}, {"每周", PerOther}, {"/季", PerOther}, {"一季", PerOther}, {"每季", PerOther},
		{"/天", PerDay}, {"/日", PerDay}, {"一天", PerDay}, {"每天", PerDay}, {"/年", PerYear}, {"一年", PerYear}, {"每年", PerYear},
		{"/次", PerUse}, {"每次", PerUse}, {"一次", PerUse}, {"每回", PerUse}, {"/gb", PerUse}, {"/g", PerUse}, {"/条", PerUse}, {"/分钟", PerUse}, {"/mb", PerUse}, {"/m", PerUse},
		{"每g", PerUse}, {"一个g", PerUse}, {"每gb", PerUse}, {"1gb", PerUse},
	}
)

// mayFollow tells whether a word after an amount may begin with a letter.
func mayFollow(r rune) bool {
	switch r {
	case '/', '每', '一', '月', '包', '的', '1':
		return true
	}
	return false
}

// mayPrecede tells whether a word before an amount may end with a letter.
func mayPrecede(r rune) bool {
	switch r {
	case '月', '费', '租', '付', ':', '享', '均', '用', '天', '日', '年', '次', '回', '周', '季':
		return true
	}
	return false
}
