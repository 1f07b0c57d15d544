//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import "github.com/redline5g/redline/wasm/smallgo/torture/corpus/globals/first"

var later = first.Value + int64(len(other))

var other = "other" + first.Names[0]
