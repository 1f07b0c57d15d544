/** The first step: the reminders that are due are read and acknowledged. */
import { guard } from '/redline/guard.js';
import { isBroken, language, make, redlineElement, say, trouble } from './dom.js';
import { judge, redline } from './judge.js';

/**
 * Ends when the verdict lets the order go on.
 *
 * @param {object} checkout
 * @param {import('/redline/index.js').Verdict} offered
 */
export function readReminders(checkout, offered) {
  if (offered.reminders.length === 0) return Promise.resolve(); // nothing is due
  const { order, evidence, report, show } = checkout;
  const reminders = redlineElement('redline-reminders', { evidence });
  const held = make('div', { className: 'held' });
  const form = make('form', { className: 'reminders' }, ...faintOf(offered, evidence, reminders), reminders, held);
  return new Promise((resolve) => {
    let asked;
    guard(form, {
      redline,
      order: () => { asked = evidence.attach({ ...order, at: undefined, stage: 'submit' }); return asked; },
      show: (outcome) => settle(outcome, asked),
    });
    reminders.addEventListener('redline-continue', () => form.requestSubmit());
    reminders.addEventListener('redline-decline', () => location.assign('/'));
    form.addEventListener('submit', (event) => { event.preventDefault(); resolve(); });
    show(0, say('办理前请阅读', 'Before you order'), form);
    take(offered);
    document.addEventListener('visibilitychange', refresh);
  }).finally(() => document.removeEventListener('visibilitychange', refresh));

  /** Shows what is due, and goes on where nothing of it is shown. */
  function take(verdict) {
    reminders.verdict = told(verdict);
    if (reminders.verdict.reminders.length === 0) form.requestSubmit();
  }

  /** Who comes back to this tab finds what was done in another. */
  async function refresh() {
    if (document.hidden) return;
    await evidence.settle();
    const offer = await judge(evidence.attach({ ...order, at: undefined }));
    report(offer);
    take(offer.verdict);
  }

  async function settle({ held: isHeld, verdict }, document) {
    if (!verdict) return; // unchecked: the server judges
    if (isHeld) reminders.verdict = told(verdict);
    const judged = await judge(document);
    report(judged);
    held.replaceChildren(...(isHeld ? [heldBack(checkout, judged, WHY)] : []));
    if (isHeld && !reminders.verdict.reminders.length) held.scrollIntoView({ block: 'center' });
  }
}

const WHY = {
  zh: '：提醒没有按要求给到，合规面板写明了原因。', en: ': a reminder was not given as it must be. The panel says why.',
};

/** Says that the order was held back and why, and lets a visitor of the demonstration send it all the same. */
export function heldBack({ place }, judged, why) {
  const button = make('button', { type: 'button', className: 'quiet' }, say('绕过页面直接提交，看服务器怎么判', 'Send it past the page: see how the server judges'));
  const problem = make('p', { role: 'status' });
  button.addEventListener('click', () => place(judged).catch((error) => { problem.textContent = trouble(error); }));
  return make('div', { className: 'notice bad', role: 'alert' },
    make('p', {}, make('b', {}, say('订单被拦下了', 'The order was held back')), why[language]),
    button, problem);
}

const ENQUIRY = { zh: '5G覆盖情况以实际为准。', en: '5G coverage as available.' };

/** What this storefront shows of what is due: all of it, unless it is broken. */
function told(verdict) {
  const hidden = [isBroken('2.2') && '2.2-terminal', isBroken('2.3') && '2.3-delisted-plan'];
  const reminders = verdict.reminders
    .filter(({ rule }) => !hidden.includes(rule))
    .map((reminder) => (isBroken('2.1') && reminder.rule === '2.1-coverage-enquiry' ? { ...reminder, ...ENQUIRY } : reminder));
  return { ...verdict, reminders };
}

/** Broken in 2.2, the terminal reminder is faint, and any tap counts as having read it. */
function faintOf({ reminders }, evidence, control) {
  const reminder = reminders.find(({ rule }) => isBroken('2.2') && rule === '2.2-terminal');
  if (!reminder) return [];
  const words = make('p', { className: 'faint-words', lang: 'zh-CN' }, reminder.zh);
  evidence.watch(reminder, words);
  evidence.acknowledge(reminder, control);
  return [words];
}
