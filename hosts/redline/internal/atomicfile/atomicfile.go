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
	name, info, err := follow(name)
	mode := fs.FileMode(0o666)
	switch {
	case err != nil:
		return nil, err
	case info == nil:
	case info.IsDir():
		return nil, &fs.PathError{Op: "write", Path: name, Err: errors.New("is a folder")}
	case !info.Mode().IsRegular():
		file, err := os.OpenFile(name, os.O_WRONLY, 0)
		return &File{File: file}, err
	default:
		mode = info.Mode().Perm()
	}
	dir, _ := filepath.Split(name)
	temporary := dir + ".redline-" + rand.Text()
	file, err := os.OpenFile(temporary, os.O_WRONLY|os.O_CREATE|os.O_EXCL, mode)
	if cause := errors.Unwrap(err); cause != nil {
		err = &fs.PathError{Op: "write", Path: name, Err: cause}
	}
	return &File{File: file, target: name}, err
}

// follow goes along links to what is to be written, which may not be there yet:
// then its info is nil.
func follow(name string) (string, fs.FileInfo, error) {
	info, err := os.Stat(name)
	if err == nil {
		if target, err := filepath.EvalSymlinks(name); err == nil {
			name = target
		}
		return name, info, nil
	}
	if !errors.Is(err, fs.ErrNotExist) { // such as links in a circle
		return "", nil, &fs.PathError{Op: "write", Path: name, Err: errors.Unwrap(err)}
	}
	link, err := os.Readlink(name)
	if err != nil {
		return name, nil, nil
	}
	if !filepath.IsAbs(link) {
		dir, _ := filepath.Split(name)
		link = dir + link // not Join: .. after a link leads up from where that leads
	}
	return follow(link)
}

// Same tells whether two names are of one file, so that who writes both loses
// one. A device or a pipe takes both.
func Same(a, b string) bool {
	nameA, infoA, errA := follow(a)
	nameB, infoB, errB := follow(b)
	switch {
	case errA != nil || errB != nil:
		return false
	case infoA != nil && infoB != nil:
		return infoA.Mode().IsRegular() && os.SameFile(infoA, infoB)
	}
	dirA, baseA := filepath.Split(nameA)
	dirB, baseB := filepath.Split(nameB)
	return infoA == nil && infoB == nil && baseA == baseB && sameFolder(dirA, dirB)
}

// Holds tells whether a name is of a file that is open, as Same does.
func Holds(name string, open *os.File) bool {
	_, named, err := follow(name)
	if err != nil || named == nil || !named.Mode().IsRegular() {
		return false
	}
	info, err := open.Stat()
	return err == nil && os.SameFile(named, info)
}

func sameFolder(a, b string) bool {
	infoA, errA := os.Stat(a + ".")
	infoB, errB := os.Stat(b + ".")
	return errA == nil && errB == nil && os.SameFile(infoA, infoB)
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
