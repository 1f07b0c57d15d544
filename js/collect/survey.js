/** One walk over what is looked at: what is marked, what may cover, and what can't be seen into. */
import { matters } from './lexicon.js';
import { areaOf } from './rect.js';
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
 * @property {Element[]} opaque those that can't be seen into: frames of other origins, canvas, video, pictures
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
  if (blind(element) || pictures(element, survey)) survey.opaque.push(element);
}

function layout(element, survey) {
  const { position, pointerEvents, zIndex, transform } = survey.tree.style(element);
  if (/fixed|sticky/.test(position)) survey.bars.push(element);
  else if (position === 'absolute' || (position === 'relative' && zIndex !== 'auto') || (transform || 'none') !== 'none') survey.floats.push(element);
  if (pointerEvents === 'none' && position !== 'static') survey.ghosts.push(element);
}

/** Whether what an element shows can't be read, and is rendered. */
function blind(element) {
  const { localName } = element;
  const unread = isFrame(element) ? !frameDocument(element) : /^(canvas|video|object|embed)$/.test(localName) || closed(element);
  return unread && areaOf(element.getBoundingClientRect()) > 0;
}

/** Whether an element of the page's own has a shadow root that may be closed: nothing that is seen in it takes its place. */
function closed(element) {
  return element.localName.includes('-') && !element.shadowRoot && !element.firstElementChild && element.textContent.trim() === '';
}

/**
 * Whether an image may show words that matter: its alternative text has such,
 * or it has none and takes a tenth of a screen. One within a marked element is
 * that element's.
 */
function pictures(element, { tree }) {
  if (element.localName !== 'img' || tree.closest(element, `[${ROLE}]`)) return false;
  const alt = element.getAttribute('alt');
  const { clientWidth, clientHeight } = tree.document.documentElement;
  const area = areaOf(element.getBoundingClientRect());
  return area > 0 && (alt === null ? area >= clientWidth * clientHeight / 10 : matters(alt));
}
