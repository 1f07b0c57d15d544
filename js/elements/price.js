/** What a plan costs and binds to, in words. Facts are those of Plan in types.d.ts. */
import { LABELS } from './labels.js';

/** An amount of fen in yuan, as verdicts write it: 128, 128.50. */
export const yuanOf = (fen) => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

const isKnown = (value) => value !== undefined && value !== null;

const promotionOf = ({ conditions }) => (conditions ?? []).find(({ kind }) => kind === 'promotional-period');

/** Whether a price can be named that a customer can agree to. */
export const isPriced = ({ feePerMonth, charges }) => isKnown(feePerMonth) || (charges ?? []).length > 0;

/** The prices of a plan, as a consent names them. What is not known is left out. */
export function pricesOf(plan) {
  const named = { feePerMonth: plan.feePerMonth, feeAfter: promotionOf(plan)?.feeAfter, charges: plan.charges };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => isKnown(value)));
}

/** The sentence that names the item. */
export const nameOf = ({ product, name }, language) => LABELS[language][product === 'gift' ? 'gift' : 'agree'](name);

/** What the item costs and how long it binds, in a phrase. */
export function termsOf(plan, language) {
  const say = LABELS[language];
  return [...feesOf(plan, say), ...(plan.charges ?? []).map((charge) => chargeOf(charge, say)), termOf(plan, say)].join(say.comma);
}

function feesOf(plan, say) {
  if (!isPriced(plan)) return [say.feeUnknown];
  const { feePerMonth } = plan;
  const promotion = promotionOf(plan);
  if (!isKnown(feePerMonth)) return [];
  const yuan = yuanOf(feePerMonth);
  if (!promotion) return [feePerMonth === 0 ? say.free : say.month(yuan)];
  return [say.promotion(yuan, promotion.months), isKnown(promotion.feeAfter) ? say.after(yuanOf(promotion.feeAfter)) : say.afterUnknown];
}

function chargeOf({ amount, per, words }, say) {
  const when = say.per[per] ?? per;
  return `${isKnown(amount) ? say.charge(when, yuanOf(amount)) : when}${words ? say.note(words) : ''}`;
}

function termOf({ contract }, say) {
  if (!contract) return say.termUnknown;
  return contract.months > 0 ? say.term(contract.months) : say.noTerm;
}

/** The three ways out of a contract, and what each costs; none without a contract. */
export function exitsOf({ contract }, language) {
  const say = LABELS[language];
  if (!contract || contract.months === 0) return [];
  return ['portOut', 'changePlan', 'closeNumber'].map((exit) => {
    const words = contract.liability?.[exit];
    return [say[exit], (language === 'en' && words?.en) || words?.zh || say.unknown];
  });
}
