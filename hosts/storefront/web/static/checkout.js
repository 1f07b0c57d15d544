/**
 * The checkout: reminders, a code, consents. No step is left before the verdict
 * allows it, and the server judges the order again.
 */
import { openEvidence } from '/redline/evidence.js';
import { make, trouble } from './dom.js';
import { fetchDocument, judge, post } from './judge.js';
import { report } from './panel.js';
import { askConsent } from './step-consent.js';
import { enterCode } from './step-code.js';
import { readReminders } from './step-reminders.js';

const flow = document.getElementById('flow');
const steps = document.getElementById('steps');

/** Leads the customer through the steps. @param {string} address of the order */
export async function begin(address) {
  try {
    await walk(address);
  } catch (error) {
    flow.append(make('p', { className: 'problem', role: 'alert' }, trouble(error)));
  }
}

async function walk(address) {
  const order = await fetchDocument(address);
  const evidence = await openEvidence(order.id);
  const checkout = { order, evidence, show, report: (judged) => report('order', judged), place: (judged) => place(order, evidence, judged) };
  const offer = await judge({ ...order, at: new Date().toISOString() });
  checkout.report(offer);
  await readReminders(checkout, offer.verdict);
  const proof = await enterCode(checkout);
  await askConsent(checkout, proof);
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
