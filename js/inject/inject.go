// Package inject is the page collector as one classic script, for tools that
// look at a page from outside: run [Collector] in a world of its own, where
// scripts of the page can't reach it and its Content Security Policy does not
// hold, and then call what measure.js exports, such as
// redlineCollector.measure({}).
package inject

import _ "embed"

// Collector defines the variable redlineCollector.
//
//go:embed collector.js
var Collector string
