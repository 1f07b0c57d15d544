package main

import (
	"runtime/debug"
	"slices"
)

// shuffled is a list in another order.
func shuffled[T any](b *bench, list []T) []T {
	list = slices.Clone(list)
	b.random.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
	return list
}

// version is the version of a peer: of its npm package, or of its Go module.
func (b *bench) version(p *peer) string {
	if v := b.versions[p.source]; v != "" {
		return v
	}
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			if m.Path == p.source {
				return m.Version[1:]
			}
		}
	}
	return ""
}
