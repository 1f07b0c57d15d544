/** Where a module comes from: each kind of source becomes a WebAssembly.Module. */
import { readBody } from './body.js';
import { RedlineError, failure, messageOf } from './errors.js';
import { kindOf, textOrBytes } from './json.js';
import { integrityPart } from './later.js';

/**
 * Compiles what a source gives.
 *
 * @param {unknown} source
 * @param {{integrity?: string, maxBytes: number, signal?: AbortSignal}} options
 * @returns {Promise<WebAssembly.Module>}
 */
export async function compile(source, options) {
  if (options.integrity !== undefined) (await integrityPart()).readIntegrity(options.integrity);
  const given = await settle(source, options);
  switch (tagOf(given)) {
    case 'WebAssembly.Module': return takeModule(given, options);
    case 'Response': return compileResponse(given, options);
    case 'String': case 'URL': return compileURL(given, options);
  }
  if (typeof given !== 'object' || given === null) {
    throw new RedlineError('wrong-argument', `wanted a URL, a Response, bytes or a WebAssembly.Module, found ${kindOf(given)}`);
  }
  return compileBytes(textOrBytes(given), options);
}

const tagOf = (value) => Object.prototype.toString.call(value).slice('[object '.length, -1);

/** What a promise gives, or the end of the load where that comes first. */
async function settle(source, { signal }) {
  let end;
  const ended = new Promise((_, reject) => { end = reject; });
  signal?.addEventListener('abort', end);
  try {
    return await Promise.race([source, ended]);
  } catch (cause) {
    throw failure(cause, 'the module', signal);
  } finally {
    signal?.removeEventListener('abort', end);
  }
}

function takeModule(module, { integrity }) {
  if (integrity === undefined) return module;
  throw new RedlineError('integrity', 'the integrity of a WebAssembly.Module can\'t be checked: its bytes are gone; load from them');
}

async function compileURL(url, options) {
  const file = fileSystem(url);
  if (file !== undefined) return compileBytes(await readFile(file, url, options), options);
  // SubtleCrypto tells a wrong hash from a broken line; where there is none, fetch checks.
  const own = options.integrity === undefined || canCheck();
  const init = { signal: options.signal, integrity: own ? undefined : options.integrity };
  let response;
  try {
    response = await fetch(url, init);
  } catch (cause) {
    throw failure(cause, own ? url : `${url}, or it has another integrity`, options.signal);
  }
  return compileResponse(response, own ? options : { ...options, integrity: undefined });
}

/** Tells whether hashes can be computed here: only in a secure context. */
const canCheck = () => globalThis.crypto?.subtle !== undefined;

/** Node's file system, for the URL of a file, which its fetch does not take. */
function fileSystem(url) {
  return String(url).startsWith('file:') ? globalThis.process?.getBuiltinModule?.('node:fs/promises') : undefined;
}

async function readFile(files, url, options) {
  try {
    const { size } = await files.stat(new URL(url));
    if (size > options.maxBytes) throw tooLarge(options.maxBytes)(`${size} bytes`);
    return await files.readFile(new URL(url), { signal: options.signal });
  } catch (cause) {
    throw failure(cause, url, options.signal);
  }
}

async function compileResponse(response, options) {
  // The status of an answer from a custom scheme may be 0.
  if (!response.ok && response.status !== 0) {
    throw new RedlineError('http', `wanted the module with status 200, found ${response.status}${response.url && ` at ${response.url}`}`, { status: response.status });
  }
  if (response.bodyUsed) throw new RedlineError('wrong-argument', 'the Response was read before');
  const stream = options.integrity === undefined ? compileStream() : undefined;
  try {
    const limits = { limit: options.maxBytes, signal: options.signal, tooLarge: tooLarge(options.maxBytes) };
    const bytes = await readBody(response, limits, stream?.take);
    // An engine that streams no such Response, or finds no module, leaves it to compileBytes.
    return await stream?.end().catch(() => undefined) ?? await compileBytes(bytes, options, response.url);
  } catch (cause) {
    stream?.fail(cause);
    throw failure(cause, response.url || 'the module', options.signal);
  }
}

/**
 * Compiles bytes as they come, where the engine can. They come by way of a
 * Response of its own, so that they are counted, and so that the MIME type of
 * the one they come from, and its scheme, don't matter.
 */
function compileStream() {
  if (WebAssembly.compileStreaming === undefined) return undefined;
  let feed;
  const body = new ReadableStream({
    start(controller) { feed = controller; },
    cancel() { feed = undefined; },
  });
  const module = WebAssembly.compileStreaming(new Response(body, { headers: { 'Content-Type': 'application/wasm' } }));
  module.catch(() => {}); // end has it; without an end there is an error already
  return {
    take: (chunk) => feed?.enqueue(chunk),
    fail: (cause) => feed?.error(cause),
    end() { feed?.close(); return module; },
  };
}

async function compileBytes(bytes, { integrity, maxBytes }, from = '') {
  if (bytes.length > maxBytes) throw tooLarge(maxBytes)(`${bytes.length} bytes`);
  if (integrity !== undefined) await (await integrityPart()).checkIntegrity(bytes, integrity);
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    const page = bytes[0] === 0x3c ? ', but a page' : ''; // <
    throw new RedlineError('not-a-module', `the bytes${from && ` of ${from}`} are no WebAssembly module${page}: ${messageOf(cause)}`, { cause });
  }
}

const tooLarge = (limit) => (found) =>
  new RedlineError('module-too-large', `wanted a module of at most ${limit} bytes, found ${found}; maxBytes allows more`);
