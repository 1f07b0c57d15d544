// Package js has the files of the npm package @redline5g/redline, for Go
// programs that serve them to browsers as they are. README.md tells what they
// do. The module that they load is wasm.Module of package wasm: serve it beside
// them as redline.wasm.
package js

import "embed"

// Files are the scripts of the package, by the paths that it has them at.
//
//go:embed *.js collect/*.js elements/*.js
var Files embed.FS
