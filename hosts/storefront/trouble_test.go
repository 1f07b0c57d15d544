//go:build linux

package storefront_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/storage"
	"github.com/chromedp/chromedp"
)

// TestDevice plays what a device may do to an order.
func TestDevice(t *testing.T) {
	t.Parallel()
	suffer(t, open(t, serve(t), 1440, 900), []hardship{
		{"the storage is full", full},
		{"the clock is set forward, and right again", ahead},
		{"the clock is behind, and set right", behind},
	})
}

// offline: the page judges by itself. What has to reach the server is told to
// have failed, nothing is lost, and it is sent once there is a network.
func offline(w *window) {
	w.ordering()
	w.acknowledge()
	w.network(false)
	w.goOn()
	w.tap(find("#send"))
	w.until(find(".problem") + ".textContent.includes('连不上服务器')")
	w.network(true)
	w.code()
	w.until(within("redline-consent", "[part~=box]"))
	w.network(false)
	w.agree()
	w.tap(find("#activate"))
	w.until(find(".problem") + ".textContent.includes('连不上服务器')")
	w.network(true)
	w.activate()
	w.recorded()
}

// network has the tab have a network, or none.
func (w *window) network(there bool) {
	w.t.Helper()
	var rules []*network.Conditions
	if !there {
		rules = append(rules, &network.Conditions{Offline: true, DownloadThroughput: -1, UploadThroughput: -1})
	}
	if _, err := chromedp.Call(w.tab, network.EmulateNetworkConditionsByRule, network.EmulateNetworkConditionsByRuleParams{MatchedNetworkConditions: rules}); err != nil {
		w.t.Fatal(err)
	}
}

// full: where the browser has no room, the customer is told, and evidence is in
// memory.
func full(w *window) {
	one := 1.0
	w.room(&one)
	w.t.Cleanup(func() { w.room(nil) })
	w.ordering()
	w.read(0)
	w.until(find("#not-kept"))
	w.acknowledge()
	w.finish()
}

// room bounds how much the storefront may store, in bytes. nil is the browser's
// own bound.
func (w *window) room(bytes *float64) {
	w.t.Helper()
	quota := storage.OverrideQuotaForOriginParams{Origin: w.address, QuotaSize: bytes}
	if _, err := chromedp.Call(w.tab, storage.OverrideQuotaForOrigin, quota); err != nil {
		w.t.Fatal(err)
	}
}

// ahead: a device whose clock is an hour ahead orders nothing, and why is told.
// Once it is right, what was recorded in the future counts for nothing.
func ahead(w *window) {
	w.ordering()
	w.read(0)
	value[bool](w, clock(time.Hour))
	w.until(find("#clock-set"))
	w.acknowledge()
	w.goOn()
	w.code()
	w.agree()
	w.tap(find("#activate"))
	w.until(find(".problem") + ".textContent.includes('请校准时间')")
	value[bool](w, clock(0))
	w.tap(find("#activate"))
	w.until(find(".held .notice") + ".textContent.includes('重新阅读')")
	w.do(chromedp.Reload())
	w.judged()
	w.acknowledge()
	w.tap(within("redline-reminders", "[part~=continue]"))
	w.consent()
	w.recorded()
}

// behind: a device whose clock is an hour behind from the start is told so. What
// is consented to by it is older than the code; all counts once it is right.
func behind(w *window) {
	w.beforehand(clock(-time.Hour))
	w.ordering()
	w.until(find("#clock-wrong"))
	w.acknowledge()
	w.goOn()
	w.code()
	w.agree()
	w.tap(find("#activate"))
	w.until(find(".held .notice"))
	value[bool](w, clock(0))
	w.activate()
	w.recorded()
}

// clock is the script that sets the device's clock, by how much it is ahead.
func clock(by time.Duration) string {
	return fmt.Sprintf(`(() => {
		globalThis.RightDate ??= Date;
		globalThis.Date = class extends RightDate {
			constructor(...of) { super(...(of.length > 0 ? of : [RightDate.now() + %[1]d])); }
			static now() { return RightDate.now() + %[1]d; }
		};
		return true;
	})()`, by.Milliseconds())
}
