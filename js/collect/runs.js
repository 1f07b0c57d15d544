/**
 * The words of an element as they are rendered: runs of letters of one style.
 *
 * @typedef {{owner: Element, letters: number, rects: import('./rect.js').Rect[]}} Run
 */
import { trimmed } from './type.js';

/** The most characters of a text that documents take. */
const MOST = 65536;

/** White space, which separates words and is no letter. */
export const collapse = (text) => text.replace(/\s+/g, ' ').trim();

/** A text that a document takes: no half of a surrogate pair, and not too long. */
export function taken(text, most = MOST) {
  const whole = text.replace(/[\ud800-\udfff]/gu, '\ufffd');
  return whole.length > most ? [...whole].slice(0, most).join('') : whole;
}

/**
 * The words that an element shows, or would show, and the runs of them that are
 * rendered.
 *
 * @param {Element} element
 * @param {import('./tree.js').Tree} tree
 * @returns {{text: string, runs: Run[]}}
 */
export function wordsOf(element, tree) {
  if (element.localName === 'input') return valueOf(element, tree);
  let shown = '', all = '';
  const runs = [];
  for (const node of tree.texts(element)) {
    const data = node ? node.data : ' ';
    all += data;
    const run = node && runOf(node, tree);
    if (run) runs.push(run);
    if (run || !node || !/\S/.test(data)) shown += data;
  }
  return { text: taken(collapse(runs.length > 0 ? shown : all)), runs };
}

/** A text node as a run, undefined where nothing of it is rendered. */
function runOf(node, tree) {
  const letters = node.data.replace(/\s/g, '').length;
  const owner = tree.parent(node);
  if (letters === 0 || tree.style(owner).visibility !== 'visible') return undefined;
  const range = node.ownerDocument.createRange();
  range.selectNodeContents(node);
  const rects = [...range.getClientRects()].slice(0, 64).map((rect) => tree.place(rect, owner));
  return rects.length > 0 ? { owner, letters, rects: trimmed(rects, owner, tree) } : undefined;
}

/** A control whose words are its value. */
function valueOf(input, tree) {
  const text = /^(submit|button|reset)$/.test(input.type) ? taken(collapse(input.value)) : '';
  const runs = text && input.getClientRects().length > 0 ? [{ owner: input, letters: text.length, rects: [tree.rect(input)] }] : [];
  return { text, runs };
}

/**
 * The name that assistive technology reads where the author gave one.
 * See https://www.w3.org/TR/accname-1.2/.
 *
 * @param {Element} element
 * @param {import('./tree.js').Tree} tree
 */
export function nameOf(element, tree) {
  const by = element.getAttribute('aria-labelledby');
  const scope = element.getRootNode();
  const labels = by ? by.split(/\s+/).map((id) => scope.getElementById?.(id)).filter(Boolean) : [];
  const name = labels.map((label) => wordsOf(label, tree).text).join(' ')
    || element.getAttribute('aria-label') || imagesIn(element).map((image) => image.getAttribute('alt')).join(' ')
    || element.getAttribute('title') || '';
  return taken(collapse(name), 2000);
}

/** The images within an element, or itself, whose words it may show. */
export const imagesIn = (element) => [element, ...element.querySelectorAll('img, input[type=image], svg')]
  .filter((e) => /^(img|svg)$/.test(e.localName) || e.type === 'image');
