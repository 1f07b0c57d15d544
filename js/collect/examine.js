/** The whole of a measurement, a step at a time. */
import { markedFacts } from './attributes.js';
import { cardsOf } from './cards.js';
import { describe } from './cover.js';
import { gapsOf, guesses } from './guess.js';
import { focusable, measure } from './measure.js';
import { controlOf, labelOf, preSelected } from './option.js';
import { known, MOST_ELEMENTS, MOST_PLANS, pageOf } from './page.js';
import { scheme } from './paint.js';
import { boxOf } from './rect.js';
import { surveyOf } from './survey.js';

/** The roles of what is tapped, or leads somewhere. */
const LEADS = /^(look-up|order|accept|decline)$/;

const WHY = {
  display: 'what lies over it, or the shape that it is cut to, can\'t be told',
  fontSize: 'it shows no text but perhaps a picture of it',
  contrast: 'its colours, or those over or under it, can\'t be told',
};

/**
 * Measures a page, and yields after each of many small steps.
 *
 * @param {Document | Element} root
 * @param {import('../collect.js').CollectOptions} options
 * @returns {Generator<undefined, {report: import('../collect.js').Report, tree: import('./tree.js').Tree}>}
 */
export function* examining(root, options) {
  const survey = yield* surveyOf(root);
  const { tree, marked } = survey;
  const page = pageOf(tree, options);
  const report = { page, elements: [], inferred: [], unseen: [], scheme: scheme(tree) };
  const guessed = marked.length === 0 && options.infer !== false ? yield* guess(survey, report) : [];
  const all = [...marked.map((element) => ({ element, facts: markedFacts(element, tree) })), ...guessed];
  for (const { element, facts } of all.slice(0, MOST_ELEMENTS)) {
    add(element, facts, guessed.length > 0, survey, options, report);
    yield;
  }
  if (all.length > MOST_ELEMENTS) report.unseen.push({ what: 'page', why: `it has ${all.length} elements, and a page document takes ${MOST_ELEMENTS}` });
  for (const element of survey.opaque) report.unseen.push(blindSpot(element, tree));
  if (report.unseen.some(({ at }) => at === undefined)) page.complete = undefined;
  report.page = known(page);
  return { report, tree };
}

/** Guesses elements, and the plans of cards where the page's plans are not given. */
function* guess(survey, { page, inferred }) {
  const cards = yield* cardsOf(survey);
  const given = page.plans;
  for (const card of cards.slice(0, MOST_PLANS)) {
    const plan = given.length > 0 ? given.find(({ name }) => card.text.includes(name)) : card.plan;
    card.plans = plan && [plan.id];
    if (plan !== card.plan) continue;
    inferred.push(`/plans/${page.plans.length}`);
    page.plans = [...page.plans, known(plan)];
  }
  return yield* guesses(survey, cards);
}

/** Measures one element, and adds it to the report. */
function add(element, said, guessed, survey, options, report) {
  const option = said.role === 'option';
  const { facts, unseen } = measure(option ? labelOf(element) : element, said.role, survey);
  const at = `/elements/${report.elements.length}`;
  const inferred = known(guessed ? said : gapsOf(said, facts.text ?? ''));
  report.elements.push(element);
  report.page.elements.push(known({
    ...facts, ...inferred, ...known(said),
    taps: said.taps ?? (LEADS.test(said.role) ? tapsTo(facts, options) : undefined),
    ...(option ? stateOf(element, said, survey.tree) : {}),
  }));
  for (const member of Object.keys(inferred)) report.inferred.push(`${at}/${member}`);
  for (const member of unseen) report.unseen.push({ at: `${at}/${member}`, what: element.localName, why: WHY[member] });
}

/** What an option's control tells. */
function stateOf(element, said, tree) {
  const control = controlOf(element);
  return known({
    preSelected: said.preSelected ?? preSelected(control),
    focusable: control && focusable(control, tree),
  });
}

/** How many taps lead to an element: to the page, and one more to what is collapsed. */
const tapsTo = ({ display }, { taps }) => (taps === undefined ? undefined : taps + (display === 'collapsed' ? 1 : 0));

/** A place that can't be seen into. */
function blindSpot(element, tree) {
  const { localName } = element;
  const why = /frame/.test(localName) ? 'its document is of another origin' : localName.includes('-') ? 'its shadow root is closed' : 'its pixels can\'t be read';
  return { what: element.localName, box: boxOf(tree.rect(element), tree.window), why: `${describe(element)}: ${why}` };
}
