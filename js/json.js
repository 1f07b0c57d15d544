/** What callers give and get: objects on their side, JSON text on the host's. */
import { RedlineError, messageOf, refused } from './errors.js';

/**
 * What a text method takes, as text or as a view of bytes.
 *
 * @param {string | ArrayBuffer | ArrayBufferView} input
 * @throws {RedlineError} wrong-argument
 */
export function textOrBytes(input) {
  if (typeof input === 'string' || input instanceof Uint8Array) return input;
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  if (isArrayBuffer(input)) return new Uint8Array(input);
  throw new RedlineError('wrong-argument', `wanted a text or bytes, found ${kindOf(input)}`);
}

/** Tells a buffer, also one of another realm. */
function isArrayBuffer(value) {
  const tag = Object.prototype.toString.call(value);
  return tag === '[object ArrayBuffer]' || tag === '[object SharedArrayBuffer]';
}

/** What a value is, for messages. */
export function kindOf(value) {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'an array' : `a value of type ${typeof value}`;
}

/**
 * The number of a form in the ABI.
 *
 * @param {string} form
 * @throws {RedlineError} wrong-form
 */
export function formNumber(form) {
  if (form === 'full') return 1;
  if (form === 'compact') return 0;
  throw new RedlineError('wrong-form', `wanted the form "compact" or "full", found ${JSON.stringify(form) ?? String(form)}`);
}

/**
 * A document or a policy as a host takes it: JSON text and bytes stay as they are.
 *
 * @param {unknown} document
 * @throws {RedlineError} not-serializable
 */
export function serialize(document) {
  if (typeof document === 'string') return document;
  if (ArrayBuffer.isView(document) || isArrayBuffer(document)) return textOrBytes(document);
  return stringify(document, 'the document');
}

function stringify(value, name) {
  let text;
  try {
    text = JSON.stringify(value);
  } catch (cause) {
    throw new RedlineError('not-serializable', `${name} can't be written as JSON: ${messageOf(cause)}`, { cause });
  }
  if (text === undefined) {
    throw new RedlineError('not-serializable', `${name} can't be written as JSON: it is ${kindOf(value)}`);
  }
  return text;
}

/**
 * Documents as the lines of a batch. Line feeds of a JSON text become
 * carriage returns: white space as well, and refused within a string as well.
 *
 * @param {unknown[]} documents
 * @throws {RedlineError} wrong-argument, not-serializable
 */
export function serializeLines(documents) {
  if (!Array.isArray(documents)) {
    throw new RedlineError('wrong-argument', `wanted an array of documents, found ${kindOf(documents)}`);
  }
  let lines = '';
  for (let i = 0; i < documents.length; i++) {
    lines += `${lineOf(documents[i], `document ${i}`)}\n`;
  }
  return lines;
}

function lineOf(document, name) {
  if (typeof document === 'string') return document.replace(/\n/g, '\r');
  if (ArrayBuffer.isView(document) || isArrayBuffer(document)) {
    throw new RedlineError('wrong-argument', `${name} is bytes, and a batch takes objects and texts; evaluateBatchText takes bytes`);
  }
  return stringify(document, name);
}

/**
 * What is answered, as an object.
 *
 * @param {string} text
 * @throws {RedlineError} of the document or the policy that is refused; bad-result
 */
export function parse(text) {
  const answer = parseLine(text);
  if (answer.error !== undefined) throw refused(answer.error);
  return answer;
}

/**
 * The answers to a batch, one for each document.
 *
 * @param {string} text
 * @param {number} count how many documents there were
 * @throws {RedlineError} of the batch as a whole: too-large, too-many-lines; bad-result
 */
export function parseLines(text, count) {
  const answers = text.split('\n').slice(0, -1).map(parseLine);
  if (answers.length === count) return answers;
  if (answers.length === 1 && answers[0].error !== undefined) throw refused(answers[0].error);
  throw new RedlineError('bad-result', `wanted ${count} lines, found ${answers.length}`);
}

function parseLine(text) {
  try {
    const answer = JSON.parse(text);
    if (typeof answer === 'object' && answer !== null) return answer;
  } catch (cause) {
    throw new RedlineError('bad-result', `the answer is no JSON: ${messageOf(cause)}`, { cause });
  }
  throw new RedlineError('bad-result', 'the answer is no JSON object');
}
