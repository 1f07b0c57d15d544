package storefront

import "sync"

// mostKept bounds how many orders, and how many requests, are kept: the oldest
// goes first.
const mostKept = 200

// shelf keeps things in memory, by their ids.
type shelf[T any] struct {
	mu    sync.Mutex
	ids   []string // the oldest first
	items map[string]*T
}

func newShelf[T any]() *shelf[T] { return &shelf[T]{items: map[string]*T{}} }

func (s *shelf[T]) add(id string, item *T) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.ids) == mostKept {
		delete(s.items, s.ids[0])
		s.ids = append(s.ids[:0], s.ids[1:]...)
	}
	s.ids = append(s.ids, id)
	s.items[id] = item
}

// with calls use with what an id names, and tells whether there is such a
// thing. Nothing else is used meanwhile.
func (s *shelf[T]) with(id string, use func(*T)) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	item, ok := s.items[id]
	if ok {
		use(item)
	}
	return ok
}

// get is a copy of what an id names.
func (s *shelf[T]) get(id string) (item T, ok bool) {
	ok = s.with(id, func(kept *T) { item = *kept })
	return item, ok
}

// all are copies of all that is there, the newest first.
func (s *shelf[T]) all() (all []T) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i := len(s.ids) - 1; i >= 0; i-- {
		all = append(all, *s.items[s.ids[i]])
	}
	return all
}
