/** Judges documents in the page, and has the server judge the same bytes. */
import { connect, load } from '/redline/index.js';
import { language, say } from './dom.js';

/** Why the server judges, where the module can't; undefined where it can. @type {import('/redline/index.js').RedlineError | undefined} */
export let instead;

/** The host: the module in the page, or else the server. */
export const redline = load(undefined, { integrity: document.body.dataset.integrity }).catch((error) => {
  instead = error;
  return connect(location.origin);
});

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

/** What the page can't judge is left to the server, without a verdict. @returns {Promise<Judged>} */
export const judgeIfPossible = (document) => judge(document).catch(() => ({ document, text: JSON.stringify(document), answer: '' }));

/** Has the server judge the same bytes: whether it comes to the same ones. */
export const compare = ({ text, answer }) => post('/judgements', { document: text, verdict: answer });

const UNREACHABLE = say('连不上服务器。已经确认的内容都还在，请稍后再试。', 'the server can’t be reached. What you did is kept: try again later.');

/** Sends JSON to the storefront, and takes what it answers. */
export async function post(address, body = {}) {
  const request = fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  });
  const response = await request.catch((cause) => { throw new Error(UNREACHABLE, { cause }); });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error[language]);
  return answer;
}

/** Fetches a document of the storefront. */
export async function fetchDocument(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} at ${address}`);
  return response.json();
}
