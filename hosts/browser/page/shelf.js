/** The elements on a page, and an order for them to show. */
import { load } from '../../../js/index.js';
import { moduleURL, text } from './app.js';
import { add, clear } from './reminder.js';

export const redline = await load(moduleURL);

const base = JSON.parse(await text('testdata/documents/order.json'));

/** An order with a price that changes, a charge and a gift. */
export function order(rest = {}) {
  const copy = JSON.parse(JSON.stringify(base));
  const plan = copy.plans.find(({ id }) => id === 'P5G-128');
  plan.conditions = [{ kind: 'promotional-period', months: 6, feeAfter: 15850 }];
  plan.charges = [{ amount: 5000, per: 'once', words: '入网费' }];
  copy.plans.push({ id: 'GIFT', product: 'gift', name: '视频会员月卡', feePerMonth: 0, contract: { months: 0 }, conditions: [] });
  return { ...copy, activates: ['GIFT'], ...rest };
}

/** Empties the page, and puts an element with properties on it. */
export function fresh(name, rest) {
  clear();
  document.documentElement.lang = 'zh-CN';
  return add(name, rest);
}

/** The only part of a name in an element, and all of them. */
export const part = (element, name) => parts(element, name)[0];
export const parts = (element, name) => [...element.shadowRoot.querySelectorAll(`[part~="${name}"]`)];

/** What an element shows, part by part of a name. */
export const said = (element, name) => parts(element, name).map(({ textContent }) => textContent).join('|');

/** Evidence that only tells what it was asked to record. */
export function listener() {
  const calls = [];
  const record = (kind) => (what, element) => {
    const call = { kind, what, element, ended: false };
    calls.push(call);
    return () => { call.ended = true; };
  };
  return { calls, watch: record('watch'), acknowledge: record('acknowledge'), consent: record('consent') };
}
