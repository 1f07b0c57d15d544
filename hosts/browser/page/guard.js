/** The page with a form that is held back. Its address names an HTTP host. */
import { connect, load } from '../../../js/index.js';
import { guard } from '../../../js/guard.js';
import { json, moduleURL, text } from './app.js';
import { check, same, throws } from './cases.js';
import { goesOnUnchecked, guardedForm, until } from './guarded.js';
import { done } from './native.js';
import { pass } from './reminder.js';

const redline = await load(moduleURL);
const remote = await connect(new URLSearchParams(location.search).get('host'));
const { integrity } = await json('app.json');
const order = JSON.parse(await text('testdata/documents/order.json'));
const allowed = { ...order, action: 'sign-up', currentPlan: undefined, items: ['P4G-39'], choice: { ...order.choice, open: ['P5G-69'] } };
const blocked = { ...order, stage: 'submit' };
const waiting = () => new Promise(() => {});

await done(await check({
  'what is allowed goes on at once': () => {
    const { button, sent, told, guarded } = guardedForm({ redline, order: () => allowed });
    button.click();
    same(sent.join(), 'number=13800000000&pay=now&redline=allow');
    same([told[0].state, told[0].held, told[0].verdict.decision, guarded.state].join(), 'allow,false,allow,allow');
  },
  'what is not is held back, and told': () => {
    for (const [document, decision] of [[order, 'remind'], [blocked, 'block']]) {
      const shown = [];
      const { button, sent, told } = guardedForm({ redline, order: () => document, show: (outcome) => shown.push(outcome) });
      button.click();
      same(sent.length, 0);
      same([told[0].state, told[0].held, shown[0].state].join(), `${decision},true,${decision}`);
      if (told[0].verdict.reminders.length === 0) throw new Error('the verdict has no reminders');
    }
  },
  'the page may hold back other verdicts': () => {
    const { button, sent } = guardedForm({ redline, order: () => allowed, holds: ({ decision }) => decision === 'allow' });
    button.click();
    same(sent.length, 0);
  },
  'the order is asked for at each submit': () => {
    const orders = [blocked, allowed];
    const { button, sent } = guardedForm({ redline, order: () => orders.shift() });
    button.click();
    button.click();
    same(sent.length, 1);
  },
  'a host that is being loaded is waited for': async () => {
    const { button, sent } = guardedForm({ redline: load(moduleURL), order: () => allowed, timeoutMs: undefined, holds: undefined });
    button.click();
    same(sent.length, 0);
    await until(() => sent.length > 0);
    same(sent.join(), 'number=13800000000&pay=now&redline=allow');
  },
  'without a host the package\'s own is loaded, with the policy': async () => {
    const { button, sent, told } = guardedForm({ policy: { kind: 'policy', id: 'strict', version: '2' }, order: () => allowed });
    button.click();
    await until(() => sent.length > 0);
    same([told[0].state, told[0].verdict.policy.id].join(), 'allow,strict');
  },
  'an order that comes later is waited for': async () => {
    const { button, sent } = guardedForm({ redline, order: async () => allowed });
    button.click();
    await until(() => sent.length > 0);
    same(sent.join(), 'number=13800000000&pay=now&redline=allow');
  },
  'an HTTP host is asked once, and the form submitted once': async () => {
    let asked = 0;
    const { button, sent } = guardedForm({ redline: remote, order: () => { asked++; return allowed; } });
    for (let i = 0; i < 3; i++) button.click();
    await until(() => sent.length > 0);
    await pass(200);
    same([asked, sent.join()].join(), '1,number=13800000000&pay=now&redline=allow');
    button.click(); // and again later
    await until(() => sent.length > 1);
  },
  'an HTTP host holds back': async () => {
    const { button, sent, told } = guardedForm({ redline: remote, order: () => blocked });
    button.click();
    await until(() => told.length > 0);
    same([sent.length, told[0].state].join(), '0,block');
  },
  'a submit without a button is made again without one': async () => {
    const { form, sent } = guardedForm({ redline: remote, order: () => allowed });
    form.requestSubmit();
    await until(() => sent.length > 0);
    same(sent.join(), 'number=13800000000&redline=allow');
  },
  'an engine without requestSubmit submits once too': async () => {
    const own = Object.getOwnPropertyDescriptor(HTMLFormElement.prototype, 'requestSubmit');
    delete HTMLFormElement.prototype.requestSubmit;
    const { form, button, sent } = guardedForm({ redline: remote, order: () => allowed });
    button.click();
    await until(() => sent.length > 0);
    button.remove();
    form.dispatchEvent(new SubmitEvent('submit', { cancelable: true }));
    await until(() => sent.length > 1);
    Object.defineProperty(HTMLFormElement.prototype, 'requestSubmit', own);
    same(sent.join(), 'number=13800000000&pay=now&redline=allow,number=13800000000&redline=allow');
    same(form.querySelectorAll('button').length, 0);
  },
  'a form that is removed meanwhile is left alone': async () => {
    const { form, button, sent, told } = guardedForm({ redline: remote, order: () => allowed });
    button.click();
    form.remove();
    await pass(500);
    same([sent.length, told.length].join(), '0,0');
  },
  'a button that is removed meanwhile is not missed': async () => {
    const { button, sent } = guardedForm({ redline: remote, order: () => allowed });
    button.click();
    button.remove();
    await until(() => sent.length > 0);
    same(sent.join(), 'number=13800000000&redline=allow');
  },
  'a form that changes meanwhile is judged again': async () => {
    const { number, button, sent, told } = guardedForm({ redline: remote, order: () => (number.value === '1' ? blocked : allowed) });
    button.click();
    number.value = '1';
    await until(() => told.length > 0);
    same([sent.length, told[0].state].join(), '0,block');
  },
  'a form that never stands still goes on unchecked': async () => {
    let count = 0;
    const { number, button, sent } = guardedForm({ redline: remote, order: async () => { await null; number.value = ++count; return allowed; } });
    button.click();
    await until(() => sent.length > 0);
    same(sent[0].includes('redline=unchecked'), true);
  },
  'a module that can\'t be loaded leaves the form unchecked': async () => {
    same((await goesOnUnchecked(load('nowhere.wasm'))).code, 'http');
  },
  'a module that is cut short, or altered, leaves the form unchecked': async () => {
    same((await goesOnUnchecked(load('wasm/short.wasm'))).code, 'not-a-module');
    same((await goesOnUnchecked(load('wasm/altered.wasm', { integrity }))).code, 'integrity');
  },
  'a module that traps leaves the form unchecked': async () => {
    same((await goesOnUnchecked(await load('testdata/modules/trap.wasm'))).code, 'trap');
  },
  'an HTTP host that is not there leaves the form unchecked': async () => {
    same((await goesOnUnchecked(await connect('http://127.0.0.1:1'))).code, 'unreachable');
  },
  'a host that takes too long leaves the form unchecked': async () => {
    for (const options of [{ redline: waiting() }, { redline: { evaluate: waiting } }]) {
      const { button, sent } = guardedForm({ ...options, order: () => allowed, timeoutMs: 100 });
      button.click();
      await until(() => sent.length > 0);
      same(sent[0].includes('redline=unchecked'), true);
    }
  },
  'an order that can\'t be had or judged leaves the form unchecked': async () => {
    await goesOnUnchecked(redline, () => { throw new Error('no order'); });
    await goesOnUnchecked(redline, () => Promise.reject(new Error('no order')));
    same((await goesOnUnchecked(redline, () => ({ kind: 'order' }))).code, 'missing-member');
  },
  'a verdict by another policy is none': async () => {
    const { button, sent, told } = guardedForm({ redline, policy: { kind: 'policy', id: 'strict', version: '2' }, order: () => allowed });
    button.click();
    same([sent.length, told[0].state, told[0].verdict].join(), '1,unchecked,');
  },
  'a state of an earlier submit is not left': async () => {
    const orders = [() => allowed, () => { throw new Error('no order'); }];
    const { button, sent } = guardedForm({ redline, order: () => orders.shift()() });
    button.click();
    button.click();
    same(sent.map((text) => /redline=(\w+)/.exec(text)[1]).join(), 'allow,unchecked');
  },
  'what fails while it is shown holds nothing back': async () => {
    const thrown = [];
    const onerror = (event) => { event.preventDefault(); thrown.push(event.message); };
    addEventListener('error', onerror);
    const { button, sent } = guardedForm({ redline, order: () => allowed, show: () => { throw new Error('not shown'); } });
    button.click();
    await until(() => thrown.length > 0);
    removeEventListener('error', onerror);
    same(sent.length, 1);
  },
  'what is no form, and an order that no function gives, are told at once': () => {
    const form = document.createElement('form');
    for (const other of [null, undefined, '#checkout', document.body]) throws('wanted a form', () => guard(other, { order: () => allowed }));
    for (const options of [undefined, {}, { order: allowed }]) throws('wanted order, a function', () => guard(form, options));
    same(form.elements.length, 0);
  },
  'a guard that is released is gone': async () => {
    const { button, sent, told, guarded } = guardedForm({ redline: remote, order: () => blocked });
    button.click();
    guarded.release();
    guarded.release();
    await pass(300);
    button.click();
    same([sent.length, told.length].join(), '1,0');
  },
}));
