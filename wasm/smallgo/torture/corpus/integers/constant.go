//lint:file-ignore U1000,ST*,S*,Q* cases are called from outside, and odd on purpose

package main

import . "github.com/redline5g/redline/wasm/smallgo/torture/corpus/digest"

const (
	minInt64, maxInt64, maxUint64 = -1 << 63, 1<<63 - 1, 1<<64 - 1
	minInt32, maxInt32, maxUint32 = -1 << 31, 1<<31 - 1, 1<<32 - 1
	minInt16, minInt8             = -1 << 15, -1 << 7
)

type weekday int8

const (
	monday weekday = iota - 2
	tuesday
	_
	thursday
	friday = monday * 50
)

const (
	kilo = 1 << (10 * (iota + 1))
	mega
	giga
	tera
)

const huge = 1 << 100

//go:wasmexport limits
func limits(x int64) int64 {
	d := Of(Start, int64(minInt64), maxInt64, minInt32, maxInt32, maxUint32, minInt16, minInt8)
	d = Of(d, uint64(maxUint64), 1<<63, maxInt64+1)
	d = Of(d, int8(-128), 127)
	d = Of(d, uint8(255), 128)
	d = Of(d, int16(-32768), 32767)
	d = Of(d, uint16(65535), 32768)
	d = Of(d, int32(minInt32), maxInt32)
	d = Of(d, uint32(maxUint32), 1<<31)
	d = d.Bool(x == minInt64).Bool(x == maxInt64).Bool(uint64(x) == maxUint64).Bool(uint64(x) > 1<<63)
	d = d.Bool(int32(x) == minInt32).Bool(uint32(x) == maxUint32).Bool(uint32(x) > 1<<31).Bool(uint8(x) == 255)
	return d.Bool(int8(x) == -128).Bool(int16(x) > 32766).Bool(uint16(x) >= 65535).Bool(x > maxInt32).Bool(x < minInt32).End()
}

//go:wasmexport iotas
func iotas(x int64) int64 {
	d := Of(Start, monday, tuesday, thursday, friday)
	d = Of(d, kilo, mega, giga, tera)
	d = Of(d, huge>>98, huge/(1<<99), huge%7)
	d = Of(d, 'a', 'é', '\x00', '\U0010FFFF')
	const text = "const" + "ant"
	return d.Text(text).Int(int64(len(text))).Int(int64(text[2])).Bool(weekday(x) == friday).Bool(weekday(x) < thursday).End()
}

//go:wasmexport mixedConstants
func mixedConstants(x int64) int64 {
	d := Of(Start, x+maxInt64, x-minInt64, x^minInt64, x&0x7fffffff00000000, x*-1, -9223372036854775808-x)
	d = Of(d, int32(x)+maxInt32, int32(x)-minInt32, int32(x)^minInt32, -2147483648-int32(x))
	d = Of(d, uint32(x)+maxUint32, uint32(x)^0xffffffff, 0xf0f0f0f0&uint32(x), 4294967295-uint32(x))
	d = Of(d, uint64(x)+maxUint64, uint64(x)&^(1<<63), maxUint64-uint64(x), uint64(x)/(1<<63), uint64(x)%0xfffffffffffffffb)
	d = Of(d, uint8(x)+255, 255-uint8(x), uint8(x)*129, uint8(x)^0x81)
	d = Of(d, int8(x)+127, -128-int8(x), int8(x)*-128, int8(x)^-128)
	return Of(d, 200>>(uint(x)&7), 1<<(uint(x)&63), -1>>(uint(x)&63), -1<<(uint(x)&63)).End()
}

//go:wasmexport narrowChain
func narrowChain(x, y int64) int64 {
	a, b := int8(x), uint8(y)
	c, e := int16(a)*int16(b), uint16(a)*uint16(b)
	f := int32(c)<<16 ^ int32(e)
	g := uint32(a)<<24 | uint32(b)<<16 | uint32(e)
	h := uint64(uint32(f))<<32 | uint64(g)
	return Of(Start, int64(a), int64(b), int64(c), int64(e), int64(f), int64(g), int64(h), int64(int8(h>>13)), int64(uint16(h>>7))).End()
}

//go:wasmexport crc
func crc(x, y int64) int64 {
	c := ^uint32(0)
	for _, v := range []uint64{uint64(x), uint64(y)} {
		for i := range 8 {
			c ^= uint32(v >> (8 * i) & 0xff)
			for range 8 {
				c = c>>1 ^ 0xedb88320&-(c&1)
			}
		}
	}
	return int64(^c)
}
