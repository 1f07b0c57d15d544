/** The third step: each item is consented to, and the order goes to the server. */
import { guard } from '/redline/guard.js';
import { make, redlineElement, say, trouble } from './dom.js';
import { judge, judgeIfPossible, redline } from './judge.js';
import { heldBack } from './step-reminders.js';

const WHY = {
  zh: '：还有内容没有同意，或者同意没有按要求留存。', en: ': an item is not agreed to, or the consent is not on record as it must be.',
};

const AGAIN = { zh: '：有提醒要重新阅读，请刷新本页。', en: ': reminders are to be read again. Reload this page.' };

/** Asks for the consents, with the proof that is on record, and places the order. */
export async function askConsent(checkout, proof) {
  const { order, evidence, report, show, place } = checkout;
  const items = [...order.items, ...order.activates];
  const consent = redlineElement('redline-consent', {
    evidence, order, terms: Object.fromEntries(items.map((item) => [item, { by: 'holder', proofs: [proof] }])),
  });
  const activate = make('button', { className: 'button', id: 'activate' }, say('开通以上已同意的内容', 'Activate what I agreed to'));
  const problem = make('p', { className: 'problem', role: 'alert' });
  const held = make('div', { className: 'held' });
  const form = make('form', { className: 'consents' }, consent, activate, problem, held);
  let asked;
  guard(form, {
    redline,
    order: async () => {
      await evidence.settle(); // what was withdrawn in another tab
      asked = evidence.attach({ ...order, at: undefined, stage: 'activate' });
      return asked;
    },
    holds: ({ decision }) => decision === 'block' || decision === 'remind' || !consent.complete,
    show: async ({ held: isHeld }) => {
      if (!isHeld) return;
      const judged = await judge(asked);
      report(judged);
      held.replaceChildren(heldBack(checkout, judged, judged.verdict.reminders.length > 0 ? AGAIN : WHY));
    },
  });
  consent.addEventListener('redline-decline', () => location.assign('/'));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    activate.disabled = true;
    problem.textContent = '';
    try {
      const judged = await judgeIfPossible(asked);
      if (judged.verdict) report(judged);
      await place(judged);
    } catch (error) {
      problem.textContent = trouble(error);
      activate.disabled = false;
    }
  });
  show(2, say('同意并开通', 'Consent'), form);
}
