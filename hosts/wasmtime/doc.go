// Package wasmtime runs the module in wasmtime, a WebAssembly runtime written in
// Rust that programs of C, Python, Ruby, .NET and others embed. It needs cgo; a
// program in Go that has no other use for wasmtime is better off with package
// wazero. The bytes are the same.
//
// The package is a Go module of its own. From a clone of the repository both it
// and github.com/redline5g/redline are to be replaced in go.mod.
//
// Call [New] once, share the Host among all goroutines, and call Close at the
// end. The module is compiled once; each call has an instance of its own from
// a pool. What runs can reach no file, no network, no clock and no randomness,
// and its memory is bounded.
//
// A call in which the module traps fails with hosts.ErrTrap, and with a
// *wasm.TrapError that says where. A call whose context ends is cut off. Either
// way the instance is thrown away, and the next call gets another.
package wasmtime
