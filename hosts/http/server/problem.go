package server

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"time"

	"github.com/redline5g/redline/hosts"
)

// Problem is what is wrong with a request, or with the server: not with what
// is to be judged, which is a result. See RFC 9457.
type Problem struct {
	Type   string `json:"type"`             // where Code is explained
	Title  string `json:"title"`            // what Code means
	Status int    `json:"status"`           // of HTTP
	Detail string `json:"detail,omitempty"` // what it was this time
	Code   string `json:"code"`             // stable

	// RetryAfter is how long to wait before trying again; 0 where that is of no
	// use. It is sent as a header.
	RetryAfter time.Duration `json:"-"`
}

func (p *Problem) Error() string {
	text := p.Title
	if p.Detail != "" {
		text += ": " + p.Detail
	}
	return text + " (" + p.Code + ")"
}

func (p *Problem) encode() []byte {
	b, err := json.Marshal(p)
	if err != nil {
		panic(err) // strings and numbers can't fail
	}
	return append(b, '\n')
}

// documentation is where the codes are explained.
const documentation = "https://github.com/redline5g/redline/blob/main/hosts/http/README.md#"

// The codes of problems. README.md explains them.
const (
	WrongQuery     = "wrong-query"
	BrokenBody     = "broken-body"
	PolicyFixed    = "policy-fixed"
	WrongOrigin    = "wrong-origin"
	NoSuchPath     = "no-such-path"
	WrongMethod    = "wrong-method"
	SlowBody       = "slow-body"
	TooLarge       = "too-large"
	WrongMediaType = "wrong-media-type"
	WrongEncoding  = "wrong-encoding"
	WrongHost      = "wrong-host"
	Trap           = "trap"
	Failed         = "failed"
	Busy           = "busy"
	Closed         = "closed"
	Timeout        = "timeout"
)

// problems are the status and the title of each code.
var problems = map[string]struct {
	status int
	title  string
}{
	WrongQuery:     {http.StatusBadRequest, "The query of the URL is wrong"},
	BrokenBody:     {http.StatusBadRequest, "The body can't be read"},
	PolicyFixed:    {http.StatusForbidden, "The policy of this server can't be set"},
	WrongOrigin:    {http.StatusForbidden, "Pages of this origin can't set the policy"},
	NoSuchPath:     {http.StatusNotFound, "There is no such path"},
	WrongMethod:    {http.StatusMethodNotAllowed, "The path has no such method"},
	SlowBody:       {http.StatusRequestTimeout, "The body took too long to come"},
	TooLarge:       {http.StatusRequestEntityTooLarge, "The body is too large to be read"},
	WrongMediaType: {http.StatusUnsupportedMediaType, "The body is of another type"},
	WrongEncoding:  {http.StatusUnsupportedMediaType, "The body is compressed or otherwise encoded"},
	WrongHost:      {http.StatusMisdirectedRequest, "The server is not asked by a name of this machine"},
	Trap:           {http.StatusInternalServerError, "The module failed on this input"},
	Failed:         {http.StatusInternalServerError, "The server failed"},
	Busy:           {http.StatusServiceUnavailable, "The server is busy"},
	Closed:         {http.StatusServiceUnavailable, "The server is closing"},
	Timeout:        {http.StatusServiceUnavailable, "The judgement took too long"},
}

func problem(code, detail string) *Problem {
	p := problems[code]
	return &Problem{Type: documentation + code, Title: p.title, Status: p.status, Detail: detail, Code: code}
}

// failed is the problem of a host that failed, which is logged.
func (s *server) failed(r *http.Request, err error) *Problem {
	code := Failed
	switch {
	case errors.Is(err, hosts.ErrTrap):
		code = Trap
	case errors.Is(err, hosts.ErrClosed):
		code = Closed
	case errors.Is(err, context.DeadlineExceeded):
		code = Timeout
	}
	if r.Context().Err() == nil { // else the client went away, and the call with it
		s.options.Log.Error(problems[code].title, "path", r.URL.Path, "error", err)
	}
	return problem(code, strings.TrimPrefix(err.Error(), hosts.ErrTrap.Error()+": "))
}
