package scan

import (
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// Shot is a picture of a page, from its top.
type Shot struct {
	WebP          []byte
	Width, Height int // in CSS pixels
}

// The most that a picture shows and weighs, and all together.
const (
	shotWidth  = 2000
	shotHeight = 6000
	shotBytes  = 1 << 20
	allShots   = 48 << 20
)

// shot takes a picture of a page. One that weighs too much is left out.
func (t *tab) shot(v Viewport, m Measured) (*Shot, error) {
	width, height := min(max(m.Width, 1), shotWidth), min(max(m.Height, 1), shotHeight)
	quality, beyond := int64(60), true
	picture, err := chromedp.Call(t.ctx, page.CaptureScreenshot, page.CaptureScreenshotParams{
		Format: page.CaptureScreenshotFormatWebp, Quality: &quality, CaptureBeyondViewport: &beyond,
		Clip: &page.Viewport{Width: float64(width), Height: float64(height), Scale: 1 / v.Scale},
	})
	if err != nil || len(picture.Data) > shotBytes {
		return nil, err
	}
	return &Shot{picture.Data, width, height}, nil
}
