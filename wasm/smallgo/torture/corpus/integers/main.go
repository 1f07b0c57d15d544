//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

// Command integers tests numbers of every width.
package main

func main() {}
