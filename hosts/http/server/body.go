package server

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/redline5g/redline/core"
)

// mostRead is how large a body may be for its size to be told. What is over the
// limit of a document is read to its end, up to this, so that the sender gets
// to read the answer: most don't until they have sent all.
const mostRead = 4 * core.MaxDocument

// accept refuses a body that is not of one of some types, or is compressed.
// One whose type is not told is taken.
func accept(r *http.Request, types ...string) error {
	for _, codings := range r.Header.Values("Content-Encoding") {
		for coding := range strings.SplitSeq(codings, ",") {
			if coding = strings.TrimSpace(coding); coding != "" && !strings.EqualFold(coding, "identity") {
				return problem(WrongEncoding, fmt.Sprintf("Content-Encoding has %+q. Send it without.", coding))
			}
		}
	}
	given := r.Header.Get("Content-Type")
	mediaType, _, err := mime.ParseMediaType(given)
	if given == "" || err == nil && slices.Contains(types, mediaType) {
		return nil
	}
	return problem(WrongMediaType, fmt.Sprintf("Content-Type is %+q; wanted %s.", given, types[0]))
}

// readAll reads a body up to a limit. Of one that is longer it only tells the
// size.
func readAll(w http.ResponseWriter, r *http.Request, limit int) (text []byte, size int, err error) {
	body := http.MaxBytesReader(w, r.Body, mostRead)
	var b bytes.Buffer
	b.Grow(int(min(max(r.ContentLength, 0), int64(limit))) + bytes.MinRead)
	if _, err := b.ReadFrom(io.LimitReader(body, int64(limit)+1)); err != nil {
		return nil, 0, unreadable(err)
	}
	rest, err := io.Copy(io.Discard, body)
	if err != nil {
		return nil, 0, unreadable(err)
	}
	return b.Bytes(), b.Len() + int(rest), nil
}

// unreadable is the problem of a body that ended with an error.
func unreadable(err error) *Problem {
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return problem(TooLarge, fmt.Sprintf("It has more than %d bytes.", large.Limit))
	case errors.Is(err, os.ErrDeadlineExceeded):
		return problem(SlowBody, "")
	}
	return problem(BrokenBody, err.Error())
}

// steadyBody is a body that may take as long as it likes in all, but not to go
// on.
type steadyBody struct {
	io.Reader
	deadline *http.ResponseController
	timeout  time.Duration
}

func (b *steadyBody) Read(p []byte) (int, error) {
	_ = b.deadline.SetReadDeadline(time.Now().Add(b.timeout))
	return b.Reader.Read(p)
}
