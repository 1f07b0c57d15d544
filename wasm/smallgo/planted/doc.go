// Package planted holds the corpus of torture to the compiler: each of its
// changes breaks the compiler in one place, and the corpus must notice.
//
// A change that it does not notice shows what the corpus lacks: a case belongs
// there, not the change out of the list.
package planted
