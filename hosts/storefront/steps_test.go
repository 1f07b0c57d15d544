//go:build linux

package storefront_test

import (
	"context"
	"regexp"
	"slices"

	"github.com/chromedp/chromedp"
)

// offered leads from a plan's page to its checkout.
func (w *window) offered() {
	w.t.Helper()
	w.tap(find(`[data-redline-role=accept]`))
	w.until(`location.pathname.startsWith('/checkout/') && document.querySelector('redline-reminders')`)
	w.judged()
}

// remind reads every reminder that is due and acknowledges it. Going on before
// leads nowhere.
func (w *window) remind() {
	w.t.Helper()
	goOn := within("redline-reminders", "[part~=continue]")
	w.tap(goOn)
	if value[bool](w, find("form.code")+" !== null") {
		w.t.Fatal("nothing was acknowledged, and the order went on")
	}
	w.acknowledge()
	w.tap(goOn)
	w.until(find("form.code"))
	w.judged()
}

// acknowledge ticks every reminder, each after it was in view for long enough.
func (w *window) acknowledge() {
	w.t.Helper()
	w.until(reminders + "?.length > 0")
	var read []int
	for i := range value[int](w, reminders+".length") {
		if !slices.Contains(read, i) {
			read = w.read(i)
		}
		w.tap(boxOf(i))
	}
}

// reminders is the script of the reminders that are shown.
var reminders = within("redline-reminders", "ol") + ".children"

// boxOf is the script of the box of one of them.
func boxOf(i int) string { return reminders + "[" + itoa(i) + "].querySelector('[part~=box]')" }

// read reads a reminder, and those that are in view beside it: which they are.
func (w *window) read(i int) []int {
	w.t.Helper()
	w.until(reminders + "?.length > 0")
	words := "[..." + reminders + "].map((reminder) => reminder.querySelector('[part~=words]'))"
	value[bool](w, "("+words+"["+itoa(i)+"].scrollIntoView({ block: 'center', behavior: 'instant' }), true)")
	inView := value[[]int](w, words+`.flatMap((element, i) => {
		const { top, bottom } = element.getBoundingClientRect();
		return top >= 0 && bottom <= innerHeight ? [i] : [];
	})`)
	w.look()
	return inView
}

// look looks at what is in view for longer than a reminder has to be, by the
// clock of the page: a page that is held up shows nothing meanwhile, so that
// what is between two of its moments counts for 400 ms at most, as in evidence.
func (w *window) look() {
	w.t.Helper()
	ctx, stop := context.WithTimeout(w.tab, patience)
	defer stop()
	_, err := chromedp.Run(ctx, chromedp.Evaluate[bool](`new Promise((resolve) => {
		let looked = 0, last;
		const look = () => {
			const now = performance.now();
			looked += Math.min(now - (last ?? now), 400);
			last = now;
			if (looked < 1600) setTimeout(look, 200);
			else resolve(true);
		};
		requestAnimationFrame(() => requestAnimationFrame(look)); // once it is drawn
	})`, chromedp.EvalAwaitPromise))
	if err != nil {
		w.t.Fatal(err)
	}
}

var sixDigits = regexp.MustCompile(`\d{6}`)

// code gets a code by SMS, whose message names the item and its price, and
// enters it.
func (w *window) code() {
	w.t.Helper()
	w.tap(find("#send"))
	w.until(`/\d{6}/.test(document.querySelector('.sms').textContent)`)
	message := value[string](w, find(".sms")+".textContent")
	if !regexp.MustCompile(`5G星河129元套餐”(每月129元| for 129 yuan a month)`).MatchString(message) {
		w.t.Errorf("the message names no item and price: %s", message)
	}
	w.tap(find("#code"))
	w.enter(sixDigits.FindString(message))
	w.tap(find("form.code button:not([type])"))
	w.until(find("redline-consent"))
}

// consent agrees to each item, and has the order activated.
func (w *window) consent() {
	w.t.Helper()
	w.agree()
	w.activate()
}

// agree agrees to each item.
func (w *window) agree() {
	w.t.Helper()
	w.until(within("redline-consent", "[part~=box]"))
	for i := range value[int](w, within("redline-consent", "ul")+".querySelectorAll('[part~=box]').length") {
		w.tap(within("redline-consent", "ul") + ".querySelectorAll('[part~=box]')[" + itoa(i) + "]")
	}
}

// activate has the order activated, which leads to the history.
func (w *window) activate() {
	w.t.Helper()
	w.tap(find("#activate"))
	w.until(`location.pathname.startsWith('/orders/')`)
	w.judged()
}

// recorded holds that the history has the order, active, with its evidence, and
// that the bytes agree.
func (w *window) recorded() {
	w.t.Helper()
	text := value[string](w, "document.getElementById('main').innerText")
	for _, want := range []string{
		"已开通|Active", "逐字节一致|byte by byte", "2.2-terminal", "2.3-delisted-plan", "2.4-contract-exit", "短信验证码|a code by SMS", "您目前使用的不是5G终端",
	} {
		if !regexp.MustCompile(want).MatchString(text) {
			w.t.Errorf("the history doesn't say %q:\n%s", want, text)
		}
	}
	if !value[bool](w, within("redline-verdict", "[part~=allow]")+" !== null") {
		w.t.Error("the record's verdict is not shown")
	}
}
