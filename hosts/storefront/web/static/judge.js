/** Judges documents in the page, and has the server judge the same bytes. */
import { load } from '/redline/index.js';

/** The host: the module in the page, or the server where there is no WebAssembly. */
export const redline = load(undefined, { fallback: location.origin });

/**
 * @typedef {object} Judged
 * @property {object} document
 * @property {string} text of the document, which was judged
 * @property {string} answer the verdict's text
 * @property {import('/redline/index.js').Verdict} verdict
 */

/** Judges a document in the page. @returns {Promise<Judged>} */
export async function judge(document) {
  const text = JSON.stringify(document);
  const answer = await (await redline).evaluateText(text, 'full');
  const verdict = JSON.parse(answer);
  if (verdict.error) throw new Error(`${verdict.error.code} at ${verdict.error.pointer}`);
  return { document, text, answer, verdict };
}

/** Has the server judge the same bytes: whether it comes to the same ones. */
export const compare = ({ text, answer }) => post('/judgements', { document: text, verdict: answer });

/** Sends JSON to the storefront, and takes what it answers. */
export async function post(address, body = {}) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}

/** Fetches a document of the storefront. */
export async function fetchDocument(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} at ${address}`);
  return response.json();
}
