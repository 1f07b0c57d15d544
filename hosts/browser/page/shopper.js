/** What a page has the customer do, whom the test plays. */
import { until } from './guarded.js';
import { post } from './native.js';
import { pass } from './reminder.js';

/** Has the customer tap an element: what becomes of it. */
export async function tap(element) {
  element.scrollIntoView({ block: 'center' });
  await pass(50);
  const { left, top, width, height } = element.getBoundingClientRect();
  const tapped = new Promise((resolve) => { element.addEventListener('click', resolve, { once: true }); });
  await post(JSON.stringify({ tap: [left + width / 2, top + height / 2] }));
  await tapped;
  await pass(0);
}

/** Has the customer press a key, and waits until the page has seen it. */
export async function press(key) {
  let pressed = false;
  addEventListener('keyup', () => { pressed = true; }, { once: true, capture: true });
  await post(JSON.stringify({ key }));
  await until(() => pressed);
  await pass(0);
}

/** The element that has the focus, within shadow roots. */
export function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}
