/** The page document, from what was found and measured. */
import { pageFacts, planFacts } from './attributes.js';
import { taken } from './runs.js';

/** The most elements and plans that a page document takes. */
export const MOST_ELEMENTS = 2000, MOST_PLANS = 256;

/**
 * The document without its elements: options go before attributes, and these
 * before what the page tells of itself.
 *
 * @param {import('./tree.js').Tree} tree
 * @param {import('../collect.js').CollectOptions} options
 */
export function pageOf(tree, options) {
  const { document, window, root } = tree;
  const marked = pageFacts(tree);
  const { protocol, origin, pathname } = window.location;
  const here = `${/^https?:$/.test(protocol) ? origin : protocol}${pathname}`;
  const { clientWidth, clientHeight } = document.documentElement;
  return {
    kind: 'page',
    id: options.id ?? marked.id ?? (taken(pathname, 128) || 'page'),
    at: options.at ?? new Date().toISOString(),
    channel: options.channel ?? marked.channel ?? 'web',
    region: options.region ?? marked.region,
    address: options.address ?? taken(here, 2000),
    language: options.language ?? (root.closest('[lang]')?.lang || undefined),
    zoom: options.zoom,
    viewportWidth: Math.max(1, Math.round(clientWidth * 100)),
    viewportHeight: Math.max(1, Math.round(clientHeight * 100)),
    runsFrom: options.runsFrom,
    runsUntil: options.runsUntil,
    plans: options.plans ?? planFacts(tree),
    sources: options.sources,
    coverage: options.coverage,
    elements: [],
    complete: options.complete ?? marked.complete,
    fourGOnSale: options.fourGOnSale ?? marked.fourGOnSale,
    searches: options.searches,
  };
}

/** Leaves out members that are not known. */
export function known(facts) {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
