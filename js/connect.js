import { MAX_DOCUMENT, MAX_LINES, MAX_POLICY } from './abi.js';
import { checkLines, resultOf } from './answer.js';
import { readBody } from './body.js';
import { Deadline } from './deadline.js';
import { RedlineError, aborted, checkOptions, failure, messageOf } from './errors.js';
import { formNumber, parse, parseLines, serialize, serializeLines, textOrBytes } from './json.js';
import { bytesOf } from './utf8.js';

const JSON_TYPE = 'application/json';
const LINES_TYPE = 'application/x-ndjson';

/**
 * Makes a host that asks an HTTP host, redline serve. See index.d.ts.
 *
 * @param {AbortSignal} [loading] ends the making alone; options.signal ends later calls too
 */
export async function connect(url, options = {}, loading = options.signal) {
  checkOptions(options);
  if (loading?.aborted) throw aborted(loading);
  const host = new Remote(baseOf(url), options);
  if (options.policy !== undefined) await holdPolicy(host, options.policy, loading);
  return host;
}

/** The address that paths are added to. One that is relative is so to the page. */
function baseOf(url) {
  let base;
  try {
    base = new URL(url, globalThis.location?.href);
  } catch { /* told below */ }
  if (base?.protocol !== 'http:' && base?.protocol !== 'https:') {
    throw new RedlineError('wrong-argument', `wanted the address of an HTTP host, such as https://redline.example, found ${url}`);
  }
  return base.origin + base.pathname.replace(/\/$/, '');
}

const PROBE = '{"kind":"order","id":"probe","at":"2026-01-01T00:00:00Z","stage":"offer","channel":"app","action":"sign-up","customer":{},'
  + '"plans":[{"id":"P","name":"P"}],"items":["P"]}';

/** Holds that an HTTP host judges by a policy: every verdict names the one in force. */
async function holdPolicy(host, policy, signal) {
  const { id, version } = nameOf(serialize(policy));
  const found = (await host.evaluate(PROBE, 'compact', { signal })).policy;
  if (found.id !== id || found.version !== version) {
    throw new RedlineError('other-policy', `wanted the policy ${id} ${version}, and the HTTP host judges by ${found.id} ${found.version}`);
  }
}

/** @param {string | Uint8Array} policy */
function nameOf(policy) {
  try {
    return JSON.parse(typeof policy === 'string' ? policy : new TextDecoder().decode(policy));
  } catch (cause) {
    throw new RedlineError('wrong-argument', `the policy is no JSON: ${messageOf(cause)}`, { cause });
  }
}

/** A host that asks an HTTP host. Its answers are promises. */
class Remote {
  #base;
  #options;
  #closed = false;

  constructor(base, { timeoutMs = 10_000, maxAnswerBytes = 64 << 20, fetch = globalThis.fetch, signal }) {
    this.#base = base;
    this.#options = { timeoutMs, maxAnswerBytes, fetch, signal };
  }

  async evaluate(document, form = 'full', call = {}) {
    return parse(await this.evaluateText(serialize(document), form, call));
  }

  async evaluateText(document, form = 'full', call = {}) {
    formNumber(form);
    return this.#submit('POST', `/v1/evaluate?form=${form}`, JSON_TYPE, document, MAX_DOCUMENT, call);
  }

  async evaluateBatch(documents, form = 'full', call = {}) {
    return parseLines(await this.evaluateBatchText(serializeLines(documents), form, call), documents.length);
  }

  async evaluateBatchText(lines, form = 'full', call = {}) {
    formNumber(form);
    return checkLines(await this.#submit('POST', `/v1/evaluate-batch?form=${form}`, LINES_TYPE, lines, MAX_DOCUMENT, call));
  }

  async setPolicy(policy, call = {}) {
    return parse(await this.setPolicyText(policy === undefined ? '' : serialize(policy), call)).policy;
  }

  async setPolicyText(policy = '', call = {}) {
    return this.#submit('PUT', '/v1/policy', JSON_TYPE, policy, MAX_POLICY, call);
  }

  async describe(call = {}) {
    return parse(await this.describeText(call));
  }

  async describeText(call = {}) {
    return this.#ask('GET', '/v1/rules', JSON_TYPE, undefined, call);
  }

  async close() {
    this.#closed = true;
  }

  /** Sends an input, unless it is over a limit that the server need not be told. */
  async #submit(method, path, type, input, limit, call) {
    const text = textOrBytes(input);
    const body = typeof text === 'string' ? bytesOf(text) : text;
    const end = type === LINES_TYPE ? '\n' : '';
    if (this.#closed) throw new RedlineError('closed', 'the host was closed');
    if (body.length > limit) return tooMany('too-large', limit, body.length, 'bytes') + end;
    if (type === LINES_TYPE) {
      const lines = count(body);
      if (lines > MAX_LINES) return tooMany('too-many-lines', MAX_LINES, lines, 'lines') + end;
    }
    return this.#ask(method, path, type, body, call);
  }

  async #ask(method, path, type, body, call) {
    const url = this.#base + path;
    const { fetch, maxAnswerBytes, signal, timeoutMs } = this.#options;
    if (this.#closed) throw new RedlineError('closed', 'the host was closed');
    const deadline = new Deadline([signal, call.signal], timeoutMs);
    try {
      const headers = body === undefined ? {} : { 'Content-Type': type };
      // The answers say no-store themselves. To say it here too would have browsers ask for leave anew at each call.
      const response = await fetch(url, { method, headers, body, signal: deadline.signal });
      const limits = { limit: maxAnswerBytes, tooLarge: tooLarge(maxAnswerBytes), signal: deadline.signal };
      return resultOf(response, await readBody(response, limits), type);
    } catch (cause) {
      throw deadline.error() ?? failure(cause, url);
    } finally {
      deadline.clear();
    }
  }
}

const tooLarge = (limit) => (found) =>
  new RedlineError('answer-too-large', `wanted an answer of at most ${limit} bytes, found ${found}; maxAnswerBytes allows more`);

/** The core's own words for an input over its limit. */
const tooMany = (code, limit, found, unit) => `{"error":{"code":"${code}","pointer":"","line":1,"column":1,`
  + `"wanted":"0 to ${limit} ${unit}","found":"${found} ${unit}"}}`;

/** How many line feeds there are. */
function count(bytes) {
  let n = 0;
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) n++;
  return n;
}
