package main

import (
	"archive/tar"
	"archive/zip"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"time"
)

// made is the time that all files of archives have, as those of the jars.
var made = time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)

// entry is a file of an archive.
type entry struct {
	name string
	from string
	mode os.FileMode
}

// tarball writes a .tar.gz in which nothing tells when and by whom it was made.
func tarball(file string, entries []entry) error {
	return written(file, func(w io.Writer) error {
		compressed, err := gzip.NewWriterLevel(w, gzip.BestCompression)
		if err != nil {
			return err
		}
		archive := tar.NewWriter(compressed)
		for _, e := range entries {
			text, err := os.ReadFile(e.from)
			if err != nil {
				return err
			}
			header := &tar.Header{Name: e.name, Mode: int64(e.mode), Size: int64(len(text)), ModTime: made, Format: tar.FormatUSTAR}
			if err := archive.WriteHeader(header); err != nil {
				return err
			}
			if _, err := archive.Write(text); err != nil {
				return err
			}
		}
		return errors.Join(archive.Close(), compressed.Close())
	})
}

// zipped writes a .zip in the same way.
func zipped(file string, entries []entry) error {
	return written(file, func(w io.Writer) error {
		archive := zip.NewWriter(w)
		for _, e := range entries {
			text, err := os.ReadFile(e.from)
			if err != nil {
				return err
			}
			header := &zip.FileHeader{Name: e.name, Method: zip.Deflate, Modified: made}
			header.SetMode(e.mode)
			into, err := archive.CreateHeader(header)
			if err != nil {
				return err
			}
			if _, err := into.Write(text); err != nil {
				return err
			}
		}
		return archive.Close()
	})
}

// written makes a file of what is written.
func written(file string, write func(io.Writer) error) error {
	f, err := os.Create(file)
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Close())
}
