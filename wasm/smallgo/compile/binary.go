package compile

// The binary format of WebAssembly, as much of it as the compiler writes. See
// the WebAssembly Core Specification 2.0, chapter 5.

// valType is the type of a local, a parameter or a result.
type valType byte

const (
	i32 valType = 0x7f
	i64 valType = 0x7e
)

// Instructions, by their names in the specification.
const (
	opUnreachable = 0x00
	opBlock       = 0x02
	opLoop        = 0x03
	opIf          = 0x04
	opElse        = 0x05
	opEnd         = 0x0b
	opBr          = 0x0c
	opBrIf        = 0x0d
	opReturn      = 0x0f
	opCall        = 0x10
	opCallInd     = 0x11
	opDrop        = 0x1a
	opSelect      = 0x1b
	opLocalGet    = 0x20
	opLocalSet    = 0x21
	opLocalTee    = 0x22
	opGlobalGet   = 0x23
	opGlobalSet   = 0x24
	opI32Load     = 0x28
	opI64Load     = 0x29
	opI32Load8S   = 0x2c
	opI32Load8U   = 0x2d
	opI32Load16S  = 0x2e
	opI32Load16U  = 0x2f
	opI32Store    = 0x36
	opI64Store    = 0x37
	opI32Store8   = 0x3a
	opI32Store16  = 0x3b
	opMemorySize  = 0x3f
	opMemoryGrow  = 0x40
	opI32Const    = 0x41
	opI64Const    = 0x42
	opI32Eqz      = 0x45
	opI32Eq       = 0x46
	opI32Ne       = 0x47
	opI32LtS      = 0x48
	opI32LtU      = 0x49
	opI32GtS      = 0x4a
	opI32GtU      = 0x4b
	opI32LeS      = 0x4c
	opI32LeU      = 0x4d
	opI32GeS      = 0x4e
	opI32GeU      = 0x4f
	opI64Eqz      = 0x50
	opI64Eq       = 0x51
	opI64LtS      = 0x53
	opI64LtU      = 0x54
	opI64GtS      = 0x55
	opI64GtU      = 0x56
	opI64GeU      = 0x5a
	opI32Add      = 0x6a
	opI32Sub      = 0x6b
	opI32Mul      = 0x6c
	opI32DivS     = 0x6d
	opI32DivU     = 0x6e
	opI32RemS     = 0x6f
	opI32RemU     = 0x70
	opI32And      = 0x71
	opI32Or       = 0x72
	opI32Xor      = 0x73
	opI32Shl      = 0x74
	opI32ShrS     = 0x75
	opI32ShrU     = 0x76
	opI64Add      = 0x7c
	opI32WrapI64  = 0xa7
	opI64ExtI32S  = 0xac
	opI64ExtI32U  = 0xad
	opI32Ext8S    = 0xc0
	opI32Ext16S   = 0xc1
	opPrefix      = 0xfc
	opMemoryCopy  = 0x0a // after opPrefix
	opMemoryFill  = 0x0b // after opPrefix
)

// The 64-bit form of an arithmetic or comparing instruction is as far from its
// 32-bit form throughout.
const (
	toI64Arithmetic = opI64Add - opI32Add
	toI64Compare    = opI64Eqz - opI32Eqz
)

// blockEmpty is the type of a block that leaves nothing on the stack.
const blockEmpty = 0x40

// appendU appends an unsigned number as LEB128.
func appendU(b []byte, v uint64) []byte {
	for v >= 0x80 {
		b = append(b, byte(v)|0x80)
		v >>= 7
	}
	return append(b, byte(v))
}

