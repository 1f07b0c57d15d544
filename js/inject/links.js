/** The links of a page, and how many taps each takes from where the page opens. */
import { hider, opens } from '../collect/hidden.js';
import { known } from '../collect/page.js';
import { collapse, nameOf, taken, wordsOf } from '../collect/runs.js';
import { Tree } from '../collect/tree.js';

/** The most links that are told. */
const MOST = 2000;

const LINKS = 'a[href], area[href]';

/**
 * The links of the page, also of open shadow trees and of frames of its origin.
 *
 * @returns {{links: {href: string, text: string, taps?: number}[], more: number}}
 *   taps is left out where nothing shows that a link can be tapped; more is how
 *   many links are not told
 */
export function links() {
  const tree = new Tree(document);
  const found = [...tree.elements()].filter((element) => element.matches(LINKS) && typeof element.href === 'string');
  return { links: found.slice(0, MOST).map((element) => told(element, tree)), more: Math.max(0, found.length - MOST) };
}

function told(element, tree) {
  const text = wordsOf(element, tree).text || nameOf(element, tree) || '';
  return known({ href: element.href, text: taken(collapse(text), 120), taps: tapsTo(element, tree) });
}

/** One tap, and one more where it stands in what is collapsed. */
export function tapsTo(element, tree) {
  const hidden = hider(element, tree);
  return hidden ? (opens(hidden) ? 2 : undefined) : 1;
}

/** The link that an element is, stands in, or has in it. */
export const linkOf = (element, tree) => tree.closest(element, LINKS) ?? element.querySelector(LINKS) ?? undefined;
