//go:build linux

package storefront_test

import (
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// banner covers the words of the first reminder, wherever they are.
const banner = `addEventListener('DOMContentLoaded', () => {
	const banner = Object.assign(document.createElement('div'), { id: 'banner', textContent: '本站使用Cookie' });
	document.body.append(banner);
	(function follow() {
		const words = document.querySelector('redline-reminders')?.shadowRoot.querySelector('[part~=words]');
		const { left, top, width, height } = (words ?? banner).getBoundingClientRect();
		Object.assign(banner.style, { position: 'fixed', left: left + 'px', top: top + 'px', width: width + 'px', height: height + 'px', background: 'gold' });
		if (banner.isConnected) requestAnimationFrame(follow);
	})();
})`

// covered: a reminder below a banner was not read, whoever ticks its box, and
// the customer is told. Without the banner it is read.
func covered(w *window) {
	w.beforehand(banner)
	w.ordering()
	w.acknowledge()
	w.tap(within("redline-reminders", "[part~=continue]"))
	w.until(find(".held .notice"))
	w.until(reminders + ".length === 1 && !" + boxOf(0) + ".checked")
	w.until(within("redline-reminders", "[part~=reason]:not([hidden])") + "?.textContent.includes('请重新阅读')")
	if told := w.judged(); len(told.Found) != 1 {
		w.t.Errorf("the panel tells of %v\n%s", told.Found, told.Text)
	}
	value[bool](w, "("+find("#banner")+".remove(), true)")
	w.acknowledge()
	w.finish()
}

// enlarged: what follows the reader's size of type fits, and is on record as
// large as it was.
func enlarged(w *window) {
	sizes := page.SetFontSizesParams{FontSizes: &page.FontSizes{Standard: 32, Fixed: 26}}
	if _, err := chromedp.Call(w.tab, page.SetFontSizes, sizes); err != nil {
		w.t.Fatal(err)
	}
	w.inType(3200)
}

// zoomed: the window has half as many pixels, 320 at the least, and type is on
// record in them.
func zoomed(w *window) {
	size := value[[]int64](w, "[innerWidth, innerHeight]")
	w.do(chromedp.EmulateViewport(max(size[0]/2, 320), size[1]/2, chromedp.EmulateScale(2)))
	w.inType(1600)
}

// inType orders where type has a size, in hundredths of a pixel.
func (w *window) inType(size int) {
	w.t.Helper()
	w.ordering()
	w.clean("the checkout")
	w.acknowledge()
	w.finish()
	w.clean("the record")
	for _, r := range w.sent().Reminders {
		if r.Visibility.FontSize != size || r.Visibility.DwellMilliseconds < 1000 {
			w.t.Errorf("%s is on record as %+v", r.Rule, r.Visibility)
		}
	}
}
