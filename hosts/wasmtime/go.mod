// A module of its own: wasmtime-go needs cgo, and the rest of Redline is built
// without.
module github.com/redline5g/redline/hosts/wasmtime

go 1.26.0

require (
	github.com/bytecodealliance/wasmtime-go/v39 v39.0.1 // wasmtime, as a library of C
	github.com/redline5g/redline v0.1.0
)

require github.com/google/go-cmp v0.7.0 // indirect

replace github.com/redline5g/redline => ../..
