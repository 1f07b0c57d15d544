/** The page on which axe-core looks at the elements. See https://github.com/dequelabs/axe-core. */
import '../../../js/elements/index.js';
import { check, same } from './cases.js';
import { done } from './native.js';
import { add, clear } from './reminder.js';
import { order, parts, redline } from './shelf.js';

await new Promise((resolve, reject) => {
  const script = document.createElement('script');
  Object.assign(script, { src: 'hosts/browser/page/axe-core.js', onload: resolve, onerror: () => reject(new Error('there is no axe-core')) });
  document.head.append(script);
});

/** The elements in every state that they have, on a page that has nothing else wrong. */
function page({ lang, colorScheme, elder }) {
  clear();
  Object.assign(document.documentElement, { lang });
  document.documentElement.style.colorScheme = colorScheme;
  const main = add('main', { style: { color: 'CanvasText', backgroundColor: 'Canvas' } });
  add('h1', { text: '5G', to: main });
  const show = (name, rest) => {
    const element = add(name, { to: main, ...rest });
    element.toggleAttribute('elder', elder);
    return element;
  };
  const due = redline.evaluate(order());
  const reminders = show('redline-reminders', { verdict: due });
  parts(reminders, 'box').slice(0, 2).forEach((box) => box.click());
  const [, { rule, plan, zh: shown }] = due.reminders;
  reminders.verdict = redline.evaluate(order({ stage: 'submit', reminders: [{ rule, plan, shown, order: due.id, shownAt: due.at }] }));
  const consent = show('redline-consent', { order: order() });
  parts(consent, 'box')[0].click();
  const promotion = {
    kind: 'promotion', id: 'M', at: due.at, medium: 'poster', parts: [{ role: 'claim', text: '全网最优惠！5G流量不限量' }], plans: [{ id: 'P', name: '5G', generation: '5g' }],
  };
  show('redline-verdict', { document: promotion, verdict: redline.evaluate(promotion) });
  parts(main.lastChild, 'group').forEach((group) => { group.open = true; });
  return reminders;
}

/** What axe-core finds: its rules, with the elements they are about. */
async function found() {
  const { violations, incomplete, passes } = await globalThis.axe.run(document);
  const list = (results) => results.map(({ id, nodes }) => `${id} ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' ')}`).join('\n');
  return { violations: list(violations), incomplete: list(incomplete), passes };
}

const cases = {};
for (const lang of ['zh-CN', 'en']) {
  for (const colorScheme of ['light', 'dark']) {
    for (const elder of [false, true]) {
      cases[`${lang}, ${colorScheme}${elder ? ', for the elderly' : ''}`] = async () => {
        page({ lang, colorScheme, elder });
        const { violations, incomplete, passes } = await found();
        same(violations + incomplete, '');
        const looked = passes.find(({ id }) => id === 'color-contrast').nodes.filter(({ target }) => Array.isArray(target[0]));
        if (looked.length < 30) throw new Error(`contrast was looked at in ${looked.length} places of shadow roots`);
      };
    }
  }
}

await done(await check({
  ...cases,
  'faults that are planted are found': async () => {
    const reminders = page({ lang: 'zh-CN', colorScheme: 'light', elder: false });
    reminders.style.setProperty('--redline-text', '#999');
    parts(reminders, 'choice')[0].replaceWith(parts(reminders, 'box')[0]); // a box without a label
    const { violations } = await found();
    for (const rule of ['color-contrast', 'label']) {
      if (!violations.split('\n').some((line) => line.startsWith(`${rule} redline-reminders`))) throw new Error(`${rule} is not among ${violations}`);
    }
  },
}));
