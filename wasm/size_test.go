package wasm

import (
	"bytes"
	"compress/gzip"
	"io"
	"testing"

	"github.com/andybalholm/brotli"
)

// TestSize prints what the module weighs, and bounds it. `make size` tells of
// what.
func TestSize(t *testing.T) {
	compressed := func(make func(io.Writer) io.WriteCloser) int {
		var b bytes.Buffer
		w := make(&b)
		if _, err := w.Write(Module); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
		return b.Len()
	}
	gzipped := compressed(func(w io.Writer) io.WriteCloser {
		z, err := gzip.NewWriterLevel(w, gzip.BestCompression)
		if err != nil {
			t.Fatal(err)
		}
		return z
	})
	brotlied := compressed(func(w io.Writer) io.WriteCloser { return brotli.NewWriterLevel(w, brotli.BestCompression) })
	t.Logf("%d bytes, gzip -9 %d, brotli -11 %d", len(Module), gzipped, brotlied)
	if brotlied > 90<<10 {
		t.Errorf("the module has grown past 90 KiB with brotli")
	}
}
