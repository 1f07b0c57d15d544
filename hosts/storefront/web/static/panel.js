/** The compliance panel: what was judged on this page, and what came of it. */
import '/redline/elements/index.js';
import { language, make, redlineElement, say } from './dom.js';
import { compare, instead } from './judge.js';

const KINDS = {
  page: say('页面', 'Page'), promotion: say('宣传语', 'Claims'), order: say('订单', 'Order'),
  change: say('更改套餐', 'Change of plan'), catalog: say('套餐目录', 'Catalogue'),
};
const DECISIONS = {
  block: say('踩线', 'crossed'), remind: say('待提醒', 'reminders due'),
  review: say('待人工', 'for a person'), allow: say('合规', 'in order'),
};
const WORST = ['block', 'review', 'remind', 'allow'];
const ORDER = ['order', 'change', 'promotion', 'page', 'catalog'];
const MOST = 3; // findings of one document that are shown at once
const TELLS = ['violation', 'due', 'review'];

const list = document.getElementById('verdicts');
const rows = new Map(); // by what was judged

/**
 * Shows what came of a document, in the place of what came of it before.
 *
 * @param {string} name what is judged
 * @param {import('./judge.js').Judged} judged
 */
export async function report(name, judged) {
  const row = { judged, element: rowOf(judged) };
  const before = rows.get(name);
  rows.set(name, row);
  before?.element.remove();
  list.append(...[...rows.values()].sort(byUrgency).map(({ element }) => element));
  tellWorst();
  await agree(row);
}

let works = 0;

/** Says that the panel is busy until some work has ended, and why it failed where it has. @param {Promise<void>} work */
export async function working(work) {
  works++;
  list.ariaBusy = 'true';
  try {
    await work;
  } catch (error) {
    list.append(make('li', { className: 'verdict block' }, make('p', {}, String(error.message ?? error))));
  } finally {
    works--;
    list.ariaBusy = String(works > 0 || !rows.has('page'));
  }
}

function rowOf({ verdict, document: judged }) {
  const found = verdict.findings.filter(({ outcome }) => TELLS.includes(outcome)).map(findingOf);
  const passed = verdict.findings.filter(({ outcome }) => outcome === 'pass').length;
  const all = make('details', { className: 'all' }, make('summary', {}, say(`全部依据（通过${passed}）`, `Every finding (${passed} pass)`)));
  all.addEventListener('toggle', () => {
    if (!all.querySelector('redline-verdict')) all.append(redlineElement('redline-verdict', { verdict, document: judged }));
  }, { once: true });
  return make('li', { className: `verdict ${verdict.decision}`, 'data-kind': verdict.kind, 'data-decision': verdict.decision },
    make('p', { className: 'verdict-head' },
      make('b', {}, KINDS[verdict.kind]), make('span', { className: `chip ${verdict.decision}` }, DECISIONS[verdict.decision])),
    ...listOf(found.slice(0, MOST)),
    ...moreOf(found.slice(MOST)),
    make('p', { className: 'agreement' }, say('服务器评判中…', 'The server judges…')),
    all);
}

const listOf = (found) => (found.length > 0 ? [make('ul', { className: 'findings' }, ...found)] : []);

/** What is not shown at once, folded up. */
function moreOf(found) {
  if (found.length === 0) return [];
  return [make('details', { className: 'more' }, make('summary', {}, say(`还有${found.length}条`, `${found.length} more`)), ...listOf(found))];
}

/** What is worst comes first, and then what the customer is at. */
function byUrgency({ judged: { verdict: a } }, { judged: { verdict: b } }) {
  return WORST.indexOf(a.decision) - WORST.indexOf(b.decision) || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind);
}

function findingOf({ rule, clause, outcome, message, remedy }) {
  return make('li', { className: outcome, 'data-rule': rule, 'data-outcome': outcome },
    make('p', {}, make('b', { className: 'clause' }, clause), ' ', message[language]),
    ...(remedy ? [make('p', { className: 'remedy' }, remedy[language])] : []));
}

/** Has the server judge the same, and shows whether the bytes agree. */
async function agree({ judged, element }) {
  const line = element.querySelector('.agreement');
  try {
    const { agrees, page, server } = await compare(judged);
    element.dataset.agrees = agrees;
    line.replaceChildren(comparison(agrees), ...(agrees ? [page] : [page, server]).map(digestOf));
  } catch {
    line.textContent = say('连不上服务器，先以页面的结论为准。', 'The server can’t be reached: the page’s own verdict stands for now.');
  }
}

/** What came of the comparison. Where the module could not be had, the server's verdict is the page's. */
function comparison(agrees) {
  if (instead) return make('span', { className: 'different' }, say(`本页改由服务器评判（${instead.code}）`, `judged by the server (${instead.code})`));
  if (agrees) return make('span', { className: 'same' }, say('服务器逐字节一致', 'the server agrees, byte by byte'));
  return make('span', { className: 'different' }, say('与服务器不同', 'the server differs'));
}

/** What tells a verdict's bytes from others. */
const digestOf = ({ bytes, sha256 }) => make('code', { title: sha256 }, say(`${bytes} 字节`, `${bytes} bytes`), ` · ${sha256.slice(0, 12)}`);

/** Says in the panel's heading what is worst. */
function tellWorst() {
  const decisions = [...rows.values()].map(({ judged: { verdict } }) => verdict.decision);
  const worst = WORST.find((decision) => decisions.includes(decision));
  for (const outcome of document.querySelectorAll('.outcome')) {
    outcome.className = `chip outcome ${worst}`;
    outcome.textContent = DECISIONS[worst];
  }
}
