package storefront

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"

	"github.com/redline5g/redline/core"
	"github.com/redline5g/redline/hosts"
)

// Agreement is whether the verdict that a page came to is the server's, byte by
// byte.
type Agreement struct {
	Agrees   bool   `json:"agrees"`
	Decision string `json:"decision"` // of the server; empty where the document can't be judged
	Document Digest `json:"document"`
	Page     Digest `json:"page"`
	Server   Digest `json:"server"`
	Verdict  string `json:"verdict"` // the server's, as it stands
}

// Digest is what bytes are told from others by.
type Digest struct {
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

func digest(b []byte) Digest {
	sum := sha256.Sum256(b)
	return Digest{len(b), hex.EncodeToString(sum[:])}
}

// judged is a document with the verdict that the page came to, as texts: their
// bytes count.
type judged struct {
	Document string `json:"document"`
	Verdict  string `json:"verdict"`
}

// judge judges the same bytes again.
func judge(ctx context.Context, host hosts.Host, j judged) (Agreement, error) {
	own, err := host.Evaluate(ctx, []byte(j.Document), core.Full)
	if err != nil {
		return Agreement{}, err
	}
	var verdict struct{ Decision string }
	if err := json.Unmarshal(own, &verdict); err != nil {
		return Agreement{}, err
	}
	return Agreement{
		Agrees: bytes.Equal(own, []byte(j.Verdict)), Decision: verdict.Decision,
		Document: digest([]byte(j.Document)), Page: digest([]byte(j.Verdict)), Server: digest(own), Verdict: string(own),
	}, nil
}
