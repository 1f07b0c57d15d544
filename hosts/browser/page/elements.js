/** The page of the elements: what they show, ask for and record. */
import { openEvidence } from '../../../js/evidence.js';
import { collect } from '../../../js/collect/index.js';
import { define } from '../../../js/elements/element.js';
import { check, same, throws } from './cases.js';
import { done } from './native.js';
import { add, clear, pass } from './reminder.js';
import { fresh, listener, order, part, parts, redline, said } from './shelf.js';

const early = add('redline-reminders', { verdict: redline.evaluate(order()) }); // a framework's, before the elements are defined
const { RedlineReminders } = await import('../../../js/elements/index.js');

const reminding = (rest) => fresh('redline-reminders', { verdict: redline.evaluate(order()), ...rest });
const submitted = (reminders) => redline.evaluate(order({ stage: 'submit', reminders }));
const texts = () => redline.evaluate(order()).reminders;
const box = (element, i = 0) => parts(element, 'box')[i];
const heard = (element, name) => {
  const details = [];
  element.addEventListener(name, ({ detail }) => details.push(detail));
  return details;
};

/** A record of a reminder as evidence makes it. */
const shownAt = new Date(Date.parse(order().at) - 5000).toISOString();
const record = ({ rule, plan, zh, en }, rest = {}) => ({
  rule, plan, order: order().id, shown: zh, shownEn: en, shownAt,
  acknowledged: { act: 'tick', at: order().at, preTicked: false },
  visibility: { display: 'shown', contrast: 2100, fontSize: 1600, dwellMilliseconds: 2000 }, ...rest,
});
const short = { visibility: { ...record(texts()[0]).visibility, dwellMilliseconds: 400 } };

const languages = {
  'zh-CN': (text) => text.zh,
  'en-GB': (text) => text.zh + text.en,
};

const HOSTILE = '<img src=x onerror="document.title = 1">';

