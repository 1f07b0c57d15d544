// Package differential holds three makings of the rules against each other,
// byte for byte: native Go; the oracle, which is wasm/guest as the standard Go
// toolchain compiles it; and wasm.Module, which is what ships, in wazero. Its
// tests are the program, and package wasmtime's put the same documents to
// wasmtime by [Documents]:
//
//	go test ./hosts/differential -v
//	cd hosts/wasmtime && go test -run TestDifferential -v
//
// What is promised: the three give the same answer, to the byte, to every
// vector in both forms, in batches and by its policy; to the description of
// the rules; to inputs at their limits, over them, and as large as they may
// be; and to more than two hundred thousand documents and policies that package
// generate makes from the JSON Schemas and package mutate from these and from
// the vectors, alone and in batches. A trap is a difference. One block in
// fifty is put to the shipped module in an interpreter too.
//
// Instances are kept for tens of thousands of documents, and policies are put in
// force and refused in between, so that what an instance wrongly keeps shows.
// Cases come in blocks: each begins with the floor, and every case of it
// follows from the seed and the block's number. A difference is told with the
// command that runs its block up to it again, in new instances. Where these
// agree, what an instance had kept from an earlier block made the difference:
// the whole run with the same seed shows it again.
//
//	-differential.seed=N    other documents; 1 without it
//	-differential.count=N   how many cases; a batch is one
//	-differential.from=N    the first case, for one difference again
//
// That the comparison can fail is tested with guests that lie, trap and
// forget. That it compares more than errors is counted: a third of what is
// generated reaches a verdict at least, every rule gives every outcome that it
// gives in the vectors, and every code of an error appears.
package differential
