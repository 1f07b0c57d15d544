/**
 * The page of a checkout, from its reminders to its order, for a customer whom
 * the test plays: the page posts what to do, {"tap":[x,y]}, {"key":…} or
 * {"window":"away" | "back"}, and sees what comes of it.
 */
import { openEvidence, send } from '../../../js/evidence.js';
import { guard } from '../../../js/guard.js';
import { load } from '../../../js/index.js';
import { moduleURL, text } from './app.js';
import { check, same } from './cases.js';
import { until } from './guarded.js';
import { done, post } from './native.js';
import { checkout } from './readme.js'; // which is made of the package's README
import { add, clear, ordered, pass } from './reminder.js';
import { tap } from './shopper.js';

const redline = await load(moduleURL);
const order = { ...JSON.parse(await text('testdata/documents/order.json')), at: undefined };
const REMINDER = { rule: '2.2-terminal', plan: 'P5G-128' };

async function fresh() {
  clear();
  return openEvidence(`O-${Math.random()}`);
}

const recorded = (evidence) => evidence.attach(ordered(evidence.order));

/** A reminder that was read, with a control to acknowledge it. */
async function acknowledging(control) {
  const evidence = await fresh();
  evidence.watch(REMINDER, add('p', { text: '您的手机不支持5G。' }));
  document.body.append(control);
  evidence.acknowledge(REMINDER, control);
  await pass(700);
  return evidence;
}

const box = (rest) => Object.assign(document.createElement('input'), { type: 'checkbox', ...rest });
const about = ({ act, preTicked } = {}) => `${act} ${preTicked}`;

await done(await check({
  'a tap acknowledges': async () => {
    const button = Object.assign(document.createElement('button'), { textContent: '知道了' });
    const evidence = await acknowledging(button);
    await tap(button);
    const [{ acknowledged, shownAt }] = recorded(evidence).reminders;
    same(about(acknowledged), 'tap undefined');
    if (acknowledged.at < shownAt) throw new Error(`it was acknowledged at ${acknowledged.at}, before ${shownAt}`);
    await evidence.close();
  },
  'a tick acknowledges until it is taken back': async () => {
    const tick = box();
    const evidence = await acknowledging(tick);
    await tap(tick);
    same(about(recorded(evidence).reminders[0].acknowledged), 'tick false');
    await tap(tick);
    same(recorded(evidence).reminders[0].acknowledged, undefined);
    await evidence.close();
  },
  'a tick by its label counts': async () => {
    const [label, tick] = [document.createElement('label'), box()];
    label.append(tick, '我已知晓');
    const evidence = await fresh();
    document.body.append(label);
    evidence.consent({ item: 'P' }, tick);
    const { right, top, height } = label.getBoundingClientRect();
    await post(JSON.stringify({ tap: [right - 10, top + height / 2] }));
    await until(() => tick.checked);
    same(recorded(evidence).consents.map(about).join(), 'tick false');
    await evidence.close();
  },
  'a tick that was there before is told': async () => {
    const tick = box({ checked: true });
    const evidence = await acknowledging(tick);
    await tap(tick);
    await tap(tick);
    same(about(recorded(evidence).reminders[0].acknowledged), 'tick true');
    await evidence.close();
  },
  'nothing is acknowledged that was not shown': async () => {
    clear();
    const problems = [];
    const evidence = await openEvidence('O-nothing', { onproblem: ({ code }) => problems.push(code) });
    const button = add('button', { text: '知道了' });
    evidence.acknowledge(REMINDER, button);
    await tap(button);
    same([recorded(evidence).reminders.length, problems.join()].join(), '0,not-shown');
    await evidence.close();
  },
  'a consent names what it is for, once, and can be withdrawn': async () => {
    const evidence = await fresh();
    const button = add('button', { text: '同意' });
    const tick = add('input', { type: 'checkbox' });
    evidence.consent({ item: 'P', feePerMonth: 12800, by: 'holder' }, button);
    evidence.consent({ item: 'Q' }, tick);
    await tap(button);
    await tap(button);
    await tap(tick);
    await tap(tick);
    const { consents: [first, second, ...rest] } = recorded(evidence);
    same([first.item, first.feePerMonth, first.by, about(first), rest.length].join(), 'P,12800,holder,tap undefined,0');
    same([second.item, about(second), second.withdrawnAt >= second.at].join(), 'Q,tick false,true');
    await evidence.settle();
    await evidence.close();
    same((recorded(await openEvidence(evidence.order))).consents.length, 2);
  },
  'nothing is seen while the page is hidden': async () => {
    const evidence = await fresh();
    evidence.watch(REMINDER, add('p', { text: '您的手机不支持5G。' }));
    await pass(700);
    await post('{"window":"away"}');
    await until(() => document.visibilityState === 'hidden');
    const dwell = () => recorded(evidence).reminders[0].visibility.dwellMilliseconds;
    const before = dwell();
    await pass(2000);
    same(dwell(), before);
    await post('{"window":"back"}');
    await until(() => document.visibilityState === 'visible');
    await pass(900);
    if (!(dwell() > before && dwell() < before + 1500)) throw new Error(`it was seen for ${dwell()} ms, ${before} of them before`);
    await evidence.close();
  },
  'a form that is submitted by the keyboard is held back': async () => {
    clear();
    const form = add('form');
    const number = add('input', { to: form });
    const told = [];
    form.addEventListener('redline-verdict', ({ detail }) => told.push(detail));
    form.addEventListener('submit', (event) => { event.preventDefault(); told.push('sent'); });
    guard(form, { redline, order: () => ({ ...order, at: new Date().toISOString() }) });
    number.focus();
    await post('{"key":"\\r"}');
    await until(() => told.length > 0);
    same([told.length, told[0].state].join(), '1,remind');
  },
  'in the checkout of the README, who has read and acknowledged every reminder may order': async () => {
    clear();
    const form = add('form');
    add('ul', { to: form });
    const pay = add('button', { text: '提交订单', to: form });
    const [told, sent] = [[], []];
    form.addEventListener('redline-verdict', ({ detail }) => told.push(detail));
    form.addEventListener('submit', (event) => { event.preventDefault(); sent.push(new FormData(form).get('redline')); });
    const evidence = await checkout(form, order);
    await tap(pay);
    await until(() => told.length > 0);
    same([told[0].state, told[0].held, sent.length].join(), 'block,true,0');
    for (const item of form.querySelectorAll('li')) {
      item.scrollIntoView({ block: 'center' });
      await pass(1800);
      await tap(item.querySelector('button'));
    }
    await tap(pay);
    const [, { state, held, verdict }] = told;
    same([held, verdict.reminders.length, sent.join()].join(), `false,0,${state}`);
    send(evidence.attach({ ...order, stage: 'submit' }), { android: 'Redline' });
    await evidence.forget();
    await evidence.close();
  },
}));
