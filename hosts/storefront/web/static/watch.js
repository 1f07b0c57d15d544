/** Measures the page that a customer sees, and judges it and what it claims. */
import { observe } from '/redline/collect/index.js';
import { judge } from './judge.js';
import { fail, report } from './panel.js';

/** Observes the shop's part of the page. @param {HTMLElement} shop */
export function watchPage(shop) {
  const taps = document.body.dataset.page === 'home' ? 0 : 1;
  observe(shop, { taps, searches: [] }, ({ page }) => look(page).catch(fail));
}

async function look(page) {
  await report('page', await judge(page));
  const promotion = promotionOf(page);
  if (promotion) await report('promotion', await judge(promotion));
}

/** What the page claims, as marketing material; undefined where it claims nothing. */
function promotionOf({ id, at, region, plans, elements }) {
  const parts = elements
    .filter(({ role, text }) => text && (role === 'claim' || role === 'condition'))
    .map(({ role, text, plans: of }) => ({ role, text, plans: of }));
  if (!parts.some(({ role }) => role === 'claim')) return undefined;
  return { kind: 'promotion', id: `${id}-claims`, at, medium: 'web', channels: ['web'], region, plans, parts };
}
