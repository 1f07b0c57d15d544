import { Guest, checkSurface } from './abi.js';
import { RedlineError, aborted, checkOptions, messageOf } from './errors.js';
import { connect } from './later.js';
import { Redline } from './redline.js';
import { compile } from './source.js';

const MAX_MODULE = 4 << 20;
const EMPTY_MODULE = Uint8Array.of(0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Where the module lies beside this file. Of a bundle that is no ES module it is
 * not known.
 */
function beside() {
  try {
    return new URL('./redline.wasm', import.meta.url);
  } catch (cause) {
    throw new RedlineError('wrong-argument', 'wanted the address of the module, since a bundle that is no ES module does not know its own: load(address)', { cause });
  }
}

/**
 * Makes a host: of the module that lies beside this file, or of the one that
 * source gives. See index.d.ts.
 */
export async function load(source, options = {}) {
  const { policy, signal, fallback, integrity, maxBytes = MAX_MODULE, fetch } = options ?? {};
  checkOptions({ maxBytes, signal });
  if (signal?.aborted) throw aborted(signal);
  const refusal = forbidden();
  if (refusal !== undefined) {
    if (fallback === undefined) throw refusal;
    return connect(fallback, { policy, fetch }, signal);
  }
  const module = await compile(source === undefined ? beside() : source, { integrity, maxBytes, signal });
  checkSurface(module);
  const host = new Redline(module, new Guest(await instantiate(module)));
  if (signal?.aborted) throw aborted(signal);
  if (policy !== undefined) host.setPolicy(policy);
  return host;
}

/** Why WebAssembly can't be used here. Asked before anything is fetched. */
function forbidden() {
  if (typeof WebAssembly !== 'object') {
    return new RedlineError('no-webassembly', 'there is no WebAssembly here; load with the option fallback asks an HTTP host instead');
  }
  try {
    new WebAssembly.Instance(new WebAssembly.Module(EMPTY_MODULE)); // WebKit allows the module alone
  } catch (cause) {
    return new RedlineError('not-allowed', 'the Content Security Policy forbids WebAssembly: it needs the directive '
      + `script-src 'self' 'wasm-unsafe-eval'; or load with the option fallback asks an HTTP host (${messageOf(cause)})`, { cause });
  }
  return undefined;
}

async function instantiate(module) {
  try {
    return await WebAssembly.instantiate(module);
  } catch (cause) {
    throw new RedlineError('not-a-module', `the module can't be instantiated: ${messageOf(cause)}`, { cause });
  }
}
