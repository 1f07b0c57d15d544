package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// sum is the SHA-256 of a file, in hexadecimal.
type sum struct{ name, sha256 string }

// writeSums writes SHA256SUMS, which sha256sum --check reads, for all files of a
// folder.
func writeSums(folder string) ([]sum, error) {
	files, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var sums []sum
	var list bytes.Buffer
	for _, f := range files {
		text, err := os.ReadFile(filepath.Join(folder, f.Name()))
		if err != nil {
			return nil, err
		}
		s := sum{f.Name(), fmt.Sprintf("%x", sha256.Sum256(text))}
		sums = append(sums, s)
		fmt.Fprintf(&list, "%s  %s\n", s.sha256, s.name)
	}
	return sums, os.WriteFile(filepath.Join(folder, "SHA256SUMS"), list.Bytes(), 0o644)
}

// compare tells which files differ between two releases.
func compare(first, second []sum) error {
	others := map[string]string{}
	for _, s := range second {
		others[s.name] = s.sha256
	}
	var wrong []error
	for _, s := range first {
		if others[s.name] != s.sha256 {
			wrong = append(wrong, fmt.Errorf("%s: %s the first time, %s the second", s.name, s.sha256, others[s.name]))
		}
		delete(others, s.name)
	}
	for name := range others {
		wrong = append(wrong, fmt.Errorf("%s: only the second time", name))
	}
	return errors.Join(wrong...)
}
