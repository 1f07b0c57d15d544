package storefront

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"strings"
	"time"
)

// get fetches a text.
func (v *visitor) get(path string) (string, error) {
	text, _, err := v.ask(http.MethodGet, path, "", nil)
	return text, err
}

// post sends JSON, and decodes the answer.
func (v *visitor) post(path string, body, answer any) error {
	text, err := json.Marshal(body)
	if err != nil {
		return err
	}
	got, _, err := v.ask(http.MethodPost, path, "application/json", bytes.NewReader(text))
	if err != nil {
		return err
	}
	return json.Unmarshal([]byte(got), answer)
}

// submit sends a form, and gives the path that it leads to.
func (v *visitor) submit(path string, form url.Values) (string, error) {
	_, to, err := v.ask(http.MethodPost, path, "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
	return to, err
}

// patience is how long the check waits for an answer.
const patience = 20 * time.Second

// ask asks the storefront as a browser in this state does.
func (v *visitor) ask(method, path, mediaType string, body io.Reader) (text, to string, err error) {
	request, err := http.NewRequestWithContext(v.ctx, method, v.address+path, body)
	if err != nil {
		return "", "", err
	}
	request.Header.Set("Cookie", brokenCookie+"="+v.broken.String())
	request.Header.Set("Content-Type", mediaType)
	client := http.Client{Timeout: patience, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	response, err := client.Do(request)
	if err != nil {
		return "", "", err
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(io.LimitReader(response.Body, 4<<20))
	if err == nil && response.StatusCode >= http.StatusBadRequest {
		err = fmt.Errorf("%s %s: %s: %.200s", method, path, response.Status, answer)
	}
	return string(answer), response.Header.Get("Location"), err
}
