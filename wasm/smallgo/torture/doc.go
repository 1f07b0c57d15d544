// Package torture holds the compiler of small Go to the standard toolchain: the
// programs in corpus go through the whole language, and each of their exports
// must do the same under both, for the same arguments, down to the line on
// which it panics.
package torture
