// Judges a document in V8: node.go asks. The oracle alone needs WASI.
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { WASI } from 'node:wasi';

const document = readFileSync(process.argv[1]);
const instances = new Map();

const now = () => process.hrtime.bigint();
const since = (begin) => Number(now() - begin);

/** Makes an instance, and tells what that took. */
function start(file) {
  const code = readFileSync(file);
  let begin = now();
  const module = new WebAssembly.Module(code);
  const Compile = since(begin);
  begin = now();
  const wasi = WebAssembly.Module.imports(module).length > 0 && new WASI({ version: 'preview1' });
  const instance = new WebAssembly.Instance(module, wasi ? wasi.getImportObject() : {});
  if (wasi) wasi.initialize(instance);
  const Instantiate = since(begin);
  evaluate(instance.exports, 0);
  evaluate(instance.exports, 1);
  return { exports: instance.exports, took: { Compile, Instantiate, Memory: instance.exports.memory.buffer.byteLength } };
}

/** The calling convention of package wasm: the verdict's bytes. */
function evaluate(exports, form) {
  const address = exports.buffer(document.length) >>> 0;
  new Uint8Array(exports.memory.buffer).set(document, address);
  const packed = BigInt.asUintN(64, exports.evaluate(document.length, form));
  const from = Number(packed >> 32n);
  return new Uint8Array(exports.memory.buffer).slice(from, from + Number(packed & 0xffffffffn));
}

function answer({ file, form, times }) {
  if (times === 0) return start(file).took;
  if (!instances.has(file)) instances.set(file, start(file).exports);
  const exports = instances.get(file);
  const begin = now();
  for (let i = 0; i < times; i++) evaluate(exports, form);
  return since(begin);
}

for await (const line of createInterface({ input: process.stdin })) {
  console.log(JSON.stringify(answer(JSON.parse(line))));
}
