/**
 * What a tool has a page do that it looks at from outside: measure itself as
 * page document, tell its links, and wait until it is still. All of it comes
 * back as JSON, so that elements are named by selectors. collector.js is made
 * of this by `make generate`, as one classic script: it can be run in a world
 * of its own, where no script of the page is met and no policy of its forbids.
 */
import { examine } from '../collect/index.js';
import { known } from '../collect/page.js';
import { Tree } from '../collect/tree.js';
import { linkOf, tapsTo } from './links.js';
import { selectorOf } from './selector.js';

export { links } from './links.js';
export { settle } from './settle.js';

/** What a search field, or the control that opens one, says of itself. */
const SEARCH = '[type=search], [role=search], [role=searchbox], search, ' +
  ['search', '搜索', '查找'].flatMap((word) => ['placeholder', 'aria-label', 'title', 'name', 'id', 'class', 'alt'].map((name) => `[${name}*="${word}" i]`)).join();

/**
 * Measures the page.
 *
 * @param {import('../collect.js').CollectOptions} options
 * @returns a report as of examine, with facts of elements in the place of elements
 */
export function measure(options) {
  const without = !options.searches && document.querySelector(SEARCH) === null;
  const { page, elements, inferred, unseen, scheme } = examine(document, without ? { ...options, searches: [] } : options);
  const tree = new Tree(document);
  return {
    page, unseen, scheme,
    inferred: without ? [...inferred, '/searches'] : inferred,
    elements: elements.map((element) => factsOf(element, tree)),
    title: document.title.slice(0, 300),
    width: document.documentElement.scrollWidth, height: document.documentElement.scrollHeight,
  };
}

/** What a tool asks of an element beside its measures. */
function factsOf(element, tree) {
  const link = linkOf(element, tree);
  return known({
    selector: selectorOf(element, tree),
    leadsTo: link?.href, taps: link && tapsTo(link, tree),
    marked: tree.closest(element, '[data-redline-taps]') ? true : undefined,
  });
}
