package main

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/redline5g/redline/hosts/redline/internal/scan"
	"github.com/redline5g/redline/hosts/redline/internal/scan/site"
	"github.com/redline5g/redline/hosts/suite"
)

// hostile is a page whose title, address and words would do harm where they are
// not escaped.
const hostile = "/hostile?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E"

// scanned looks at one page of the site in one view, by a module that starts
// fast.
func scanned(t *testing.T, url string, args ...string) result {
	t.Helper()
	_, err := scan.Program("")
	suite.Need(t, "chromium", "apt-get install chromium", err == nil)
	return redline(t, "", append([]string{"scan", "--host", "native", "--lang", "en", "--delay", "0s", "--timeout", "20s",
		"--max-depth", "0", "--viewport", "desktop", "--scheme", "light", url}, args...)...)
}

func TestScanText(t *testing.T) {
	s := site.Serve(t)
	r := scanned(t, s.URL+hostile)
	r.want(t, 1, "3.4  Hide no entry to 4G plans", "")
	for _, want := range []string{"BLOCK", "  violation 1  no-4g-entry", "  5G  desktop  no such plan was seen", "page     " + s.URL + hostile, "remedy   Add a 4G look-up entry."} {
		if !strings.Contains(r.out, want) {
			t.Errorf("no %q in\n%s", want, r.out)
		}
	}
	if strings.ContainsAny(r.out, "\x1b") {
		t.Errorf("the page steers the terminal:\n%q", r.out)
	}
}

func TestScanHTML(t *testing.T) {
	s := site.Serve(t)
	file := filepath.Join(t.TempDir(), "report.html")
	scanned(t, s.URL+"/4g", s.URL+hostile, "--scheme", "dark", "--format", "html", "-o", file).want(t, 1, "", "")
	page := read(t, file)
	for _, want := range []string{
		`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'sha256-`,
		`href="data:image/webp;base64,`, `<rect class="mark" `, `id="finding-1"`, `<q lang="zh">4G套餐查询、办理入口不得隐蔽设置</q>`,
		"Condition “每月超过10GB后限速至1Mbps”: contrast ", "desktop dark", `hostile?q=%22%3E%3Cimg%20src=x%20onerror=alert(1)%3E</span>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the report has no %q", want)
		}
	}
	// Nothing that comes from outside is mark-up, and nothing is loaded.
	for _, bad := range []string{"<script", "<img", "javascript:", "<style>\n</style>"} {
		if strings.Contains(page, bad) {
			t.Errorf("the report has %q", bad)
		}
	}
	for _, match := range regexp.MustCompile(`(?:href|src)="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if !strings.HasPrefix(match[1], "#") && !strings.HasPrefix(match[1], "data:image/webp;") {
			t.Errorf("the report leads to %s", match[1])
		}
	}
}

func TestScanForPrograms(t *testing.T) {
	s := site.Serve(t)
	var sarif struct {
		Runs []struct {
			Results []struct {
				RuleID    string
				Locations []struct {
					PhysicalLocation struct {
						ArtifactLocation struct{ URI string }
						Region           *struct{}
					}
				}
			}
		}
	}
	r := scanned(t, s.URL+hostile, "--format", "sarif")
	if err := json.Unmarshal([]byte(r.out), &sarif); err != nil {
		t.Fatal(err)
	}
	result := sarif.Runs[0].Results[0]
	if at := result.Locations[0].PhysicalLocation; result.RuleID != "3.4-4g-entry" || at.ArtifactLocation.URI != s.URL+hostile || at.Region != nil {
		t.Errorf("%+v", result)
	}

	r = scanned(t, s.URL+hostile, "--format", "junit")
	if err := xml.Unmarshal([]byte(r.out), new(struct{ XMLName xml.Name })); err != nil || !strings.Contains(r.out, "<failure ") {
		t.Errorf("%v\n%s", err, r.out)
	}

	r = scanned(t, s.URL+"/broken", "--format", "ndjson")
	r.want(t, 2, `{"address":"`+s.URL+`/broken","viewport":"desktop","why":"the server answered 500"}`, "")

	var report struct {
		Start []string
		Walks []struct {
			Pages []struct {
				Taps  int
				Views []struct {
					Document struct{ Kind, Address string }
					Answer   struct{ Decision string }
					Elements []struct{ Selector string }
				}
			}
		}
	}
	r = scanned(t, s.URL+"/", "--format", "json")
	if err := json.Unmarshal([]byte(r.out), &report); err != nil {
		t.Fatal(err)
	}
	if v := report.Walks[0].Pages[0].Views[0]; v.Document.Kind != "page" || v.Document.Address != s.URL+"/" || v.Answer.Decision == "" || len(v.Elements) != 2 {
		t.Errorf("%+v", v)
	}
}

