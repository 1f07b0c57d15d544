package suite

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// File is one golden file, testdata/golden.
type File struct {
	Name    string // the file's name without .ndjson
	Vectors []Vector
}

// Vector is one line of a golden file: an input and the exact results. A
// vector has either a document, as text or in hexadecimal, with the two
// verdicts on it, or a policy with the result of setting it.
type Vector struct {
	Name        string  `json:"name"`
	Document    *string `json:"document,omitempty"`    // where it is UTF-8
	DocumentHex string  `json:"documentHex,omitempty"` // where it is not
	Policy      *string `json:"policy,omitempty"`      // the floor without
	Compact     string  `json:"compact,omitempty"`
	Full        string  `json:"full,omitempty"`
	Result      string  `json:"result,omitempty"`
}

// Input is the document's bytes.
func (v *Vector) Input() ([]byte, error) {
	if v.Document != nil {
		return []byte(*v.Document), nil
	}
	return hex.DecodeString(v.DocumentHex)
}

// PolicyText is the policy to judge by, empty for the floor.
func (v *Vector) PolicyText() string {
	if v.Policy == nil {
		return ""
	}
	return *v.Policy
}

// Root is the folder of the repository, found from the working directory of a
// test, which is the folder of its package.
func Root() (string, error) { return above(filepath.Join("testdata", "notice.md")) }

// above is the nearest folder, from the working directory up, that has a file.
func above(file string) (string, error) {
	dir, err := os.Getwd()
	for err == nil {
		if _, missing := os.Stat(filepath.Join(dir, file)); missing == nil {
			return dir, nil
		}
		if dir == filepath.Dir(dir) {
			err = fmt.Errorf("there is no %s above the working directory", file)
		}
		dir = filepath.Dir(dir)
	}
	return "", err
}

// Load reads the golden files, in the order of their names. None is an error.
func Load() ([]File, error) {
	root, err := Root()
	if err != nil {
		return nil, err
	}
	paths, err := filepath.Glob(filepath.Join(root, "testdata", "golden", "*.ndjson"))
	if err == nil && len(paths) == 0 {
		err = errors.New("there are no golden files")
	}
	var files []File
	for _, path := range paths {
		file, wrong := loadFile(path)
		files, err = append(files, file), errors.Join(err, wrong)
	}
	return files, err
}

func loadFile(path string) (File, error) {
	f := File{Name: strings.TrimSuffix(filepath.Base(path), ".ndjson")}
	text, err := os.ReadFile(path)
	if err != nil {
		return f, err
	}
	for line := range bytes.Lines(text) {
		d := json.NewDecoder(bytes.NewReader(line))
		d.DisallowUnknownFields()
		var v Vector
		if err := d.Decode(&v); err != nil {
			return f, fmt.Errorf("%s: line %d: %w", path, len(f.Vectors)+1, err)
		}
		f.Vectors = append(f.Vectors, v)
	}
	return f, nil
}