await done(await check({
  'what was set before the elements were defined counts': async () => {
    same([early instanceof RedlineReminders, parts(early, 'words').length].join(), 'true,5');
  },
  'another copy of the package changes nothing': async () => {
    const { RedlineReminders: other } = await import('../../../js/elements/reminders.js?another');
    define('redline-reminders', other);
    same([other === RedlineReminders, customElements.get('redline-reminders') === RedlineReminders].join(), 'false,true');
  },
  'without anything due nothing is shown': async () => {
    const element = reminding();
    for (const verdict of [undefined, null, submitted(texts().map((text) => record(text)))]) {
      element.verdict = verdict;
      same([element.getBoundingClientRect().height, element.acknowledged].join(), '0,false');
    }
  },
  'what is no verdict, or no order, is refused': async () => {
    for (const verdict of [Promise.resolve({}), '{}', {}]) throws('wanted a verdict', () => { reminding().verdict = verdict; });
    for (const other of [JSON.stringify(order()), { items: ['P'] }]) throws('wanted an order', () => { fresh('redline-consent', {}).order = other; });
  },
  'reminders are in Chinese, and in English beside it where the page is': async () => {
    for (const [lang, words] of Object.entries(languages)) {
      const element = reminding();
      document.documentElement.lang = lang;
      await pass(0);
      same(said(element, 'words'), texts().map(words).join('|'));
      same(part(element, 'panel').lang.slice(0, 2), lang.slice(0, 2));
    }
  },
  'the language around a shadow root counts, and an element\'s own more': async () => {
    clear();
    const outer = add('div', { lang: 'en' });
    const host = add('div', { to: outer });
    const element = document.createElement('redline-reminders');
    element.verdict = redline.evaluate(order());
    host.attachShadow({ mode: 'open' }).append(element);
    same(said(element, 'continue'), 'Next');
    element.lang = 'zh';
    same(said(element, 'continue'), '下一步');
    element.toggleAttribute('bilingual', true);
    same([said(element, 'continue'), parts(element, 'words')[0].children.length].join(), '下一步,2');
  },
  'what is seen is recorded word by word, in any scheme and size': async () => {
    for (const [colorScheme, elder] of [['light', false], ['dark', true]]) {
      const evidence = await openEvidence(order().id);
      const element = reminding({ evidence });
      document.documentElement.lang = 'en';
      document.documentElement.style.colorScheme = colorScheme;
      element.toggleAttribute('elder', elder);
      for (const words of parts(element, 'words')) {
        words.scrollIntoView({ block: 'center' });
        await pass(1700);
      }
      const { reminders } = evidence.attach(order());
      document.documentElement.style.colorScheme = '';
      await evidence.forget();
      await evidence.close();
      for (const { rule, zh, en } of texts()) {
        const found = reminders.find((one) => one.rule === rule && one.shown === zh && one.shownEn === en && one.visibility.dwellMilliseconds >= 1000);
        const { contrast, fontSize } = found?.visibility ?? {};
        if (!(contrast >= 700) || fontSize !== (elder ? 2400 : 1600)) throw new Error(`${colorScheme}: ${rule} is ${JSON.stringify(reminders)}`);
      }
    }
  },
  'words that are half covered in a shadow root are not seen': async () => {
    const evidence = await openEvidence('O-covered');
    const element = reminding({ evidence });
    const cover = add('div', { style: { position: 'fixed', inset: '0 0 0 30%', background: 'white' } });
    await pass(1200);
    const seen = () => evidence.attach({ ...order(), id: 'O-covered' }).reminders.length;
    same(seen(), 0);
    cover.remove();
    await pass(700);
    if (seen() === 0) throw new Error('nothing is seen once it is uncovered');
    await evidence.forget();
    await evidence.close();
  },
  'nothing is ticked, and declining looks as going on does': async () => {
    const element = reminding();
    same(parts(element, 'box').filter(({ checked }) => checked).length, 0);
    const [go, decline] = [part(element, 'continue'), part(element, 'decline')];
    const look = (control) => {
      const { width, height } = control.getBoundingClientRect();
      const { color, backgroundColor, borderTopColor, fontSize, fontWeight } = getComputedStyle(control);
      return [width, height, color, backgroundColor, borderTopColor, fontSize, fontWeight].join();
    };
    same(look(decline), look(go));
  },
  'going on takes that all are acknowledged, and leads to what is not': async () => {
    const element = reminding();
    const [ticks, gone, declined] = ['acknowledge', 'continue', 'decline'].map((name) => heard(document.body, `redline-${name}`));
    box(element).click();
    part(element, 'continue').click();
    same([element.acknowledged, gone.length, element.shadowRoot.activeElement === box(element, 1)].join(), 'false,0,true');
    same(part(element, 'status').textContent, '请先阅读并确认余下的4条提醒。');
    parts(element, 'box').slice(1).forEach((one) => one.click());
    part(element, 'continue').click();
    part(element, 'decline').click();
    same([element.acknowledged, gone.length, declined.length].join(), 'true,1,1');
    same(ticks.map(({ reminder: { rule }, acknowledged }) => `${rule} ${acknowledged}`).join(), texts().map(({ rule }) => `${rule} true`).join());
  },
  'what stays due keeps its place, its tick and the focus': async () => {
    const element = reminding();
    box(element, 3).click();
    box(element, 3).focus();
    const kept = parts(element, 'item').slice(1);
    element.verdict = submitted([record(texts()[0])]);
    same(parts(element, 'item').every((item, i) => item === kept[i]), true);
    same(element.shadowRoot.activeElement, box(element, 2));
  },
  'what is due no more gives the focus to the next': async () => {
    const element = reminding();
    box(element).focus();
    element.verdict = submitted([record(texts()[0])]);
    same(element.shadowRoot.activeElement, box(element));
    same(said(element, 'words').startsWith(texts()[1].zh), true);
  },
  'a record that won\'t do is told, and asked for again': async () => {
    const element = reminding();
    box(element).click();
    element.verdict = submitted([record(texts()[0], short)]);
    same([box(element).checked, part(element, 'reason').textContent].join(), 'false,可见400毫秒，须达1000毫秒。 请重新阅读并确认。');
    same(parts(element, 'reason').slice(1).every(({ hidden }) => hidden), true);
    box(element).click();
    same(part(element, 'reason').hidden, true);
    element.verdict = redline.evaluate(order({ stage: 'submit', reminders: [record(texts()[0], short)] }), 'compact');
    same(part(element, 'reason').textContent, '请重新阅读并确认。');
  },
  'recording ends when an element is taken away, not when it is moved': async () => {
    const evidence = listener();
    const element = reminding({ evidence });
    add('div').append(element);
    await pass(0);
    same([evidence.calls.length, evidence.calls.some(({ ended }) => ended)].join(), '10,false');
    box(element).click();
    element.remove();
    await pass(0);
    same(evidence.calls.every(({ ended }) => ended), true);
    document.body.append(element);
    same([evidence.calls.length, box(element).checked].join(), '20,false');
  },
  'evidence that comes later begins without ticks': async () => {
    const element = reminding();
    box(element).click();
    element.evidence = listener();
    same([element.evidence.calls.length, box(element).checked].join(), '10,false');
  },
  'consent is asked for each item by its name, its prices and its contract': async () => {
    const element = fresh('redline-consent', { order: order() });
    same(said(element, 'label'), '我同意办理“5G星河128元套餐”优惠期6个月内每月128元，优惠期后每月158.50元，一次性50元（入网费），合约期24个月'
      + '|我同意开通赠送的“视频会员月卡”不收月费，无合约期');
    same(part(element, 'liability').textContent, '合约期内解约须履行的责任办理携号转网按剩余月数每月退还优惠20元。更改套餐按剩余月数每月退还优惠20元。注销结清费用，并按剩余月数每月退还优惠20元。');
    same([parts(element, 'box').some(({ checked }) => checked), element.complete].join(), 'false,false');
  },
  'consents name what the plan costs, and who gives them': async () => {
    const evidence = listener();
    const element = fresh('redline-consent', { order: order(), evidence });
    element.terms = { GIFT: { by: 'agent', agent: { name: '王五', authority: 'A-1' } } };
    const { charges } = order().plans.find(({ id }) => id === 'P5G-128');
    same(JSON.stringify(evidence.calls.map(({ what }) => what)), JSON.stringify([
      { by: 'holder', item: 'P5G-128', feePerMonth: 12800, feeAfter: 15850, charges },
      { by: 'agent', agent: { name: '王五', authority: 'A-1' }, item: 'GIFT', feePerMonth: 0 },
    ]));
  },
  'what has no price can\'t be agreed to': async () => {
    const priceless = order();
    delete priceless.plans.find(({ id }) => id === 'GIFT').feePerMonth;
    const element = fresh('redline-consent', { order: priceless });
    same(parts(element, 'box').map(({ disabled }) => disabled).join(), 'false,true');
    same(parts(element, 'price')[1].textContent, '价格未给出，不能办理，无合约期');
  },
  'an item whose price is another is asked for again, and others keep their tick': async () => {
    const element = fresh('redline-consent', { order: order() });
    const told = heard(document.body, 'redline-consent');
    parts(element, 'box').forEach((one) => one.click());
    same([element.given.join(' '), element.complete, told.map(({ item, given }) => item + given)].join(), 'P5G-128 GIFT,true,P5G-128true,GIFTtrue');
    const dearer = order();
    dearer.plans.find(({ id }) => id === 'P5G-128').feePerMonth = 13800;
    element.order = dearer;
    same([element.given.join(), element.complete].join(), 'GIFT,false');
    element.order = undefined;
    same(element.getBoundingClientRect().height, 0);
  },
  'a verdict is shown beside what decided it': async () => {
    const judged = JSON.parse(JSON.stringify(order()));
    judged.choice.tiedServices = [HOSTILE];
    const element = fresh('redline-verdict', { document: judged, verdict: redline.evaluate(judged) });
    const tied = parts(element, 'finding').find(({ textContent }) => textContent.includes('tied'));
    for (const words of ['3.2-forced', '第3.2条', '不得误导、强迫用户办理或升级5G套餐', `/choice/tiedServices/0 = ${JSON.stringify(HOSTILE)}`, '处理办法']) {
      if (!tied.textContent.includes(words)) throw new Error(`${words} is not in ${tied.textContent}`);
    }
    same([element.shadowRoot.querySelector('img'), document.title === '1'].join(), ',false');
    same(parts(element, 'group').map(({ open }) => open).join(), parts(element, 'group').map((group) => !/pass|inapplicable/.test(group.part)).join());
  },
  'marks are shown in their texts, also after characters of two units': async () => {
    const judged = { kind: 'promotion', id: 'M', at: order().at, medium: 'poster', parts: [{ role: 'claim', text: '𠮷利：全网最优惠！' }], plans: [] };
    const element = fresh('redline-verdict', { document: judged, verdict: redline.evaluate(judged) });
    same(said(element, 'mark').includes('全网最'), true);
    same(part(element, 'text').textContent, judged.parts[0].text);
  },
  'values that are long are cut, and facts that are not there are told': async () => {
    const judged = { list: Array(5000).fill('𠮷'), text: 'x'.repeat(9000) };
    const finding = { rule: 'r', outcome: 'review', code: 'c', subject: [], clause: '1', quote: 'q', facts: ['/list', '/text', '/a~1b'], message: { zh: 'm', en: 'm' } };
    const verdict = { ...redline.evaluate(order()), findings: [finding] };
    const [list, long, absent] = [...part(fresh('redline-verdict', { document: judged, verdict }), 'facts').querySelectorAll('code')].map(({ textContent }) => textContent);
    same(list, `/list = ["${'𠮷","'.repeat(8)}…"]`);
    same([long.length, absent].join(), '309,/a~1b 未给出');
  },
  'a compact verdict is shown without its grounds, in English too': async () => {
    const element = fresh('redline-verdict', { lang: 'en', verdict: redline.evaluate(order(), 'compact') });
    same(part(element, 'decision').textContent, 'Remind first · O-20260301-0007');
    same(parts(element, 'quote').length, 0);
  },
  'targets are large, and larger for the elderly': async () => {
    for (const [elder, target, type] of [[false, 44, 16], [true, 60, 24]]) {
      clear();
      for (const name of ['redline-reminders', 'redline-consent']) {
        const element = add(name, { order: order(), verdict: redline.evaluate(order()) });
        element.toggleAttribute('elder', elder);
        for (const control of [...parts(element, 'choice'), ...parts(element, 'action')]) {
          const { width, height } = control.getBoundingClientRect();
          const size = parseFloat(getComputedStyle(control).fontSize);
          if (Math.min(width, height) < target || size < type) throw new Error(`${name}: ${width} × ${height}, ${size} px, elder ${elder}`);
        }
      }
    }
  },
  'nothing is wider than a narrow screen, from left or from right': async () => {
    for (const dir of ['ltr', 'rtl']) {
      clear();
      const frame = add('div', { dir, lang: 'en', style: { width: '320px' } });
      for (const name of ['redline-reminders', 'redline-consent', 'redline-verdict']) {
        const element = add(name, { order: order(), document: order(), verdict: redline.evaluate(order()), to: frame });
        element.toggleAttribute('elder', true);
      }
      same([frame.scrollWidth, document.documentElement.scrollWidth <= document.documentElement.clientWidth].join(), '320,true');
      const [start, next] = ['box', 'label'].map((name) => part(frame.children[0], name).getBoundingClientRect().left);
      same(start < next, dir === 'ltr');
    }
  },
  'the rules for pages find nothing wrong': async () => {
    clear();
    const plans = order().plans.filter(({ id }) => /P5G-128|GIFT/.test(id));
    add('redline-reminders', { verdict: redline.evaluate(order()) });
    add('redline-consent', { order: order() });
    const accept = add('button', { text: '提交订单：5G星河128元套餐，每月128元，优惠期后每月158.50元', style: { minHeight: '44px' } });
    accept.dataset.redlineRole = 'accept';
    accept.dataset.redlinePlan = 'P5G-128';
    const page = collect(document, { plans, taps: 1, complete: true, at: order().at, channel: 'app' });
    const found = redline.evaluate(page).findings.filter(({ rule }) => rule.startsWith('3.2'));
    same(found.filter(({ outcome }) => outcome !== 'pass').map(({ message }) => message.en).join(), '');
    for (const code of ['not-pre-selected', 'comparable', 'as-easy-to-decline']) {
      if (!found.some((finding) => finding.code.startsWith(code))) throw new Error(`${code} is not among ${found.map((finding) => finding.code)}`);
    }
  },
  'custom properties and parts are the page\'s to style': async () => {
    const element = reminding({ style: { color: 'red' } });
    element.style.setProperty('--redline-background', 'rgb(1, 2, 3)');
    element.style.setProperty('--redline-text', 'rgb(250, 251, 252)');
    const { color, backgroundColor } = getComputedStyle(part(element, 'words').closest('section'));
    same([color, backgroundColor].join(' '), 'rgb(250, 251, 252) rgb(1, 2, 3)');
  },
  'without constructed style sheets a nonce lets the style in': async () => {
    const own = Object.getOwnPropertyDescriptor(ShadowRoot.prototype, 'adoptedStyleSheets');
    delete ShadowRoot.prototype.adoptedStyleSheets;
    const styled = (nonce) => getComputedStyle(part(reminding({ nonce }), 'panel')).display;
    const [with_, without] = [styled('redline'), styled('other')];
    Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', own);
    same([with_, without].join(), 'grid,block');
  },
}));
