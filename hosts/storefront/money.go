package storefront

import "strconv"

func itoa(n int) string { return strconv.Itoa(n) }

// yuan writes fen as yuan, without what is nought.
func yuan(fen int) string {
	s := itoa(fen / 100)
	if rest := fen % 100; rest > 0 {
		s += "." + itoa(rest/10) + itoa(rest%10)
	}
	return s
}

// priceOf is what something costs a month, now and after a promotional period.
func priceOf(p *Plan) Words {
	if p.FeePerMonth == 0 {
		return Words{"每月0元", "for 0 yuan a month"}
	}
	w := Words{"每月" + yuan(p.FeePerMonth) + "元", "for " + yuan(p.FeePerMonth) + " yuan a month"}
	if after := p.After(); after != p.FeePerMonth {
		w.ZH += "（优惠期后每月" + yuan(after) + "元）"
		w.EN += " (" + yuan(after) + " yuan after the promotional period)"
	}
	return w
}
