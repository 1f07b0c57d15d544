/** The words by which elements are guessed, in Chinese and in English. */

const FOUR = /(?:^|[^a-z0-9])(?:4g|lte)(?![a-z0-9])/i;
const FIVE = /(?:^|[^a-z0-9])5g(?![a-z0-9])/i;

/** The network that a text names, undefined where it names none or both. */
export function generationIn(text) {
  const four = FOUR.test(text), five = FIVE.test(text);
  return four === five ? undefined : four ? '4g' : '5g';
}

/** Whether a text names a network. */
export const namesNetwork = (text) => FOUR.test(text) || FIVE.test(text);

const AMOUNT = /(?:[¥¥]|\b(?:RMB|CNY))\s*(\d+(?:\.\d{1,2})?)|(\d+(?:\.\d{1,2})?)\s*(?:元|yuan\b|RMB\b|CNY\b)/gi;

/** The amounts of money in a text, in fen, and whether each is by the month. */
export function amountsIn(text) {
  return [...text.matchAll(AMOUNT)].map((match) => ({
    fen: Math.round(Number(match[1] ?? match[2]) * 100),
    monthly: /^\s*(?:元)?\s*(?:\/|每|a |per )?\s*(?:个?月|month|mo\b)/i.test(text.slice(match.index + match[0].length)),
  }));
}

/** The one price in a text, in fen: the one by the month, or the only one. */
export function priceIn(text) {
  const amounts = amountsIn(text);
  const monthly = amounts.filter((amount) => amount.monthly);
  const candidates = new Set((monthly.length > 0 ? monthly : amounts).map(({ fen }) => fen));
  return candidates.size === 1 ? [...candidates][0] : undefined;
}

const LAST = new RegExp(`[\\s,,::·|-]*(?:${AMOUNT.source})(?:\\s*(?:/|每|a |per )?\\s*(?:个?月|month|mo))?起?$`, 'i');

/** A text without the amount of money that it ends with. */
export const withoutAmount = (text) => text.replace(LAST, '') || text;

/** What a control says that declines. */
export const DECLINES = new RegExp([
  '^(?:暂不|先不|不(?:了|用|要|需要|必|办理|升级|同意|订购|开通|感兴趣)|拒绝|取消|放弃|以后再说|下次|稍后|保留(?:现有|原|4G))',
  "^(?:no\\b|not now|decline|reject|cancel|skip|maybe later|keep (?:my|4g)|stay (?:on|with)|don't)",
].join('|'), 'i');

/** What a control says by which something is ordered. */
export const ORDERS = /办理|订购|开通|升级|购买|下单|提交订单|\b(?:order|buy|subscribe|upgrade|sign up|get|switch to|choose)\b/i;

/** What a control says that agrees to what it stands beside. */
export const AGREES = /^(?:我?已?(?:同意|确认|确定)|提交)|^(?:i )?(?:agree|accept|confirm|continue|submit|yes)\b/i;

/** What a control says that leads to plans. */
export const PLANS = /套餐|资费|\b(?:plans?|tariffs?)\b/i;

/** What stands beside a box to tick that adds something to an order. */
export const ADDS = /加订|增值|权益|会员|(?:流量|安心|体验|升级|语音)包|试用|自动续|\badd(?:-?ons?)?\b|\bextras?\b|\bbundle\b|\btrial\b|\bmembership\b/i;

/** What stands beside a box to tick that agrees to terms. */
export const TERMS = /协议|隐私|条款|须知|\bterms\b|\bprivacy\b|\bagreement\b/i;

/** What a restrictive condition says. */
export const RESTRICTS = new RegExp([
  '限速|降速|达量|超出.{0,12}(?:计费|收费|元)|合约期|在网|违约|仅限|限.{0,8}用户|新(?:入网)?用户|优惠期|到期后|自动续|恢复(?:原价|标准)|不可(?:办理|转|共享)',
  'throttl|slow(?:s|ed)? down|reduced to|after \\d+ ?[gm]b|contract|early termination|minimum term|new customers|eligib|expires|renews|afterwards|thereafter|then [¥\\d]',
].join('|'), 'i');

/** Whether words are of what rules are about: a network, a price, a condition. */
export const matters = (text) => namesNetwork(text) || amountsIn(text).length > 0 || RESTRICTS.test(text);
