//go:build linux

package storefront_test

import (
	"context"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"github.com/redline5g/redline/hosts/suite"
)

var screenshots = flag.String("screenshots", "", "photograph the storefront, into a folder")

// maxScreenshot bounds one picture, in bytes.
const maxScreenshot = 150 << 10

// scenes are what is photographed, each in a window of its own.
var scenes = []struct {
	name          string
	width, height int64
	options       []chromedp.EmulateViewportOption
	play          func(*window)
}{
	{"catalogue", 1440, 1000, nil, func(w *window) { w.visit("/") }},
	{"checkout-phone", 390, 844, phone, func(w *window) {
		w.visit("/plan/G5-129")
		w.offered()
		w.acknowledge()
		w.show("redline-reminders", 0.1)
	}},
	{"dark", 1440, 1000, nil, func(w *window) {
		w.visit("/plan/G5-129")
		w.prefer("theme", "dark")
	}},
	{"elder-phone", 390, 844, phone, func(w *window) {
		w.visit("/")
		w.prefer("elder", "on")
	}},
	{"red-line", 1440, 1000, nil, func(w *window) {
		w.visit("/")
		w.turn("3.1")
		w.judged()
	}},
	{"record", 1440, 1000, nil, func(w *window) {
		w.visit("/plan/G5-129")
		w.offered()
		w.remind()
		w.code()
		w.consent()
	}},
}

var phone = []chromedp.EmulateViewportOption{chromedp.EmulateMobile, chromedp.EmulateScale(2)}

// TestScreenshots photographs the storefront where it is asked to.
func TestScreenshots(t *testing.T) {
	if *screenshots == "" {
		return
	}
	fonts, err := exec.Command("fc-list", ":lang=zh").Output()
	suite.Need(t, "a Chinese font", "apt-get install fonts-noto-cjk", err == nil && strings.TrimSpace(string(fonts)) != "")
	for _, scene := range scenes {
		t.Run(scene.name, func(t *testing.T) {
			w := open(t, serve(t), scene.width, scene.height, scene.options...)
			w.do(chromedp.Func(func(ctx context.Context, _ *chromedp.Target) error {
				_, err := chromedp.Call(ctx, emulation.SetScrollbarsHidden, emulation.SetScrollbarsHiddenParams{Hidden: true})
				return err
			}))
			scene.play(w)
			w.photograph(filepath.Join(*screenshots, scene.name+".webp"))
		})
	}
}

// photograph writes what the window shows into a file.
func (w *window) photograph(file string) {
	w.t.Helper()
	w.do(chromedp.MouseEvent("mouseMoved", 0, 0), chromedp.Sleep(time.Second)) // transitions end
	quality := int64(82)
	shot, err := chromedp.Call(w.tab, page.CaptureScreenshot, page.CaptureScreenshotParams{Format: page.CaptureScreenshotFormatWebp, Quality: &quality})
	if err != nil {
		w.t.Fatal(err)
	}
	if len(shot.Data) > maxScreenshot {
		w.t.Errorf("%s has %d bytes, more than %d", file, len(shot.Data), maxScreenshot)
	}
	if err := os.WriteFile(file, shot.Data, 0o644); err != nil {
		w.t.Fatal(err)
	}
}

// show scrolls an element to a share of the window's height.
func (w *window) show(selector string, share float64) {
	w.t.Helper()
	value[bool](w, "(scrollTo({ top: scrollY + "+find(selector)+".getBoundingClientRect().top - innerHeight * "+ftoa(share)+", behavior: 'instant' }), true)")
}

// prefer chooses how the storefront is shown.
func (w *window) prefer(name, choice string) {
	w.t.Helper()
	w.tap(find(`.preferences [name=` + name + `][value=` + choice + `]`))
	w.until(find(`.preferences [name=`+name+`][value=`+choice+`]`) + ` === null`)
	w.judged()
}
