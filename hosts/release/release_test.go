package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"encoding/xml"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/redline5g/redline/core"
)

// TestVersion holds that the jar has the version of the rules; that the npm
// package has it, its own tests hold.
func TestVersion(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(root, "hosts", "jvm", "pom.xml"))
	if err != nil {
		t.Fatal(err)
	}
	var pom struct {
		Version string `xml:"version"`
	}
	if err := xml.Unmarshal(text, &pom); err != nil {
		t.Fatal(err)
	}
	if pom.Version != core.Version {
		t.Errorf("pom.xml says %s, core %s", pom.Version, core.Version)
	}
}

// program is a file to pack, which was touched at a given time.
func program(t *testing.T, touched time.Time) entry {
	t.Helper()
	file := filepath.Join(t.TempDir(), "built")
	if err := os.WriteFile(file, []byte("a program"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(file, touched, touched); err != nil {
		t.Fatal(err)
	}
	return entry{"redline", file, 0o755}
}

func TestArchivesAreTheSameAtAnyTime(t *testing.T) {
	for name, pack := range map[string]func(string, []entry) error{"a.tar.gz": tarball, "a.zip": zipped} {
		var texts []string
		for _, touched := range []time.Time{time.Unix(1e9, 0), time.Unix(2e9, 0)} {
			file := filepath.Join(t.TempDir(), name)
			if err := pack(file, []entry{program(t, touched)}); err != nil {
				t.Fatal(err)
			}
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			texts = append(texts, string(text))
		}
		if texts[0] != texts[1] {
			t.Errorf("%s depends on when its file was touched", name)
		}
	}
}

func TestTarballHoldsAProgramThatRuns(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.tar.gz")
	if err := tarball(file, []entry{program(t, time.Now())}); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	compressed, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	archive := tar.NewReader(compressed)
	header, err := archive.Next()
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(archive)
	if err != nil || header.Name != "redline" || header.FileInfo().Mode() != 0o755 || string(text) != "a program" {
		t.Errorf("%s %v %q %v", header.Name, header.FileInfo().Mode(), text, err)
	}
}

func TestZipHoldsAProgramThatRuns(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.zip")
	if err := zipped(file, []entry{program(t, time.Now())}); err != nil {
		t.Fatal(err)
	}
	archive, err := zip.OpenReader(file)
	if err != nil {
		t.Fatal(err)
	}
	defer archive.Close()
	text, err := fs.ReadFile(archive, "redline")
	if err != nil || archive.File[0].Mode() != 0o755 || string(text) != "a program" {
		t.Errorf("%v %q %v", archive.File[0].Mode(), text, err)
	}
}

func TestSumsAreThoseOfTheUsualTool(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{"a": "", "b": "5G"} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := writeSums(folder); err != nil {
		t.Fatal(err)
	}
	check := exec.CommandContext(t.Context(), "sha256sum", "--check", "--strict", "SHA256SUMS")
	check.Dir = folder
	if output, err := check.CombinedOutput(); err != nil || string(output) != "a: OK\nb: OK\n" {
		t.Errorf("%v\n%s", err, output)
	}
}

func TestCompareNamesWhatDiffers(t *testing.T) {
	err := compare([]sum{{"a", "1"}, {"b", "2"}}, []sum{{"a", "1"}, {"b", "3"}, {"c", "4"}})
	if err == nil || err.Error() != "b: 2 the first time, 3 the second\nc: only the second time" {
		t.Errorf("%v", err)
	}
	if err := compare([]sum{{"a", "1"}}, []sum{{"a", "1"}}); err != nil {
		t.Error(err)
	}
}

func TestBillTellsNoTime(t *testing.T) {
	file := filepath.Join(t.TempDir(), "bill.json")
	bill := `{"bomFormat":"CycloneDX","serialNumber":"urn:uuid:1","metadata":{"timestamp":"2026-11-26T00:00:00Z","component":{"name":"a<b"}}}`
	if err := writeBill(file, []byte(bill)); err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(file)
	if err != nil || strings.Contains(string(text), "2026") || strings.Contains(string(text), "urn") || !strings.Contains(string(text), "a<b") {
		t.Errorf("%v %s", err, text)
	}
	if err := writeBill(file, []byte(`{}`)); err == nil {
		t.Error("an object that is no bill of materials is written")
	}
}
