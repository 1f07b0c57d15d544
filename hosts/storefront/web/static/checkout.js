/**
 * The checkout: reminders, a code, consents. No step is left before the verdict
 * allows it, and the server judges the order again.
 */
import { openEvidence } from '/redline/evidence.js';
import { make, say, trouble } from './dom.js';
import { fetchDocument, judge, post } from './judge.js';
import { report } from './panel.js';
import { askConsent } from './step-consent.js';
import { enterCode } from './step-code.js';
import { readReminders } from './step-reminders.js';

const flow = document.getElementById('flow');
const steps = document.getElementById('steps');

/** Leads the customer through the steps. @param {string} address of the order */
export function begin(address) {
  walk(address).catch((error) => flow.append(make('p', { className: 'problem', role: 'alert' }, trouble(error))));
}

const CLOCK_SLACK = 300_000; // in milliseconds, as the server allows

async function walk(address) {
  if (Math.abs(Date.now() - Date.parse(flow.dataset.now)) > CLOCK_SLACK) warn('clock-wrong');
  const order = await fetchDocument(address);
  const evidence = await openEvidence(order.id, { onproblem: ({ code }) => warn(code) });
  const checkout = {
    order, evidence, show, report: (judged) => report('order', judged), place: (judged) => place(order, evidence, judged),
  };
  const offer = await judge(evidence.attach({ ...order, at: undefined })); // with what was read before a reload
  checkout.report(offer);
  await readReminders(checkout, offer.verdict);
  const proof = flow.dataset.proof ? JSON.parse(flow.dataset.proof) : await enterCode(checkout);
  await askConsent(checkout, proof);
}

const WARNINGS = {
  'not-kept': say('浏览器存不下办理记录：办完之前请不要刷新或关闭这一页。', 'This browser can’t keep the record: don’t reload or close this page until you are done.'),
  'clock-wrong': say('您设备上的时间不准，订单会提交不了：请先校准时间。', 'The clock of this device is wrong, and orders will be refused: set it right first.'),
  'clock-set': say('设备时间刚才变了：没读完的提醒从现在起重新计时。', 'The clock of this device was set: what was not read to its end is timed anew.'),
};

/** Tells the customer, once, what recording has trouble with. */
function warn(code) {
  if (WARNINGS[code] && !document.getElementById(code)) steps.after(make('p', { id: code, className: 'warning', role: 'status' }, WARNINGS[code]));
}

/** Shows a step. */
function show(number, title, ...parts) {
  steps.querySelectorAll('li').forEach((step, i) => {
    step.toggleAttribute('data-done', i < number);
    if (i === number) step.setAttribute('aria-current', 'step');
    else step.removeAttribute('aria-current');
  });
  flow.replaceChildren(...parts);
  document.title = title;
  if (number === 0) return; // the page begins here
  flow.scrollIntoView({ block: 'start' });
  flow.querySelector('redline-consent, h2').focus({ preventScroll: true });
}

/** Hands the order over, and goes to its page in the history. */
async function place({ id }, evidence, { text, answer }) {
  const placed = await post(`/orders/${id}/placed`, { document: text, verdict: answer });
  if (placed.activated) await evidence.forget();
  location.assign(`/orders/${id}`);
}
