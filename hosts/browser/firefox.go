//go:build linux

package browser

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

var firefoxProgram = program{"firefox-esr", "firefox-esr"}

var firefoxNeeds = []program{firefoxProgram}

// quiet are preferences with which Firefox asks the network for nothing but the
// page, and shows no other.
var quiet = []string{
	"network.dns.forceResolve", `"127.0.0.1"`,
	"app.update.auto", "false",
	"browser.shell.checkDefaultBrowser", "false",
	"browser.startup.page", "0",
	"browser.aboutwelcome.enabled", "false",
	"browser.safebrowsing.update.enabled", "false",
	"captivedetect.canonicalURL", `""`,
	"datareporting.policy.dataSubmissionEnabled", "false",
	"datareporting.healthreport.uploadEnabled", "false",
	"extensions.update.enabled", "false",
	"extensions.systemAddon.update.enabled", "false",
	"media.gmp-manager.updateEnabled", "false",
	"network.captive-portal-service.enabled", "false",
	"network.connectivity-service.enabled", "false",
	"services.settings.server", `"http://127.0.0.1:1"`,
	"toolkit.telemetry.server", `""`,
}

// firefox opens a page in Firefox. preferences are names and values by turns.
func firefox(preferences ...string) func(*Page) {
	return func(p *Page) {
		p.Version = version(p.t, p.home, firefoxProgram)
		profile := filepath.Join(p.home, "profile")
		if err := writeProfile(profile, append(preferences, quiet...)); err != nil {
			p.t.Fatal(err)
		}
		p.launch(firefoxProgram, []string{"--headless", "--no-remote", "--profile", profile, p.served()}, func(*exec.Cmd) {})
	}
}

func writeProfile(dir string, preferences []string) error {
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	var js strings.Builder
	for i := 0; i < len(preferences); i += 2 {
		fmt.Fprintf(&js, "user_pref(%q, %s);\n", preferences[i], preferences[i+1])
	}
	return os.WriteFile(filepath.Join(dir, "user.js"), []byte(js.String()), 0o600)
}
