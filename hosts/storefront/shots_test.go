//go:build linux

package storefront_test

import (
	"os"
	"testing"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

func TestLook(t *testing.T) {
	dir := os.Getenv("LOOK")
	if dir == "" {
		t.Skip()
	}
	w := open(t, serve(t), 1440, 900)
	snap := func(name string) {
		t.Helper()
		shot, err := chromedp.Call(w.tab, page.CaptureScreenshot, page.CaptureScreenshotParams{Format: page.CaptureScreenshotFormatPng, CaptureBeyondViewport: new(bool)})
		if err != nil {
			t.Fatal(err)
		}
		os.WriteFile(dir+"/"+name+".png", shot.Data, 0o644)
	}
	w.visit("/")
	snap("home")
	t.Log(w.found(), value[string](w, `document.getElementById('verdicts').innerText`))
	w.visit("/plan/G5-129")
	snap("plan")
	t.Log(w.found(), value[string](w, `document.getElementById('verdicts').innerText`))
	w.do(chromedp.EmulateViewport(360, 740, chromedp.EmulateMobile))
	w.visit("/")
	snap("home-m")
	t.Log(w.found())
	w.visit("/plan/G5-129")
	t.Log(w.found())
	w.tap(find("[data-redline-role=accept]"))
	w.until(`location.pathname.startsWith('/checkout')`)
	w.judged()
	snap("checkout-m")
	t.Log(w.found(), value[string](w, `document.getElementById('verdicts').innerText`))
}
