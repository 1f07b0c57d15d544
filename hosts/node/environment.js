/** What suite.js is given in Node. */
import { readFileSync, readdirSync } from 'node:fs';
import { load } from '../../js/index.js';
import { fetch } from './fetch.js';

const root = new URL('../../', import.meta.url);
const shipped = new URL('wasm/redline.wasm', root);

const bytes = (path) => new Uint8Array(readFileSync(new URL(path, root)));
const text = (path) => readFileSync(new URL(path, root), 'utf8');

/** The files of a folder by their names without the extension. */
function folder(path, extension, read) {
  const names = readdirSync(new URL(path, root)).filter((name) => name.endsWith(extension));
  return Object.fromEntries(names.map((name) => [name.slice(0, -extension.length), read(path + name)]));
}

/**
 * @param {string} description the text that describe is to give
 * @param {string} [fallback] the address of an HTTP host, where WebAssembly is missing
 */
export function environment(description, fallback) {
  return {
    open: (source = shipped, options = {}) => load(source, { fallback, fetch, ...options }),
    golden: folder('testdata/golden/', '.ndjson', text),
    modules: { module: bytes('wasm/redline.wasm'), ...folder('testdata/modules/', '.wasm', bytes) },
    order: text('testdata/documents/order.json'),
    description,
    remote: typeof WebAssembly === 'undefined',
  };
}
