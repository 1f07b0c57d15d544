// Package wasm is the WebAssembly module and its contract, the ABI.
//
// A host written in Go gives its runtime's [Guest] to [Evaluate] and the other
// functions here, which are the calling convention; js/abi.js is the same for
// JavaScript. A host in any other language follows what comes next. Package
// guest of the module's source, wasm/guest, is the other side.
//
// # Start
//
// Instantiate [Module] under no name, or a name of its own, once for every
// caller that calls at the same time: an instance serves one call at a time.
// Nothing is to be done before the first call. Call abi_version first; a
// version other than [Version] is a contract that the host doesn't know, and
// the module is not to be used.
//
// # Imports
//
// None: imports.txt is empty. What runs can reach no file, no network, no clock
// and no randomness, and a host has nothing to give.
//
// # Exports
//
// exports.txt lists them. Sizes and addresses are in bytes.
//
//	memory                                    the one linear memory
//	abi_version() i32                         Version
//	buffer(size i32) i32                      where to write an input of size bytes
//	evaluate(size i32, form i32) i64          judges a document
//	evaluate_batch(size i32, form i32) i64    judges many documents, one a line
//	set_policy(size i32) i64                  puts a policy in force
//	describe() i64                            tells what the rules are
//
// An input is UTF-8 JSON: a document for evaluate, documents that are each
// ended by a line feed for evaluate_batch (the last may lack it), a policy for
// set_policy, where a size of 0 stands for the floor. The host asks buffer for
// an address, writes the input there, and calls with the input's size. The
// buffer holds until the next call of buffer or of set_policy. Its contents are
// the host's: no other call changes them.
//
// form is 0 for the compact verdict, which lists what asks for something to be
// done, and 1 for the full one, which lists all and gives the grounds.
//
// # Results
//
// A result is UTF-8 JSON in memory: its address in the upper 32 bits of the
// i64 and its length in the lower ones, both unsigned. It is valid until the
// next call of any export but abi_version and buffer; the host copies it out.
// A call may move or grow the memory, so a view of it is to be taken anew
// after each one.
//
//	evaluate        {"verdict":1,…} or {"error":{…}}
//	evaluate_batch  one of these for each line, each ended by a line feed; one
//	                error for all where the lines are over a limit
//	set_policy      {"policy":{"id":…,"version":…}} or {"error":{…}}
//	describe        {"version":…,"rules":[…],…}
//
// An error is a result like any other; it begins with {"error": and neither a
// verdict nor a policy's name does. A policy that is refused leaves the one in
// force that was.
//
// # Limits
//
// A document or the lines of a batch take at most 4 MiB (core.MaxDocument), a
// batch has at most 4096 lines (core.MaxLines), a policy at most 64 KiB
// (core.MaxPolicy). An input over its limit is not copied and needs no buffer,
// for which buffer answers 0: calling with its size gives the error that says
// so, too-large, in every host the same. A size past 2^31-1 is told as 2^31-1.
//
// The memory begins with 256 KiB, of which an order takes no more, and never grows past
// the maximum that it declares, 256 MiB. A catalogue of 4 MiB, of plans as in
// testdata/documents, takes 34 MiB for its full verdict, and a batch of 4 MiB of
// orders 81 MiB. It takes more where there is more to say: 151 MiB for 5,000 plans
// with long names that eight channels all publish wrongly.
//
// A form that there is not, and a size that the buffer doesn't have, are bugs
// of the host; the result is the error bad-call.
//
// # Traps
//
// A trap, and a result that lies outside of memory, mean a bug in the module or
// exhausted memory. The host throws the instance away, makes a new one, sets
// its policy, and tells its caller that the call has failed; an instance that
// trapped is never called again. The host bounds the memory of an instance, and
// the time of a call where its runtime can.
//
// A trap of the module's own leaves the number of its site at address 8, as a
// little-endian u32: why and where in the sources. 0 is none, which every call
// begins with. Line n of redline.sites is site n of [Module], such as "index out
// of range, core/decode.go:214"; the numbers are other ones in another build.
package wasm

import _ "embed"

// Version is the version of the ABI that this package speaks, and what
// abi_version of Module answers.
const Version = 1

//go:generate go run ./smallgo -pages 4096 -stack 16384 -opt node_modules/.bin/wasm-opt -trim github.com/redline5g/redline/ -sites redline.sites -o redline.wasm ./guest

// Module is the module, as smallgo builds it from wasm/guest.
//
//go:embed redline.wasm
var Module []byte

// Memory is the name of the exported memory.
const Memory = "memory"

// The names of the exported functions.
const (
	abiVersion    = "abi_version"
	buffer        = "buffer"
	evaluate      = "evaluate"
	evaluateBatch = "evaluate_batch"
	setPolicy     = "set_policy"
	describe      = "describe"
)

// Functions are the names of the functions that every module of this ABI
// exports. A module that lacks one has another ABI.
func Functions() []string {
	return []string{abiVersion, buffer, evaluate, evaluateBatch, setPolicy, describe}
}
