package tariffs

import "regexp"

// A nought in a parsed number may be one that the third party's parser left
// where it found nothing. It stands only as long as the entry's own words do
// not speak of an amount, or of a share in another card's.
var (
	sharedWords   = regexp.MustCompile(`共享(?:主卡|手机号码)`)
	dataWords     = regexp.MustCompile(`[0-9] ?[GMT]B|[0-9] ?[GMT](?:国内|全国|省内|省外|通用|定向)*流量|不限量`)
	appBoundWords = regexp.MustCompile(`[0-9] ?[GMT]B?[^,。;、+]{0,4}定向|定向流量[^,。;、+]{0,4}[0-9] ?[GMT]`)
	voiceWords    = regexp.MustCompile(`[0-9] ?分钟`)
	messageWords  = regexp.MustCompile(`[0-9] ?条[^,。;]{0,4}(?:短信|彩信)|(?:短信|彩信)[^,。;]{0,4}[0-9] ?条`)
)

// allowances reads what the fee includes each month. Amounts beside a fee that
// is not known to be monthly are not known to be so either.
func (r *reader) allowances(at place, e published, monthly bool) Allowances {
	words := fold(e.Name + " " + e.Details.Services)
	read := func(field string, f figure, n *int64, why string, amount *regexp.Regexp) *int64 {
		if why == "" {
			why = doubt(*n, monthly, words, amount)
		}
		r.report.note(at, field, string(f), why)
		if why != "" {
			return nil
		}
		return n
	}
	data, whyData := readData(e)
	app, whyApp := readMegabytes(e.DirectedData)
	if whyData == "" && whyApp == "" && *app > *data {
		whyApp = "more than all data"
	}
	voice, whyVoice := readCount(e.Voice, "分钟")
	messages, whyMessages := readCount(e.SMS, "条")
	return Allowances{
		read(fieldData, e.Data, data, whyData, dataWords),
		read(fieldAppBound, e.DirectedData, app, whyApp, appBoundWords),
		read(fieldVoice, e.Voice, voice, whyVoice, voiceWords),
		read(fieldMessages, e.SMS, messages, whyMessages, messageWords),
	}
}

// readData reads all data, and holds it against its parts where these are told.
func readData(e published) (*int64, string) {
	data, why := readMegabytes(e.Data)
	if why != "" {
		return nil, why
	}
	general, whyGeneral := readMegabytes(e.GeneralData)
	app, whyApp := readMegabytes(e.DirectedData)
	if whyGeneral == "" && whyApp == "" && *general+*app != *data {
		return nil, "not the sum of general and directed data"
	}
	return data, ""
}

// doubt says why an amount does not stand.
func doubt(n int64, monthly bool, words string, amount *regexp.Regexp) string {
	switch {
	case n > 0 && !monthly:
		return "not told to be per month"
	case n == 0 && sharedWords.MatchString(words):
		return "0, but the entry's words speak of a share in another card's"
	case n == 0 && amount.MatchString(words):
		return "0, but the entry's words speak of an amount"
	}
	return ""
}
