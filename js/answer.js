/** What an HTTP host answers: hosts/http/README.md lists it. */
import { RedlineError, messageOf } from './errors.js';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * The text of an answer.
 *
 * @param {Response} response
 * @param {Uint8Array} body
 * @param {string} wanted the media type of a result
 * @returns {string}
 * @throws {RedlineError} http, trap, bad-result
 */
export function resultOf(response, body, wanted) {
  const text = decode(body);
  const type = (response.headers.get('content-type') ?? '').split(';')[0].trim().toLowerCase();
  if (type === 'application/problem+json') throw problem(read(text), response);
  if (response.status !== 200) {
    throw new RedlineError('http', `wanted an answer with status 200, found ${response.status} at ${response.url}`, {
      status: response.status, retryAfterSeconds: secondsOf(response.headers),
    });
  }
  if (type !== wanted) {
    throw new RedlineError('bad-result', `wanted an answer of type ${wanted}, found ${JSON.stringify(type)} at ${response.url}: it is none of redline serve`);
  }
  return text;
}

/**
 * Holds that the lines of a batch are all verdicts or errors.
 *
 * @param {string} lines
 * @returns {string} the same
 * @throws {RedlineError} http, trap
 */
export function checkLines(lines) {
  for (const line of lines.split('\n')) {
    if (line.startsWith('{"problem":')) throw problem(read(line).problem, { status: 200 });
  }
  return lines;
}

/** The error of a problem document, RFC 9457. A module that trapped there is a trap, as in every host. */
function problem(document, { status, headers }) {
  const message = `the HTTP host says ${document.code}: ${[document.title, document.detail].filter(Boolean).join('. ')}`;
  return new RedlineError(document.code === 'trap' ? 'trap' : 'http', message, {
    status: document.status ?? status, problem: document, retryAfterSeconds: secondsOf(headers),
  });
}

/** How many seconds to wait; undefined where an answer tells none, or a date. */
function secondsOf(headers) {
  const seconds = Number(headers?.get('retry-after') ?? NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}

function read(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch (cause) {
    throw new RedlineError('bad-result', `the problem is no JSON: ${messageOf(cause)}`, { cause });
  }
}

function decode(body) {
  try {
    return decoder.decode(body);
  } catch (cause) {
    throw new RedlineError('bad-result', 'the answer is no UTF-8', { cause });
  }
}
