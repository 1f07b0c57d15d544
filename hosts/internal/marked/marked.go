// Package marked puts what is generated into a page that is otherwise written
// by hand, between <!-- NAME:begin --> and <!-- NAME:end -->.
package marked

import (
	"bytes"
	"fmt"
)

// Replace is a page with a text, which ends with a line feed, between the
// markers of a name in place of the one that was there. The error is of a page
// that has not both markers once, in order.
func Replace(page []byte, name, text string) ([]byte, error) {
	begin, end := fmt.Appendf(nil, "<!-- %s:begin -->", name), fmt.Appendf(nil, "<!-- %s:end -->", name)
	before, rest, ok := bytes.Cut(page, begin)
	_, after, closed := bytes.Cut(rest, end)
	if !ok || !closed || bytes.Contains(after, begin) || bytes.Contains(after, end) {
		return nil, fmt.Errorf("wanted %s and, after it, %s, once each", begin, end)
	}
	return fmt.Appendf(nil, "%s%s\n%s%s%s", before, begin, text, end, after), nil
}