// TestScanDemo: in the shop as it is nothing is found, and no page is left out.
func TestScanDemo(t *testing.T) {
	_, address := demonstrated(t)
	r := scanned(t, address, "--max-depth", "5")
	r.want(t, 0, "ALLOW  "+address, "")
	if !strings.Contains(r.out, "pages     11 ") || strings.Contains(r.out, "left out") || strings.Contains(r.out, "not looked at") {
		t.Error(r.out)
	}
}

// TestScanInterrupted: Ctrl-C ends Chromium, and leaves no report.
func TestScanInterrupted(t *testing.T) {
	s := site.Serve(t)
	dir := t.TempDir()
	c := command("scan", "--host", "native", "--delay", "0s", "--format", "html", "-o", filepath.Join(dir, "report.html"), s.URL+"/slow")
	c.Env = append(c.Env, "TMPDIR="+dir)
	var errs bytes.Buffer
	c.Stderr = &errs
	_, err := scan.Program("")
	suite.Need(t, "chromium", "apt-get install chromium", err == nil)
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	for deadline := time.Now().Add(time.Minute); !s.Log.Has("/slow"); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("the page was not asked for: %s", errs.String())
		}
	}
	if err := c.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	_ = c.Wait()
	if code := c.ProcessState.ExitCode(); code != 130 {
		t.Errorf("exit code %d\n%s", code, errs.String())
	}
	if left, _ := os.ReadDir(dir); len(left) > 0 {
		t.Errorf("what is left: %v", left)
	}
	if out, _ := exec.Command("pgrep", "-f", "user-data-dir="+dir).Output(); len(out) > 0 {
		t.Errorf("Chromium still runs: %s", out)
	}
}

// TestScanUsage: what can't be is refused before anything is opened.
func TestScanUsage(t *testing.T) {
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{}, "requires at least 1 arg"},
		{[]string{"ftp://example.cn"}, "wanted an address with http or https"},
		{[]string{"a.cn", "--viewport", "mobil"}, "did you mean mobile?"},
		{[]string{"a.cn", "--scheme", "drak"}, "wanted light, dark"},
		{[]string{"a.cn", "--max-pages", "0"}, "wanted 1 or more"},
		{[]string{"a.cn", "--max-megabytes", "9999"}, "wanted 1 to 1024"},
		{[]string{"a.cn", "--asset-host", "https://cdn.cn/"}, "is no host"},
		{[]string{"a.cn", "--allow-host", "*"}, "is no host"},
		{[]string{"a.cn", "--chromium", "/nowhere/chromium"}, "--chromium"},
		{[]string{"a.cn", "--policy", "/nowhere.json"}, "/nowhere.json"},
		{[]string{"a.cn", "--output", "/nowhere/report.txt"}, "/nowhere/report.txt"},
	} {
		redline(t, "", append([]string{"scan", "--host", "native"}, c.args...)...).want(t, 2, "", c.want)
	}
	without := command("scan", "--host", "native", "a.cn")
	without.Env = []string{"PATH=/nowhere", "HOME=" + t.TempDir()}
	finish(t, without).want(t, 2, "", "no Chromium was found")
}
