/** One walk over what is looked at: what is marked, what may cover, and what can't be seen into. */
import { frameDocument, isFrame, Tree } from './tree.js';

/** How many elements are walked past in a step. */
const STEP = 32;

/** The attribute that gives an element its role. */
const ROLE = 'data-redline-role';

/**
 * What a walk has found.
 *
 * @typedef {object} Survey
 * @property {Tree} tree
 * @property {Element[]} inside the elements that are looked at
 * @property {Element[]} marked those of them with a role
 * @property {Element[]} bars those that stay in the viewport
 * @property {Element[]} floats those that are laid out freely
 * @property {Element[]} ghosts those of them that let the pointer through
 * @property {Element[]} opaque those that can't be seen into: frames of other origins, canvas, video
 */

/**
 * Walks over a page, a step at a time.
 *
 * @param {Document | Element} root
 * @returns {Generator<undefined, Survey>}
 */
export function* surveyOf(root) {
  const tree = new Tree(root);
  const survey = { tree, inside: [], marked: [], bars: [], floats: [], ghosts: [], opaque: [] };
  let met = 0;
  for (const element of tree.elements(tree.document.documentElement)) {
    note(element, survey);
    if (++met % STEP === 0) yield;
  }
  return survey;
}

function note(element, survey) {
  const { tree } = survey;
  layout(element, survey);
  if (tree.root !== tree.document.documentElement && !tree.within(element, tree.root)) return;
  survey.inside.push(element);
  if (element.hasAttribute(ROLE)) survey.marked.push(element);
  if (blind(element)) survey.opaque.push(element);
}

function layout(element, survey) {
  const { position, pointerEvents, zIndex, transform } = survey.tree.style(element);
  if (/fixed|sticky/.test(position)) survey.bars.push(element);
  else if (position === 'absolute' || (position === 'relative' && zIndex !== 'auto') || (transform || 'none') !== 'none') survey.floats.push(element);
  if (pointerEvents === 'none' && position !== 'static') survey.ghosts.push(element);
}

/** Whether what an element shows can't be read, and is rendered. */
function blind(element) {
  const unread = isFrame(element) ? !frameDocument(element) : /^(canvas|video|object|embed)$/.test(element.localName);
  return unread && element.getClientRects().length > 0;
}
