/**
 * The collector: measures the page that a customer sees, as a page document.
 * It reads, and never changes the page. README.md shows how to use it.
 */
import { examining } from './examine.js';

export { observe } from './observe.js';

/**
 * Measures a page at once.
 *
 * @param {Document | Element} root what is looked at: the document, or an element with all that it holds
 * @param {import('../collect.js').CollectOptions} [options]
 * @returns {import('../types.js').Page}
 */
export const collect = (root, options) => examine(root, options).page;

/**
 * The same with what is not in the document: the DOM elements that were
 * measured, which facts are inferred, and what could not be seen.
 *
 * @param {Document | Element} root
 * @param {import('../collect.js').CollectOptions} [options]
 * @returns {import('../collect.js').Report}
 */
export function examine(root, options = {}) {
  const steps = examining(root, options);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value.report;
  }
}
