package wazero

import (
	"fmt"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/experimental"

	"github.com/redline5g/redline/hosts/internal/pool"
	"github.com/redline5g/redline/wasm"
)

// memoryLimit is the most memory that an instance gets, in pages of 64 KiB. It
// is kept by an allocator, since wazero's own limit refuses a module that
// declares a higher maximum.
type memoryLimit uint32

const pageSize = 64 << 10

// check refuses a module without a memory to reach, or that begins with more.
func (l memoryLimit) check(m wazero.CompiledModule) error {
	memory := m.ExportedMemories()[wasm.Memory]
	switch {
	case memory == nil:
		return pool.Lacks(wasm.Memory)
	case memory.Min() > uint32(l):
		return fmt.Errorf("it begins with %d pages of memory, and %d is the most it gets", memory.Min(), l)
	}
	return nil
}

// Allocate makes an instance's memory, which is empty at first.
func (l memoryLimit) Allocate(_, _ uint64) experimental.LinearMemory {
	return &memory{limit: uint64(l) * pageSize}
}

// memory is an instance's memory. See experimental.LinearMemory.
type memory struct {
	bytes []byte
	limit uint64
}

// Reallocate grows the memory, by zeros; nil is that it can't.
func (m *memory) Reallocate(size uint64) []byte {
	if size > m.limit {
		return nil
	}
	m.bytes = append(m.bytes, make([]byte, size-uint64(len(m.bytes)))...)
	return m.bytes
}

// Free leaves the memory to the collector.
func (m *memory) Free() {}
