/**
 * The WebAssembly module and its contract, the ABI.
 *
 * A host written in JavaScript gives an instance to {@link Guest}, which is the
 * calling convention. The contract itself is the comment at the head of
 * wasm/abi.go, and names are the same here and there.
 *
 * An instance serves one call at a time. The input is written where buffer
 * says, the call is given its size, and the result, whose address and length
 * come packed in one i64, is copied out before the next call. An input over its
 * limit is not copied: its size alone gives the error that says so.
 */
import { RedlineError, messageOf } from './errors.js';
import { byteLength, bytesOf, isWellFormed } from './utf8.js';

/** The version of the ABI that is spoken here. */
export const VERSION = 1;

/** The most bytes that a document, or the lines of a batch, may have. */
export const MAX_DOCUMENT = 4 << 20;

/** The most lines that a batch may have. */
export const MAX_LINES = 4096;

/** The most bytes that a policy may have. */
export const MAX_POLICY = 64 << 10;

/** The functions that every module of this ABI exports. */
const FUNCTIONS = ['abi_version', 'buffer', 'evaluate', 'evaluate_batch', 'set_policy', 'describe'];

const MAX_SIZE = 2 ** 31 - 1;
const TRAP_SITE = 8; // its address

const i64 = new DataView(new ArrayBuffer(8)); // takes results apart
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Holds a module against the ABI before anything of it is run.
 *
 * @param {WebAssembly.Module} module
 * @throws {RedlineError} wrong-abi
 */
export function checkSurface(module) {
  const [wanted] = WebAssembly.Module.imports(module);
  if (wanted !== undefined) {
    throw new RedlineError('wrong-abi', `the module imports ${wanted.module}.${wanted.name}, and a module of this ABI imports nothing`);
  }
  const there = new Map(WebAssembly.Module.exports(module).map(({ name, kind }) => [name, kind]));
  const missing = there.get('memory') === 'memory' ? FUNCTIONS.find((name) => there.get(name) !== 'function') : 'memory';
  if (missing !== undefined) {
    throw new RedlineError('wrong-abi', `the module lacks the export ${missing}`);
  }
}

/** An instance of the module, which answers with the text of results. */
export class Guest {
  #exports;
  #memory = new Uint8Array(0); // a view of all of it

  /**
   * @param {WebAssembly.Instance} instance
   * @throws {RedlineError} wrong-abi, trap
   */
  constructor(instance) {
    this.#exports = instance.exports;
    const got = this.#call('abi_version') >>> 0;
    if (got !== VERSION) {
      throw new RedlineError('wrong-abi', `the module speaks ABI version ${got}, this host version ${VERSION}`);
    }
  }

  /** Judges one document. @param {string | Uint8Array} document @param {0 | 1} form */
  evaluate(document, form) {
    return this.#answer('evaluate', this.#send(document, MAX_DOCUMENT), form);
  }

  /** Judges many documents, one a line. @param {string | Uint8Array} lines @param {0 | 1} form */
  evaluateBatch(lines, form) {
    return this.#answer('evaluate_batch', this.#send(lines, MAX_DOCUMENT), form);
  }

  /** Puts a policy in force, the floor where it is empty. @param {string | Uint8Array} policy */
  setPolicy(policy) {
    return this.#answer('set_policy', this.#send(policy, MAX_POLICY));
  }

  /** Tells what the rules are. */
  describe() {
    return this.#answer('describe');
  }

  /** Hands an input over, and gives its size. */
  #send(input, limit) {
    if (typeof input !== 'string') return this.#copy(input, limit);
    if (!isWellFormed(input)) return this.#copy(bytesOf(input), limit);
    // Three bytes for each unit always suffice; a text that could be too large is counted.
    const room = input.length * 3 <= limit ? input.length * 3 : byteLength(input);
    if (room > limit) return Math.min(room, MAX_SIZE);
    return encoder.encodeInto(input, this.#buffer(room)).written;
  }

  #copy(bytes, limit) {
    if (bytes.length <= limit) this.#buffer(bytes.length).set(bytes);
    return Math.min(bytes.length, MAX_SIZE);
  }

  /** The place for an input. */
  #buffer(size) {
    const address = this.#call('buffer', size) >>> 0;
    if (address === 0) throw new RedlineError('outside-memory', `the module has no buffer for ${size} bytes`);
    return this.#view(address, size);
  }

  /** Calls a function, and copies its result out. */
  #answer(name, size, form) {
    const packed = this.#call(name, size, form);
    i64.setBigInt64(0, packed);
    const result = this.#view(i64.getUint32(0), i64.getUint32(4));
    try {
      return decoder.decode(result);
    } catch (cause) {
      throw new RedlineError('bad-result', `the result of ${name} is no UTF-8`, { cause });
    }
  }

  /** A part of memory, which a call may have moved or made larger. */
  #view(address, length) {
    const { buffer } = this.#exports.memory;
    if (this.#memory.buffer !== buffer) this.#memory = new Uint8Array(buffer);
    if (address + length > this.#memory.length) {
      throw new RedlineError('outside-memory', `the module gave ${length} bytes at ${address}, and its memory has ${this.#memory.length}`);
    }
    return this.#memory.subarray(address, address + length);
  }

  #call(name, size, form) {
    try {
      return this.#exports[name](size, form);
    } catch (cause) {
      throw this.#trapped(name, cause);
    }
  }

  /** The error of a trap, with the number that the module left of its place. */
  #trapped(name, cause) {
    const memory = new DataView(this.#exports.memory.buffer);
    const site = memory.byteLength < TRAP_SITE + 4 ? 0 : memory.getUint32(TRAP_SITE, true);
    const where = site === 0 ? '' : ` at line ${site} of redline.sites`;
    return new RedlineError('trap', `the module failed in ${name}${where}: ${messageOf(cause)}`, { cause, site });
  }
}