// appendS appends a signed number as LEB128.
func appendS(b []byte, v int64) []byte {
	for {
		c := byte(v & 0x7f)
		v >>= 7
		if v == 0 && c&0x40 == 0 || v == -1 && c&0x40 != 0 {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}

// signature is the type of a function.
type signature struct{ params, results []valType }

func (s signature) key() string {
	b := make([]byte, 0, len(s.params)+len(s.results)+1)
	for _, v := range s.params {
		b = append(b, byte(v))
	}
	b = append(b, 0)
	for _, v := range s.results {
		b = append(b, byte(v))
	}
	return string(b)
}

// function is a function of the module.
type function struct {
	name   string
	sig    signature
	locals []valType // after the parameters
	code   []byte
}

// Instructions are appended one after another; labels are counted by the
// control flow (control.go).
func (f *function) op(ops ...byte)        { f.code = append(f.code, ops...) }
func (f *function) opU(op byte, v uint32) { f.code = appendU(append(f.code, op), uint64(v)) }
func (f *function) get(local uint32)      { f.opU(opLocalGet, local) }
func (f *function) set(local uint32)      { f.opU(opLocalSet, local) }
func (f *function) tee(local uint32)      { f.opU(opLocalTee, local) }
func (f *function) call(index uint32)     { f.opU(opCall, index) }
func (f *function) i32(v int32)           { f.code = appendS(append(f.code, opI32Const), int64(v)) }
func (f *function) i64(v int64)           { f.code = appendS(append(f.code, opI64Const), v) }

// memory appends a load or a store. Alignment is a hint and left at 1.
func (f *function) memory(op byte, offset uint32) {
	f.code = appendU(append(f.code, op, 0), uint64(offset))
}

func (f *function) memoryCopy() { f.op(opPrefix, opMemoryCopy, 0, 0) }
func (f *function) memoryFill() { f.op(opPrefix, opMemoryFill, 0) }

// local makes a new local.
func (f *function) local(t valType) uint32 {
	f.locals = append(f.locals, t)
	return uint32(len(f.sig.params) + len(f.locals) - 1)
}

// module is what is written.
type module struct {
	functions []*function
	types     []signature
	typeIndex map[string]uint32
	table     []uint32 // function indices; slot 0 is no function
	exports   []export
	globals   []int32 // mutable i32 globals, by their first values
	pages     uint32  // the memory at the start
	maxPages  uint32
	data      []segment
	names     bool
}

type export struct {
	name  string
	kind  byte // 0 function, 2 memory
	index uint32
}

type segment struct {
	offset uint32
	bytes  []byte
}

// encode writes the module in the binary format.
func (m *module) encode() []byte {
	b := []byte("\x00asm\x01\x00\x00\x00")
	declared := m.vector(len(m.functions), func(p []byte, i int) []byte {
		return appendU(p, uint64(m.typeOf(m.functions[i].sig)))
	})
	b = section(b, 1, m.vector(len(m.types), func(p []byte, i int) []byte { return appendTypes(p, m.types[i]) }))
	b = section(b, 3, declared)
	b = section(b, 4, appendU([]byte{1, 0x70, 0}, uint64(len(m.table)+1)))
	b = section(b, 5, appendU(appendU([]byte{1, 1}, uint64(m.pages)), uint64(m.maxPages)))
	b = section(b, 6, m.vector(len(m.globals), func(p []byte, i int) []byte {
		return append(appendS(append(p, byte(i32), 1, opI32Const), int64(m.globals[i])), opEnd)
	}))
	b = section(b, 7, m.vector(len(m.exports), func(p []byte, i int) []byte {
		e := m.exports[i]
		return appendU(append(appendName(p, e.name), e.kind), uint64(e.index))
	}))
	if len(m.table) > 0 {
		elements := appendU([]byte{1, 0, opI32Const, 1, opEnd}, uint64(len(m.table)))
		for _, f := range m.table {
			elements = appendU(elements, uint64(f))
		}
		b = section(b, 9, elements)
	}
	b = section(b, 10, m.vector(len(m.functions), func(p []byte, i int) []byte {
		body := m.functions[i].body()
		return append(appendU(p, uint64(len(body))), body...)
	}))
	if len(m.data) > 0 {
		b = section(b, 11, m.vector(len(m.data), func(p []byte, i int) []byte {
			p = append(appendS(append(p, 0, opI32Const), int64(int32(m.data[i].offset))), opEnd)
			return append(appendU(p, uint64(len(m.data[i].bytes))), m.data[i].bytes...)
		}))
	}
	if m.names {
		names := m.vector(len(m.functions), func(p []byte, i int) []byte {
			return appendName(appendU(p, uint64(i)), m.functions[i].name)
		})
		custom := appendU(append(appendName(nil, "name"), 1), uint64(len(names)))
		b = section(b, 0, append(custom, names...))
	}
	return b
}

func (m *module) vector(n int, element func(p []byte, i int) []byte) []byte {
	p := appendU(nil, uint64(n))
	for i := range n {
		p = element(p, i)
	}
	return p
}

// typeOf is the number of a signature.
func (m *module) typeOf(s signature) uint32 {
	if m.typeIndex == nil {
		m.typeIndex = map[string]uint32{}
	}
	i, ok := m.typeIndex[s.key()]
	if !ok {
		i = uint32(len(m.types))
		m.types = append(m.types, s)
		m.typeIndex[s.key()] = i
	}
	return i
}

func appendTypes(p []byte, s signature) []byte {
	p = append(p, 0x60)
	for _, list := range [][]valType{s.params, s.results} {
		p = appendU(p, uint64(len(list)))
		for _, v := range list {
			p = append(p, byte(v))
		}
	}
	return p
}

func (f *function) body() []byte {
	var b []byte
	groups := 0
	for i := 0; i < len(f.locals); {
		n := i
		for n < len(f.locals) && f.locals[n] == f.locals[i] {
			n++
		}
		b = append(appendU(b, uint64(n-i)), byte(f.locals[i]))
		groups++
		i = n
	}
	b = append(appendU(nil, uint64(groups)), b...)
	return append(append(b, f.code...), opEnd)
}

func section(b []byte, id byte, payload []byte) []byte {
	return append(appendU(append(b, id), uint64(len(payload))), payload...)
}

func appendName(b []byte, s string) []byte {
	return append(appendU(b, uint64(len(s))), s...)
}
