/** Reminders on a page, and time for a customer to read them. */

/** Lets time pass, in milliseconds, in which the page has its moments: one that is held up counts for 400 ms, as in evidence. */
export async function pass(ms) {
  let passed = 0;
  let last = performance.now();
  do {
    await new Promise((resolve) => { setTimeout(resolve, Math.min(200, ms - passed)); });
    const now = performance.now();
    passed += Math.min(now - last, 400);
    last = now;
  } while (passed < ms);
}

/** Makes an element with a style, at the end of another. The policy of the page forbids none that scripts set. */
export function add(name, { text = '', style = {}, to = document.body, ...rest } = {}) {
  const element = Object.assign(document.createElement(name), rest);
  Object.assign(element.style, style);
  element.append(text);
  to.append(element);
  return element;
}

/** Shows a reminder of a verdict, in both languages. */
export function show({ rule, plan, zh, en }) {
  const element = add('section', { lang: 'zh-CN' });
  add('p', { text: zh, to: element });
  add('p', { text: en, lang: 'en', to: element });
  return { rule, plan, element };
}

/** Empties the page. */
export function clear() {
  document.body.replaceChildren();
  scrollTo(0, 0);
}

/** An order, as far as evidence asks for it. */
export const ordered = (id) => ({ id, plans: [{ id: 'P' }, { id: 'Q' }, { id: 'P5G-128' }] });

/** Watches an element for a while that a person would take to read, and gives its records. */
export async function read(evidence, element, ms = 1500) {
  const reminder = { rule: '2.2-terminal', plan: 'P' };
  const before = evidence.attach(ordered(evidence.order)).reminders.length;
  const stop = evidence.watch(reminder, element);
  await pass(ms);
  stop();
  return evidence.attach(ordered(evidence.order)).reminders.slice(before);
}
