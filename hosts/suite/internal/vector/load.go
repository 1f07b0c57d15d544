package vector

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// sources are what vectors are made from and held against.
type sources struct {
	root   string            // the module's folder
	notice string            // testdata/notice.md
	bases  map[string]*Value // testdata/documents
}

// Load reads every file of vectors of the module in a folder, in the order of
// their names. The error names every vector that is not in order.
func Load(root string) ([]File, error) {
	notice, err := os.ReadFile(filepath.Join(root, "testdata", "notice.md"))
	if err != nil {
		return nil, err
	}
	s := sources{root: root, notice: string(notice)}
	if s.bases, err = readBases(filepath.Join(root, "testdata", "documents", "*.json")); err != nil {
		return nil, err
	}
	paths, err := filepath.Glob(filepath.Join(root, "testdata", "vectors", "*.json"))
	if err == nil && len(paths) == 0 {
		err = errors.New("there are no vectors")
	}
	var files []File
	for _, path := range paths {
		file, wrong := s.read(path)
		files = append(files, file)
		err = errors.Join(err, wrong)
	}
	return files, err
}

func readBases(pattern string) (map[string]*Value, error) {
	paths, err := filepath.Glob(pattern)
	bases := map[string]*Value{}
	for _, path := range paths {
		base := new(Value)
		if err := readJSON(path, base); err != nil {
			return nil, err
		}
		bases[baseName(path)] = base
	}
	return bases, err
}

// read reads a file, checks it and makes its documents.
func (s *sources) read(path string) (File, error) {
	var content struct {
		Vectors []Vector `json:"vectors"`
	}
	name := baseName(path)
	if err := readJSON(path, &content); err != nil {
		return File{}, err
	}
	file := File{name, content.Vectors}
	err := s.checkFile(file)
	for i := range file.Vectors {
		v := &file.Vectors[i]
		wrong := v.check(s.notice)
		if wrong == nil {
			wrong = v.make(s.bases)
		}
		if wrong != nil {
			err = errors.Join(err, fmt.Errorf("%s.json: %q: %w", name, v.Name, wrong))
		}
	}
	return file, err
}

// readJSON reads a file that has no members but those of v.
func readJSON(path string, v any) error {
	text, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	d := json.NewDecoder(bytes.NewReader(text))
	d.DisallowUnknownFields()
	if err := d.Decode(v); err != nil {
		return fmt.Errorf("%s: %w", filepath.Base(path), err)
	}
	if d.More() {
		return fmt.Errorf("%s: something follows the value", filepath.Base(path))
	}
	return nil
}

func baseName(path string) string { return strings.TrimSuffix(filepath.Base(path), ".json") }
