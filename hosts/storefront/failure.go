package storefront

import (
	"errors"
	"net/http"
	"strings"
)

// failure is why a request can't be answered.
type failure struct {
	status int
	why    Words
}

func (f failure) Error() string { return f.why.EN }

// What customers may meet.
var (
	notFound   = failure{http.StatusNotFound, Words{"地址不对，或者订单已经不在了。", "The address is wrong, or the order is gone."}}
	wrongCode  = failure{http.StatusForbidden, Words{"验证码不对或已失效，请核对短信，或重新获取。", "The code is wrong or no longer good. Check the message, or ask for another."}}
	wrongClock = failure{http.StatusConflict, Words{
		"您设备上的时间与我们相差5分钟以上。请校准时间，再提交一次。",
		"The clock of your device is more than 5 minutes from ours. Set it right, and send the order again.",
	}}
)

// technical is why a request fails that none of the storefront's pages sends.
func technical(why string) Words { return Words{"请求有误：" + why, why} }

// wrong is the failure of a request that asks for what can't be.
func wrong(err error) error {
	var known failure
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &known):
		return known
	case errors.As(err, &large):
		return failure{http.StatusRequestEntityTooLarge, technical(err.Error())}
	}
	return failure{http.StatusUnprocessableEntity, technical(err.Error())}
}

// refuse tells why a request can't be answered: a page as a page, a script as
// JSON.
func (s *shop) refuse(w http.ResponseWriter, r *http.Request, f failure) {
	if strings.Contains(r.Header.Get("Accept"), "text/html") {
		if err := s.show(w, r, f.status, view{Page: "failure", Data: f}); err != nil {
			s.options.Log.Error("the storefront failed", "path", r.URL.Path, "error", err)
		}
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(f.status)
	if err := send(w, map[string]Words{"error": f.why}); err != nil {
		s.options.Log.Error("the storefront failed", "path", r.URL.Path, "error", err)
	}
}

// Status and Why are of a failure's page.
func (f failure) Status() int { return f.status }
func (f failure) Why() Words  { return f.why }
