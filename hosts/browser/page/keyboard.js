/** The page of the elements for a customer who has a keyboard alone, and for one who taps beside a box. */
import '../../../js/elements/index.js';
import { openEvidence, send } from '../../../js/evidence.js';
import { check, same } from './cases.js';
import { done } from './native.js';
import { add, clear, pass } from './reminder.js';
import { focused, press, tap } from './shopper.js';
import { fresh, order, part, parts, redline } from './shelf.js';

const [TAB, SPACE, ENTER] = ['\t', ' ', '\r'];

/** Goes on by the Tab key, and gives what the focus is on. */
async function next() {
  await press(TAB);
  const element = focused();
  const { outlineStyle } = getComputedStyle(element.closest('label') ?? element);
  if (outlineStyle === 'none') throw new Error(`the focus on ${element.outerHTML} can't be seen`);
  return element;
}

/** An order as it is at a stage, with what is recorded for it. */
const recorded = (evidence, stage) => evidence.attach({ ...order({ stage }), at: undefined });

/** A proof that the customer has entered the code that the carrier sent. */
const proved = (id) => ({ proofs: [{ form: 'verification-code', via: 'sms', names: [id], sentBy: 'carrier', reference: 'SMS-1', at: new Date().toISOString() }] });

await done(await check({
  'the focus goes from reminder to reminder, then to going on and to declining': async () => {
    const element = fresh('redline-reminders', { verdict: redline.evaluate(order()) });
    const last = add('button', { text: '其他' });
    for (const control of [...parts(element, 'box'), part(element, 'continue'), part(element, 'decline')]) same(await next(), control);
    same(await next(), last);
  },
  'who has read, acknowledged and agreed by the keyboard has ordered': async () => {
    clear();
    const evidence = await openEvidence(order().id);
    const reminders = add('redline-reminders', { evidence, verdict: redline.evaluate(order()) });
    const consent = add('redline-consent', { evidence, terms: { 'P5G-128': proved('P5G-128'), GIFT: proved('GIFT') } });
    reminders.addEventListener('redline-continue', () => {
      reminders.verdict = redline.evaluate(recorded(evidence, 'submit'));
      consent.order = order();
      consent.focus();
    });
    for (const box of parts(reminders, 'box')) {
      same(await next(), box);
      await pass(1700);
      await press(SPACE);
      same(box.checked, true);
    }
    await next();
    await press(ENTER);
    same([part(reminders, 'panel').hidden, focused()].join(), `true,${part(consent, 'heading')}`);
    for (const box of parts(consent, 'box')) {
      same(await next(), box);
      await press(SPACE);
    }
    same(consent.complete, true);
    const ordered = recorded(evidence, 'activate');
    const consents = redline.evaluate(ordered).findings.filter(({ rule }) => rule === '3.2-consent');
    same(consents.map(({ outcome, message }) => `${outcome} ${message.en}`).join(), 'pass The customer consented to “5G星河128元套餐”.,pass The customer consented to “视频会员月卡”.');
    send(ordered, { android: 'Redline' });
    await evidence.forget();
    await evidence.close();
  },
  'a consent that is taken back by the keyboard is withdrawn': async () => {
    const evidence = await openEvidence('O-withdrawn');
    const element = fresh('redline-consent', { evidence, order: order() });
    await next();
    await press(SPACE);
    element.terms = { 'P5G-128': { by: 'agent' } }; // comes too late
    await press(SPACE);
    const { consents: [{ by, withdrawnAt }, ...rest] } = evidence.attach({ ...order(), id: 'O-withdrawn' });
    same([element.given.length, by, Boolean(withdrawnAt), rest.length].join(), '0,holder,true,0');
    await evidence.forget();
    await evidence.close();
  },
  'declining takes a key': async () => {
    const element = fresh('redline-consent', { order: order() });
    let declined = 0;
    document.body.addEventListener('redline-decline', () => { declined++; });
    part(element, 'decline').focus();
    await press(ENTER);
    await press(SPACE);
    same(declined, 2);
  },
  'a tap anywhere beside a box ticks it, and is on record': async () => {
    const evidence = await openEvidence('O-tapped');
    const element = fresh('redline-consent', { evidence, order: order() });
    await tap(part(element, 'price'));
    const { consents: [{ act, preTicked, item }] } = evidence.attach({ ...order(), id: 'O-tapped' });
    same([act, preTicked, item, element.given.join()].join(), 'tick,false,P5G-128,P5G-128');
    await evidence.forget();
    await evidence.close();
  },
}));
