package scan

import (
	"fmt"
	"slices"

	"github.com/chromedp/chromedp/device"
)

// Viewport is a size of screen, and the kind of device that has it.
type Viewport struct {
	Name          string
	Width, Height int64
	Scale         float64
	Mobile        bool
}

// Viewports are those that there are.
var Viewports = []Viewport{
	{Name: "desktop", Width: 1280, Height: 800, Scale: 1},
	{Name: "mobile", Width: 390, Height: 844, Scale: 2, Mobile: true},
}

// ViewportNamed is the viewport of a name.
func ViewportNamed(name string) (Viewport, bool) {
	i := slices.IndexFunc(Viewports, func(v Viewport) bool { return v.Name == name })
	if i < 0 {
		return Viewport{}, false
	}
	return Viewports[i], true
}

// device is the viewport for Chromium, which calls itself agent.
func (v Viewport) device(agent string) device.Info {
	return device.Info{Name: v.Name, UserAgent: agent, Width: v.Width, Height: v.Height, Scale: v.Scale, Mobile: v.Mobile, Touch: v.Mobile}
}

// agent is what Chromium of a version calls itself in a viewport. Redline's name
// tells a site who looks at it.
func (v Viewport) agent(chromium, redline string) string {
	platform, mobile := "X11; Linux x86_64", ""
	if v.Mobile {
		platform, mobile = "Linux; Android 10; K", " Mobile"
	}
	return fmt.Sprintf("Mozilla/5.0 (%s) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%s%s Safari/537.36 %s", platform, chromium, mobile, redline)
}
