/** One finding beside what decided it. */
import { make, TAGS } from './dom.js';
import { WORDS } from './outcomes.js';
import { markedParts, valueAt } from './pointer.js';

const LONGEST = 300; // of a value, in characters
const MOST = 8; // elements of a list
const AROUND = 80; // a mark, in code points

/**
 * @param {import('../verdict.js').Finding | import('../verdict.js').FullFinding} finding
 * @param {unknown} judged the document, undefined where it is not known
 * @param {'zh' | 'en'} language
 */
export function findingElement(finding, judged, language) {
  const say = WORDS[language];
  const full = finding.message === undefined ? [] : grounds(finding, judged, language);
  return make('article', { part: `finding ${finding.outcome}` },
    make('h3', { part: 'rule' }, make('code', {}, finding.rule), ` ${finding.code}`),
    ...full,
    field(say.subject, finding.subject.join(' · ')));
}

function grounds({ clause, quote, message, facts, marks = [], remedy }, judged, language) {
  const say = WORDS[language];
  return [
    make('p', { part: 'message' }, message[language]),
    ...marksOf(marks, judged),
    field(say.remedy, remedy?.[language]),
    factsOf(facts, judged, say),
    make('p', { part: 'quote' }, `${say.clause(clause)} · ${say.notice} `, make('q', { lang: TAGS.zh }, quote)),
  ];
}

const field = (name, value) => (value ? make('p', { part: 'field' }, make('b', {}, name), ' ', make('bdi', {}, value)) : '');

function factsOf(facts, judged, say) {
  if (facts.length === 0) return '';
  const entries = facts.map((pointer) => make('li', {}, make('code', { dir: 'ltr' }, factOf(pointer, judged, say))));
  return make('div', { part: 'facts' }, make('b', {}, say.facts), make('ul', { role: 'list' }, ...entries));
}

function factOf(pointer, judged, say) {
  if (judged === undefined) return pointer;
  const value = valueAt(judged, pointer);
  if (value === undefined || value === null) return `${pointer} ${say.absent}`;
  const text = JSON.stringify(value, (_, inner) => (inner?.length > MOST && Array.isArray(inner) ? [...inner.slice(0, MOST), '…'] : inner));
  return `${pointer} = ${text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}`;
}

/** The texts that have marks, each once. */
function marksOf(marks, judged) {
  const texts = [...new Set(marks.map(({ at }) => at))].map((at) => [at, valueAt(judged, at)]);
  return texts.filter(([, text]) => typeof text === 'string').map(([at, text]) => {
    const parts = markedParts(text, marks.filter((mark) => mark.at === at).map(({ characters }) => characters), AROUND);
    return make('p', { part: 'text', dir: 'auto' }, ...parts.map((part, i) => (i % 2 === 0 ? part : make('mark', { part: 'mark' }, part))));
  });
}
