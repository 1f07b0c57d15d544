/** Measures the page that a customer sees, and judges it and what it claims. */
import { observe } from '/redline/collect/index.js';
import { judge } from './judge.js';
import { report, working } from './panel.js';

/** Observes the shop's part of the page. @param {HTMLElement} shop */
export function watchPage(shop) {
  const taps = document.body.dataset.page === 'home' ? 0 : 1;
  observe(shop, { taps, searches: [] }, ({ page }) => working(look(page)));
}

async function look(page) {
  const promotion = promotionOf(page);
  await Promise.all([
    report('page', await judge(page)),
    ...(promotion ? [report('promotion', await judge(promotion))] : []),
  ]);
}

/** What the page claims, as marketing material; undefined where it claims nothing. */
function promotionOf({ id, at, region, plans, elements }) {
  const parts = elements
    .filter(({ role, text }) => text && (role === 'claim' || role === 'condition'))
    .map(({ role, text, plans: of }) => ({ role, text, plans: of }));
  if (!parts.some(({ role }) => role === 'claim')) return undefined;
  const named = new Set(parts.flatMap(({ plans: of }) => of));
  const facts = plans.filter((plan) => named.has(plan.id));
  return { kind: 'promotion', id: `${id}-claims`, at, medium: 'web', channels: ['web'], region, plans: facts, parts };
}
