/** A form with a guard, and what comes of its submits. */
import { guard } from '../../../js/guard.js';
import { add, clear } from './reminder.js';

/**
 * Makes a form whose submits are counted and go no further, and guards it.
 *
 * @param {object} options of the guard
 */
export function guardedForm(options) {
  clear();
  const form = add('form', { action: 'nowhere' });
  const number = add('input', { name: 'number', value: '13800000000', to: form });
  const button = add('button', { name: 'pay', value: 'now', text: '提交', to: form });
  const [sent, told] = [[], []];
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    sent.push([...new FormData(form, event.submitter)].map((pair) => pair.join('=')).join('&'));
  });
  form.addEventListener('redline-verdict', ({ detail }) => told.push(detail));
  return { form, number, button, sent, told, guarded: guard(form, options) };
}

/** Waits until something is so, no longer than five seconds. */
export async function until(holds) {
  for (const end = performance.now() + 5000; !holds();) {
    if (performance.now() > end) throw new Error(`it didn't come about: ${holds}`);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}

/** Holds that a form goes on unchecked with a host that can't be had. */
export async function goesOnUnchecked(redline, order = () => ({})) {
  const { button, sent, told } = guardedForm({ redline, order });
  button.click();
  await until(() => sent.length > 0);
  const [{ state, error, held }] = told;
  if (state !== 'unchecked' || held || !error || !sent[0].includes('redline=unchecked')) {
    throw new Error(`wanted it to go on unchecked, found ${state}, ${error}: ${sent}`);
  }
  return error;
}
