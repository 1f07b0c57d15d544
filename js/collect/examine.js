/** The whole of a measurement, a step at a time. */
import { markedFacts } from './attributes.js';
import { focusable, measure } from './measure.js';
import { controlOf, labelOf, preSelected } from './option.js';
import { known, MOST_ELEMENTS, pageOf } from './page.js';
import { describe } from './cover.js';
import { boxOf } from './rect.js';
import { scheme } from './paint.js';
import { surveyOf } from './survey.js';

/**
 * Measures a page, and yields after each of many small steps.
 *
 * @param {Document | Element} root
 * @param {import('../collect.js').CollectOptions} options
 * @returns {Generator<undefined, import('../collect.js').Report>}
 */
export function* examining(root, options) {
  const survey = yield* surveyOf(root);
  const { tree } = survey;
  const page = pageOf(tree, options);
  const report = { page, elements: [], inferred: [], unseen: [], scheme: scheme(tree) };
  for (const element of survey.marked.slice(0, MOST_ELEMENTS)) {
    add(element, markedFacts(element, tree), survey, options, report);
    yield;
  }
  if (survey.marked.length > MOST_ELEMENTS) report.unseen.push({ what: 'elements', why: `there are ${survey.marked.length}, and a page document takes ${MOST_ELEMENTS}` });
  for (const element of survey.opaque) report.unseen.push(blindSpot(element, tree));
  if (report.unseen.some(({ at }) => at === undefined)) page.complete = undefined;
  report.page = known(page);
  return report;
}

/** Measures one element, and adds it to the report. */
function add(element, said, survey, options, report) {
  const option = said.role === 'option';
  const { facts, unseen } = measure(option ? labelOf(element) : element, said.role, survey);
  const at = `/elements/${report.elements.length}`;
  report.elements.push(element);
  report.page.elements.push(known({
    ...facts, ...known(said),
    taps: said.taps ?? (LEADS.test(said.role) ? tapsTo(facts, options) : undefined),
    ...(option ? stateOf(element, said, survey.tree) : {}),
  }));
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

/** The roles of what is tapped, or leads somewhere. */
const LEADS = /^(look-up|order|accept|decline)$/;

/** How many taps lead to an element: to the page, and one more to what is collapsed. */
const tapsTo = ({ display }, { taps }) => (taps === undefined ? undefined : taps + (display === 'collapsed' ? 1 : 0));

const WHY = {
  display: 'what lies over it, or the shape that it is cut to, can\'t be told',
  fontSize: 'it shows no text but perhaps a picture of it',
  contrast: 'its colours, or those over or under it, can\'t be told',
};

/** A place that can't be seen into. */
function blindSpot(element, tree) {
  const why = /frame/.test(element.localName) ? 'its document is of another origin' : 'its pixels can\'t be read';
  return { what: element.localName, box: boxOf(tree.rect(element), tree.window), why: `${describe(element)}: ${why}` };
}
