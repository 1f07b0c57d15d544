package storefront

import (
	"crypto/rand"
	"crypto/subtle"
	"fmt"
	"math/big"
	"strings"
	"time"
)

// A code of six digits is good for five minutes and five tries.
const (
	codeLives = 5 * time.Minute
	codeTries = 5
)

// code is a verification code on its way to the customer's phone.
type code struct {
	digits string
	sent   time.Time
	tries  int
}

// proof is what is on record for a consent, as documents have it: see
// core.Proof.
type proof struct {
	Form      string   `json:"form"`
	Via       string   `json:"via"`
	Names     []string `json:"names"`
	SentBy    string   `json:"sentBy"`
	Reference string   `json:"reference"`
	At        string   `json:"at"`
}

func newCode(now time.Time) (*code, error) {
	n, err := rand.Int(rand.Reader, big.NewInt(1_000_000))
	if err != nil {
		return nil, err
	}
	return &code{digits: fmt.Sprintf("%06d", n), sent: now}, nil
}

// takes tells whether digits are the code, while it is good. A code is taken
// once.
func (c *code) takes(digits string, now time.Time) bool {
	if c == nil || now.Sub(c.sent) > codeLives || c.tries >= codeTries {
		return false
	}
	c.tries++
	if subtle.ConstantTimeCompare([]byte(digits), []byte(c.digits)) == 0 {
		return false
	}
	c.tries = codeTries
	return true
}

// message is the text message that names what the code opens, and for how much.
func (e *entry) message() Words {
	var zh, en []string
	for _, p := range e.order.taken() {
		zh = append(zh, "“"+p.Name+"”"+priceOf(p).ZH)
		en = append(en, "“"+p.Name+"” "+priceOf(p).EN)
	}
	return Words{
		"【" + Carrier + "】您正在办理" + strings.Join(zh, "、") + "。验证码" + e.code.digits + "，5分钟内有效；未办理请勿告知他人。",
		"[" + Carrier + "] You are ordering " + strings.Join(en, ", ") + ". Your code is " + e.code.digits + ", good for 5 minutes. If you order nothing, tell it to no one.",
	}
}

// prove is the proof that the code makes, for all that it names. One is enough
// for an order: consents that rest on it stay good when a reload, or another
// tab, asks for a code again.
func (e *entry) prove(now time.Time) *proof {
	if e.proof == nil {
		var names []string
		for _, p := range e.order.taken() {
			names = append(names, p.ID)
		}
		e.proof = &proof{"verification-code", "sms", names, "carrier", newID(now, "SMS"), instant(now)}
	}
	return e.proof
}
