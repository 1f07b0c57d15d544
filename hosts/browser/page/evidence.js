/** The page that records evidence: of what is seen, and of nothing else. It loads itself anew once. */
import { Entries } from '../../../js/entries.js';
import { openEvidence, receive, send } from '../../../js/evidence.js';
import { load } from '../../../js/index.js';
import { moduleURL, text } from './app.js';
import { check, same } from './cases.js';
import { done } from './native.js';
import { add, clear, ordered, pass, read, show } from './reminder.js';

const WORDS = '您的手机不支持5G。';

async function fresh(options) {
  clear();
  const problems = [];
  const evidence = await openEvidence(crypto.getRandomValues(new Uint32Array(2)).join('-'), { onproblem: ({ code }) => problems.push(code), ...options });
  return Object.assign(evidence, { problems });
}

/** Holds that a paragraph is not seen, and is once something is put right. */
async function seenOnlyOnce(element, right) {
  const evidence = await openEvidence('O-unseen');
  same((await read(evidence, element, 700)).length, 0);
  await right();
  same((await read(evidence, element, 900)).length, 1);
  await evidence.forget();
  await evidence.close();
}

/** What one paragraph was measured to be. */
async function measured(style, outer = {}) {
  const evidence = await fresh();
  const [{ visibility }] = await read(evidence, add('p', { text: WORDS, style, to: add('div', { style: outer }) }), 700);
  await evidence.close();
  return visibility;
}

const KEPT = 'O-kept';

/** For how long the first reminder was seen, in milliseconds. */
const dwell = (evidence) => evidence.attach(ordered(KEPT)).reminders[0]?.visibility.dwellMilliseconds;

if (!sessionStorage.getItem('loaded')) {
  sessionStorage.setItem('loaded', '1');
  const evidence = await openEvidence(KEPT);
  evidence.watch({ rule: '2.2-terminal', plan: 'P' }, add('p', { text: WORDS }));
  const another = await openEvidence(KEPT); // what it finds is written, and outlasts this page
  for (let waited = 0; waited < 10_000 && !(dwell(another) >= 900); waited += 100) {
    await pass(100);
    await another.settle();
  }
  sessionStorage.setItem('written', dwell(another) ?? 0);
  location.reload();
  await new Promise(() => {});
}

