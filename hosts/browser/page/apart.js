/** The page on which several copies of the package, versions of it and pages of a shop meet. */
import { Entries } from '../../../js/entries.js';
import { openEvidence } from '../../../js/evidence.js';
import * as elements from '../../../js/elements/index.js';
import * as redline from '../../../js/index.js';
import * as nextElements from '../../../next/elements/index.js';
import { openEvidence as openNext } from '../../../next/evidence.js';
import * as next from '../../../next/index.js';
import { text } from './app.js';
import { check, same } from './cases.js';
import { done } from './native.js';
import { add, clear, ordered, read } from './reminder.js';

const WORDS = '您的手机不支持5G。';
const LIMITS = { maxAgeMs: 1e9, maxRecords: 99 };

/** Two pages with the same order. */
async function twoPages(order) {
  const pages = [new Entries(order, () => {}), new Entries(order, () => {})];
  for (const page of pages) await page.open(LIMITS);
  return pages;
}

/** What one page does, and another then finds. */
async function passOn(from, to, entry) {
  from.keep(entry);
  await from.written;
  await to.settle();
  return to.of(entry.list).find(({ id }) => id === entry.id);
}

async function end(...pages) {
  for (const page of pages) await page.clear();
  for (const page of pages) page.close();
}

const deleted = () => new Promise((resolve, reject) => {
  Object.assign(indexedDB.deleteDatabase('redline-evidence'), { onsuccess: resolve, onerror: reject });
});

/** A database of evidence as a later version of the package makes it. */
const later = () => new Promise((resolve, reject) => {
  const request = indexedDB.open('redline-evidence', 2);
  request.onupgradeneeded = () => request.result.createObjectStore('later');
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

await done(await check({
  'two versions define the elements once': () => {
    same([redline.version === next.version, elements.RedlineConsent === nextElements.RedlineConsent].join(), 'false,false');
    same(customElements.get('redline-consent'), elements.RedlineConsent);
    same(document.createElement('redline-reminders') instanceof elements.RedlineReminders, true);
  },
  'two versions judge in the same bytes': async () => {
    const order = await text('testdata/documents/order.json');
    const [own, other] = [await redline.load(), await next.load()];
    same(other.evaluateText(order), own.evaluateText(order));
  },
  'an element records by the evidence of another version': async () => {
    clear();
    const host = await next.load();
    const order = JSON.parse(await text('testdata/documents/order.json'));
    const evidence = await openNext(order.id);
    const element = add('redline-reminders', { evidence, verdict: host.evaluate(order) });
    await new Promise((resolve) => { setTimeout(resolve, 900); });
    same(evidence.attach(order).reminders.length > 0, true);
    element.remove();
    await evidence.forget();
    await evidence.close();
  },
  'two versions keep their records apart by order, and share them by order': async () => {
    clear();
    const [left, right] = [await openEvidence('O-left'), await openNext('O-right')];
    await read(left, add('p', { text: WORDS }), 700);
    await read(right, add('p', { text: WORDS }), 700);
    await left.settle();
    const other = await openNext('O-left');
    same([left, right, other].map((evidence) => evidence.attach(ordered(evidence.order)).reminders.length).join(), '1,1,1');
    await left.forget();
    same((await openEvidence('O-right')).attach(ordered('O-right')).reminders.length, 1);
    await right.forget();
    for (const evidence of [left, right, other]) await evidence.close();
  },
  'what one page goes on to record, another finds as it is by then': async () => {
    const [one, two] = await twoPages('O-both');
    const entry = one.add('reminders', { rule: '2.2-terminal', visibility: { dwellMilliseconds: 400 } });
    same((await passOn(one, two, entry)).body.acknowledged, undefined);
    Object.assign(entry.body, { acknowledged: { act: 'tap' }, visibility: { dwellMilliseconds: 2000 } });
    const { body } = await passOn(one, two, entry);
    same([body.acknowledged.act, body.visibility.dwellMilliseconds].join(), 'tap,2000');
    await end(one, two);
  },
  'a consent that is withdrawn in one page is withdrawn in the other': async () => {
    const [one, two] = await twoPages('O-both');
    const given = one.add('consents', { item: 'P' });
    const found = await passOn(one, two, given);
    found.body.withdrawnAt = '2026-03-01T10:00:00Z';
    same((await passOn(two, one, found)).body.withdrawnAt, '2026-03-01T10:00:00Z');
    await end(one, two);
  },
  'a database of a later version is left as it is, and records are in memory': async () => {
    clear();
    await deleted();
    (await later()).close();
    const problems = [];
    const evidence = await openEvidence('O-later', { onproblem: ({ code }) => problems.push(code) });
    const { length } = await read(evidence, add('p', { text: WORDS }), 700);
    same([evidence.kept, problems.join(), length].join(), 'false,not-kept,1');
    await evidence.close();
    const left = await later();
    same([...left.objectStoreNames].join(), 'later');
    left.close();
    await deleted();
  },
}));
