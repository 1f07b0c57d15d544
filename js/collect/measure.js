/** What a person sees of one element, as members of an element of the page document. */
import { clipped, reachable } from './clip.js';
import { coloursOf } from './contrast.js';
import { describe, uncovered } from './cover.js';
import { hider, opens } from './hidden.js';
import { opacityOf } from './paint.js';
import { areaOfAll, boxOf } from './rect.js';
import { imagesIn, nameOf, wordsOf } from './runs.js';
import { typeOf, bodyOf } from './type.js';

/** Of an element less than this share of which can be seen it is said why. */
const SEEN = 0.5;

/**
 * Measures an element. What can't be measured is left out, and told in unseen.
 *
 * @param {Element} element
 * @param {string} role
 * @param {import('./survey.js').Survey} survey
 * @returns {{facts: object, unseen: string[]}} unseen are names of members
 */
export function measure(element, role, survey) {
  const { tree } = survey;
  const { text, runs } = wordsOf(element, tree);
  const name = nameOf(element, tree);
  const facts = { text: text || undefined, accessibleName: name && name !== text ? name : undefined };
  const hidden = hider(element, tree);
  if (hidden) return { facts: { ...facts, display: opens(hidden) ? 'collapsed' : 'not-displayed' }, unseen: [] };
  const box = tree.rect(element);
  const rects = runs.length > 0 ? runs.flatMap((run) => run.rects) : [box];
  Object.assign(facts, { box: boxOf(box, tree.window) }, sight(rects, runs[0]?.owner ?? element, element, survey), {
    opacity: Math.round(opacityOf(runs[0]?.owner ?? element, tree) * 100), focusable: focusable(element, tree),
  });
  const pictured = runs.length === 0 || imagesIn(element).some((image) => image.localName !== 'svg' && areaOfAll([tree.rect(image)]) > areaOfAll(rects));
  if (!pictured) Object.assign(facts, typeOf(runs, role === 'claim', tree), coloursOf(bodyOf(runs), survey));
  return { facts, unseen: ['display', 'fontSize', 'contrast'].filter((member) => facts[member] === undefined) };
}

/** Whether rectangles can be seen, how much of them, and what keeps the rest. */
function sight(rects, owner, element, survey) {
  const { tree } = survey;
  const all = areaOfAll(rects);
  const cut = clipped(rects, owner, tree);
  const left = reachable(cut.rects, element, tree);
  const uncut = all > 0 ? areaOfAll(cut.rects) / all : 0;
  const near = all > 0 ? areaOfAll(left) / all : 0;
  const { share, by, doubt } = uncovered(rects, cut.still, element, survey);
  const visibleShare = Math.round(near * share * 100);
  if (uncut < SEEN) return { visibleShare, display: cut.by && opens(cut.by) ? 'collapsed' : 'clipped' };
  if (near < SEEN) return { visibleShare, display: 'off-screen' };
  if (cut.odd) return {}; // of a shape that is not a rectangle it is not known how much is left
  if (near * share < SEEN && by) return { visibleShare, display: 'covered', coveredBy: describe(by) };
  if (doubt) return { coveredBy: describe(doubt) };
  return { visibleShare, display: 'shown' };
}

/** Whether the keyboard reaches an element. */
export function focusable(element, tree) {
  return element.tabIndex >= 0 && !element.disabled && !tree.chain(element).some((e) => e.inert);
}