await done(await check({
  'what was seen before a reload is there after it': async () => {
    const evidence = await openEvidence(KEPT);
    const { reminders: [first, ...rest] } = evidence.attach(ordered(KEPT));
    same(rest.length, 0);
    same(first.shown, WORDS);
    if (!(dwell(evidence) >= 900)) throw new Error(`it was seen for ${dwell(evidence)} ms`);
    if (!(sessionStorage.getItem('written') >= 900)) throw new Error(`${sessionStorage.getItem('written')} ms of it were written while it was seen`);
    await evidence.forget();
    await evidence.close();
    same((await openEvidence(KEPT)).attach(ordered(KEPT)).reminders.length, 0);
  },
  'the words, the instant and the time are recorded': async () => {
    const evidence = await fresh();
    const before = new Date().toISOString();
    const { element } = show({ zh: `${WORDS}请确认。`, en: 'Your phone has no 5G.' });
    const [{ shown, shownEn, shownAt, order, rule, plan, visibility }] = await read(evidence, element);
    same([shown, shownEn, order, rule, plan].join(), [`${WORDS}请确认。`, 'Your phone has no 5G.', evidence.order, '2.2-terminal', 'P'].join());
    if (shownAt < before || shownAt > new Date().toISOString()) throw new Error(`it was shown at ${shownAt}, not from ${before} on`);
    const { display, contrast, fontSize, dwellMilliseconds } = visibility;
    same([display, contrast, fontSize].join(), 'shown,2100,1600');
    if (!(dwellMilliseconds >= 900 && dwellMilliseconds <= 1700)) throw new Error(`it was seen for ${dwellMilliseconds} ms of 1500`);
    await evidence.close();
  },
  'an element is seen when it is scrolled to': async () => {
    clear();
    add('div', { style: { height: '3000px' } });
    const element = add('p', { text: WORDS });
    await seenOnlyOnce(element, () => element.scrollIntoView());
  },
  'an element below another is not seen': async () => {
    clear();
    const element = add('p', { text: WORDS });
    const cover = add('div', { style: { position: 'fixed', inset: '0', background: 'white' } });
    await seenOnlyOnce(element, () => cover.remove());
  },
  'an element half below another is not seen': async () => {
    clear();
    const element = add('p', { text: WORDS.repeat(3), style: { width: 'max-content' } });
    const cover = add('div', { style: { position: 'fixed', inset: '0 0 auto 200px', height: '200px', background: 'white' } });
    await seenOnlyOnce(element, () => cover.remove());
  },
  'text that is cut off is not seen': async () => {
    clear();
    const element = add('p', { text: WORDS.repeat(20), style: { overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' } });
    await seenOnlyOnce(element, () => { element.style.whiteSpace = 'normal'; });
  },
  'what is folded up is not seen': async () => {
    clear();
    const details = add('details');
    add('summary', { text: '说明', to: details });
    await seenOnlyOnce(add('p', { text: WORDS, to: details }), () => { details.open = true; });
  },
  'contrast is measured through what is transparent': async () => {
    same((await measured({ color: 'rgb(118, 118, 118)' })).contrast, 454);
    same((await measured({ color: 'rgb(0 0 0 / 50%)' }, { backgroundColor: 'black' })).contrast, 100);
    same((await measured({ color: 'black' }, { opacity: '0' })).contrast, 100);
    same((await measured({ color: 'white', backgroundColor: 'rgb(0 0 0 / 50%)' }, { backgroundColor: 'black' })).contrast, 2100);
  },
  'contrast over an image is not told': async () => {
    same((await measured({ backgroundImage: 'linear-gradient(white, black)' })).contrast, undefined);
  },
  'type is measured as it is drawn': async () => {
    same((await measured({ fontSize: '12px' })).fontSize, 1200);
    const { fontSize } = await measured({ fontSize: '16px' }, { transform: 'scale(0.5)' });
    if (fontSize < 790 || fontSize > 810) throw new Error(`it is ${fontSize}`);
  },
  'records of a plan that the order has no more stay out of it': async () => {
    const evidence = await fresh();
    same((await read(evidence, add('p', { text: WORDS }), 700)).length, 1);
    same(evidence.attach({ id: evidence.order, plans: [{ id: 'Q' }] }).reminders.length, 0);
    await evidence.close();
  },
  'other words make another record': async () => {
    const evidence = await fresh();
    const element = add('p', { text: WORDS });
    pass(700).then(() => { element.textContent = '已改。'; });
    same((await read(evidence, element)).map(({ shown }) => shown).join(), `${WORDS},已改。`);
    await evidence.close();
  },
  'what a script taps or ticks is not the customer\'s': async () => {
    const evidence = await fresh();
    const reminder = { rule: '2.2-terminal', plan: 'P' };
    const [button, box] = [add('button', { text: '知道了' }), add('input', { type: 'checkbox' })];
    const element = add('p', { text: WORDS });
    for (const control of [button, box]) {
      evidence.acknowledge(reminder, control);
      evidence.consent({ item: 'P' }, control);
    }
    evidence.watch(reminder, element);
    await pass(700);
    button.click();
    box.click();
    const { reminders: [{ acknowledged }], consents } = evidence.attach(ordered(evidence.order));
    same([acknowledged, consents.length].join(), ',0');
    await evidence.close();
  },
  'a clock that is set ends what was being recorded': async () => {
    const evidence = await fresh();
    const { now } = Date;
    pass(700).then(() => { Date.now = () => now() + 3_600_000; });
    const records = await read(evidence, add('p', { text: WORDS }), 1800);
    Date.now = now;
    same([records.length, evidence.problems.join()].join(), '2,clock-set');
    await evidence.forget();
    await evidence.close();
  },
  'two pages with an order each don\'t mix them up': async () => {
    clear();
    const orders = ['O-left', 'O-right'];
    const frames = orders.map((order) => add('iframe', { src: `shown.html?order=${order}`, style: { width: '400px', height: '100px' } }));
    await Promise.all(frames.map((frame) => new Promise((resolve) => {
      addEventListener('message', ({ data, source }) => source === frame.contentWindow && data === 'kept' && resolve());
    })));
    for (const order of orders) {
      const evidence = await openEvidence(order);
      same(evidence.attach(ordered(order)).reminders.map(({ shown, order: of }) => shown + of).join(), `为${order}展示。${order}`);
      await evidence.forget();
      await evidence.close();
    }
  },
  'two pages with the same order complete each other': async () => {
    const evidence = await fresh();
    add('iframe', { src: `shown.html?order=${evidence.order}`, style: { width: '400px', height: '100px' } });
    await new Promise((resolve) => { addEventListener('message', ({ data }) => data === 'kept' && resolve()); });
    same(evidence.attach(ordered(evidence.order)).reminders.length, 0);
    await evidence.settle();
    same(evidence.attach(ordered(evidence.order)).reminders.length, 1);
    await evidence.forget();
    await evidence.close();
  },
  'a record that was dropped stays dropped, whoever still has it': async () => {
    const entries = new Entries('O-dropped', () => {});
    await entries.open({ maxAgeMs: 1e9, maxRecords: 9 });
    const consent = entries.add('consents', { item: 'P' });
    entries.keep(consent); // on its way still
    await entries.clear();
    entries.keep(consent);
    await entries.written;
    same((await entries.stored('O-dropped')).length, 0);
    entries.close();
  },
  'records that are too old or too many go': async () => {
    const evidence = await fresh();
    await read(evidence, add('p', { text: WORDS }), 700);
    await evidence.close();
    const count = async (options) => (await openEvidence(evidence.order, options)).attach(ordered(evidence.order)).reminders.length;
    same(await count(), 1);
    same(await count({ maxAgeMs: -1000 }), 0);
    const orders = [];
    for (let i = 0; i < 2; i++) {
      const other = await fresh();
      await read(other, add('p', { text: WORDS }), 700);
      await other.close();
      orders.push(other.order);
    }
    const newest = await openEvidence(orders[1], { maxRecords: 1 });
    same(newest.attach(ordered(orders[1])).reminders.length, 1);
    same((await openEvidence(orders[0])).attach(ordered(orders[0])).reminders.length, 0);
  },
  'without IndexedDB records are in memory': async () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
    const evidence = await fresh();
    if (own) Object.defineProperty(globalThis, 'indexedDB', own);
    else delete globalThis.indexedDB;
    same([evidence.kept, evidence.problems.join(), (await read(evidence, add('p', { text: WORDS }), 700)).length].join(), 'false,not-kept,1');
    await evidence.close();
  },
  'a database that is deleted meanwhile is not held on to': async () => {
    const evidence = await fresh();
    same((await read(evidence, add('p', { text: WORDS }), 700)).length, 1);
    await new Promise((resolve) => { indexedDB.deleteDatabase('redline-evidence').onsuccess = resolve; });
    same([evidence.kept, evidence.problems.join(), evidence.attach(ordered(evidence.order)).reminders.length].join(), 'false,not-kept,1');
    await evidence.close();
  },
  'a database that is blocked is not waited for': async () => {
    const closed = await blocked();
    const evidence = await fresh();
    same([evidence.kept, evidence.problems.join()].join(), 'false,not-kept');
    same((await read(evidence, add('p', { text: WORDS }), 700)).length, 1);
    await evidence.close();
    await closed();
    same((await fresh()).kept, true);
  },
  'a transaction that is aborted leaves nothing half-written': async () => {
    const evidence = await fresh();
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = function full(value) {
      put.call(this, value);
      this.transaction.abort(); // as a disk that is full does
    };
    same((await read(evidence, add('p', { text: WORDS }), 700)).length, 1);
    await evidence.settle();
    IDBObjectStore.prototype.put = put;
    if (!evidence.problems.includes('not-kept')) throw new Error('nobody was told');
    const again = await openEvidence(evidence.order);
    same(again.attach(ordered(evidence.order)).reminders.length, 0);
    await evidence.settle();
    await again.settle();
    await evidence.close();
    await again.close();
  },
  'an order reaches a page of the origin that is named, and no other': async () => {
    const got = [];
    const stop = receive({ origin: location.origin, source: window }, (order) => got.push(order.id));
    const stopOther = receive({ origin: 'https://other.example' }, () => got.push('other'));
    send({ kind: 'order', id: 'O-1' }, { window, origin: location.origin });
    postMessage('no order', location.origin);
    await pass(100);
    same(got.join(), 'O-1');
    stop();
    stopOther();
    let unbound;
    try { receive({ origin: location.origin, source: document.createElement('iframe').contentWindow }, () => {}); } catch (error) { unbound = error; }
    if (!(unbound instanceof TypeError)) throw new Error('no window was taken for any');
    for (const origin of ['*', '', 'https://shop.example/path', undefined]) {
      let thrown;
      try { send({}, { window, origin }); } catch (error) { thrown = error; }
      if (!(thrown instanceof TypeError)) throw new Error(`${origin} was taken for an origin`);
    }
  },
  'with the evidence the reminders pass, and without it they don\'t': async () => {
    clear();
    const redline = await load(moduleURL);
    const order = { ...JSON.parse(await text('testdata/documents/order.json')), at: undefined };
    const due = redline.evaluate({ ...order, at: new Date().toISOString() }, 'compact').reminders;
    const evidence = await openEvidence(order.id);
    for (const reminder of due) {
      const { element } = show(reminder);
      evidence.watch(reminder, element);
      element.scrollIntoView();
      await pass(1800);
    }
    const attached = evidence.attach({ ...order, stage: 'submit' });
    for (const reminder of attached.reminders) reminder.acknowledged = { act: 'tap', at: attached.at }; // by a customer that this page has none of
    const outcomes = (judged) => redline.evaluate(judged).findings.filter(({ rule }) => due.some((reminder) => reminder.rule === rule)).map(({ outcome, message }) => `${outcome} ${message.en}`);
    const wrong = outcomes(attached).filter((outcome) => !outcome.startsWith('pass '));
    same(wrong.join('\n'), '');
    same(outcomes(attached).length, due.length);
    for (const outcome of outcomes({ ...attached, reminders: [] })) if (!outcome.startsWith('violation ')) throw new Error(outcome);
    await evidence.forget();
    await evidence.close();
  },
}));

const app = globalThis.webkit?.messageHandlers?.redline;
if (app) send({ kind: 'order', id: 'O-handed-over' }, { webkit: 'redline' });

/** Has the database be deleted while someone else has it open, and won't close it: what ends that. */
async function blocked() {
  const holder = await new Promise((resolve) => {
    indexedDB.open('redline-evidence').onsuccess = ({ target }) => resolve(target.result);
  });
  const deleting = indexedDB.deleteDatabase('redline-evidence');
  const deleted = new Promise((resolve) => { deleting.onsuccess = resolve; });
  await new Promise((resolve) => { deleting.onblocked = resolve; });
  return () => { holder.close(); return deleted; };
}
