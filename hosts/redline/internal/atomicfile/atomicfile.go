// Package atomicfile writes a file all or nothing: whoever reads it sees the
// old contents or the new ones. Call [Create], write, then Commit; Close
// without Commit leaves no trace.
package atomicfile

import (
	"crypto/rand"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// File is a file that is being written.
type File struct {
	*os.File
	target string // "" where it is written in place
	shared bool   // it is the program's own, and stays open
}

// Create begins a file. What is no regular file, such as a named pipe, can't be
// replaced and is written in place. So are /dev/stdout and /dev/stderr, wherever
// they lead: others write there too.
func Create(name string) (*File, error) {
	switch name {
	case "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1":
		return &File{File: os.Stdout, shared: true}, nil
	case "/dev/stderr", "/dev/fd/2", "/proc/self/fd/2":
		return &File{File: os.Stderr, shared: true}, nil
	}
	if target, err := filepath.EvalSymlinks(name); err == nil {
		name = target
	}
	mode := fs.FileMode(0o666)
	info, err := os.Stat(name)
	switch {
	case err == nil && info.IsDir():
		return nil, &fs.PathError{Op: "write", Path: name, Err: errors.New("is a folder")}
	case err == nil && !info.Mode().IsRegular():
		file, err := os.OpenFile(name, os.O_WRONLY, 0)
		return &File{File: file}, err
	case err == nil:
		mode = info.Mode().Perm()
	}
	temporary := filepath.Join(filepath.Dir(name), ".redline-"+rand.Text())
	file, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if cause := errors.Unwrap(err); cause != nil {
		err = &fs.PathError{Op: "write", Path: name, Err: cause}
	}
	return &File{File: file, target: name}, err
}

// Commit puts the file in its place.
func (f *File) Commit() error {
	if f.shared {
		return nil
	}
	if f.target == "" {
		return f.File.Close()
	}
	if err := errors.Join(f.Sync(), f.File.Close()); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	if err := os.Rename(f.Name(), f.target); err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}

// Close drops the file, unless it was committed.
func (f *File) Close() error {
	if f.shared {
		return nil
	}
	err := f.File.Close()
	if errors.Is(err, fs.ErrClosed) {
		return nil
	}
	if f.target != "" {
		err = errors.Join(err, os.Remove(f.Name()))
	}
	return err
}

// Write makes a file of contents that are ready.
func Write(name string, contents []byte) error {
	f, err := Create(name)
	if err != nil {
		return err
	}
	defer f.Close()
	if _, err := f.Write(contents); err != nil {
		return err
	}
	return f.Commit()
}
