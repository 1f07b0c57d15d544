/** The page on which a customer orders in the examples for React and for Vue, which the test bundles. */
import { openEvidence } from '../../../js/evidence.js';
import { check, same } from './cases.js';
import { until } from './guarded.js';
import { done } from './native.js';
import { add, clear, pass } from './reminder.js';
import { tap } from './shopper.js';
import { order, part, parts, redline } from './shelf.js';

const find = (name) => document.querySelector(name);

/** Shows an example with an order. */
async function shown(framework) {
  clear();
  const { mount } = await import(`./${framework}.js`);
  const evidence = await openEvidence(`O-${Math.random()}`);
  const placed = [];
  mount(add('div'), { redline, evidence, order: { ...order(), id: evidence.order, at: undefined }, onPlace: (made) => placed.push(made) });
  await until(() => find('redline-reminders'));
  return { evidence, placed, reminders: find('redline-reminders') };
}

async function orders(framework) {
  const { evidence, placed, reminders } = await shown(framework);
  for (const [i, words] of parts(reminders, 'words').entries()) {
    words.scrollIntoView({ block: 'center' });
    await pass(1700);
    await tap(parts(reminders, 'choice')[i]);
  }
  await tap(part(reminders, 'continue'));
  await until(() => find('redline-consent'));
  const place = find('button');
  same(place.disabled, true);
  for (const choice of parts(find('redline-consent'), 'choice')) await tap(choice);
  await until(() => !place.disabled);
  await tap(place);
  const [{ reminders: seen, consents }] = placed;
  same(seen.filter(({ acknowledged }) => acknowledged).length, 5);
  same(consents.map(({ item, feePerMonth, act, by }) => [item, feePerMonth, act, by].join(' ')).join(), 'P5G-128 12800 tick holder,GIFT 0 tick holder');
  await evidence.forget();
  await evidence.close();
}

async function declines(framework) {
  const { evidence, placed, reminders } = await shown(framework);
  await tap(part(reminders, 'decline'));
  await until(() => find('p'));
  same([placed.length, find('redline-consent')].join(), '0,');
  await evidence.close();
}

await done(await check(Object.fromEntries(['react', 'vue'].flatMap((framework) => [
  [`${framework}: a reminder is acknowledged and consent is given`, () => orders(framework)],
  [`${framework}: the order is declined`, () => declines(framework)],
]))));
