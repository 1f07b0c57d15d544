/** What lies over rectangles: by hit-testing where they are in the viewport, by what stays with the viewport elsewhere. */
import { scrollRange } from './clip.js';
import { areaOf, common } from './rect.js';
import { collapse, taken } from './runs.js';
import { opaque, paints, veilsOf } from './paint.js';

/** The most points that are tested of one element. */
const POINTS = 24;

/**
 * How much of an element's rectangles is not covered, and by what it is.
 *
 * @param {import('./rect.js').Rect[]} rects
 * @param {import('./rect.js').Rect[]} still what no box cuts away of them
 * @param {Element} element
 * @param {import('./survey.js').Survey} survey
 * @returns {{share: number, by?: Element, doubt?: Element}} share is from 0 to 1;
 *   doubt is what may cover it, where the order can't be told
 */
export function uncovered(rects, still, element, survey) {
  const { tree } = survey;
  const points = pointsOf(still, tree);
  let seen = 0, by, doubt;
  for (const [x, y, rect] of points) {
    const { above, sure } = layersAt(x, y, element, tree);
    const cover = above.find((e) => opaque(e, tree) && !freed(rect, element, e, tree));
    if (!cover) seen++;
    else if (sure) by ??= cover;
    else doubt ??= cover;
  }
  const bar = survey.bars.find((e) => stuck(rects, element, e, tree) && opaque(e, tree));
  if (bar) return { share: 0, by: bar };
  if (points.length === 0) return { share: 1, doubt: survey.floats.find((e) => floats(rects, element, e, tree)) };
  doubt ??= survey.ghosts.find((e) => floats(rects, element, e, tree) && opaque(e, tree));
  return { share: seen / points.length, by, doubt };
}

/** Points within rectangles that are in the viewport, and the rectangles. */
export function pointsOf(rects, tree) {
  const { clientWidth, clientHeight } = tree.document.documentElement;
  const port = { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
  const points = [];
  for (const rect of rects) {
    const { left, top, right, bottom } = common(rect, port);
    if (areaOf(rect) === 0 || areaOf(common(rect, port)) < areaOf(rect) / 2) continue;
    for (const share of [1 / 6, 1 / 2, 5 / 6]) {
      if (points.length < POINTS) points.push([left + (right - left) * share, (top + bottom) / 2, rect]);
    }
  }
  return points;
}

/**
 * The elements at a point above an element and from it on down, the topmost
 * first. Where the element itself isn't hit it is not sure what is above.
 */
export function layersAt(x, y, element, tree) {
  const stack = tree.stack(x, y);
  const at = stack.findIndex((e) => tree.within(e, element));
  if (at >= 0) return { above: stack.slice(0, at).filter((e) => !tree.within(element, e)), below: stack.slice(at), around: stack.slice(0, at), hit: true, sure: true };
  const around = stack.findIndex((e) => tree.within(element, e));
  const above = stack.slice(0, around < 0 ? stack.length : around);
  return { above, below: [], around: [], hit: false, sure: tree.style(element).pointerEvents !== 'none' };
}

/** The element with which one stays in the viewport, if any. */
const stays = (element, tree) => tree.fact(stayOf, element);
const stayOf = (element, tree) => tree.chain(element).find((e) => /fixed|sticky/.test(tree.style(e).position));

/** Whether scrolling the page brings a rectangle out from under an element that stays in the viewport. */
export function freed(rect, element, cover, tree) {
  const bar = stays(cover, tree);
  if (!bar || stays(element, tree)) return false;
  const { clientHeight } = tree.document.documentElement;
  const { down, up } = tree.fact(scrollRange, element);
  const lowest = rect.top + down, highest = rect.top - up;
  const { top, bottom } = tree.rect(bar);
  const height = Math.min(rect.bottom - rect.top, clientHeight / 2);
  const fits = (from, to) => Math.max(from, highest) <= Math.min(to, lowest) + 0.5;
  return fits(Math.max(bottom, 0), clientHeight - height) || fits(0, Math.min(top, clientHeight) - height);
}

/** Whether an element that stays in the viewport lies over all of some rectangles wherever the page is scrolled to. */
export function stuck(rects, element, bar, tree) {
  if (rects.length === 0 || tree.within(element, bar) || tree.within(bar, element) || stays(element, tree)) return false;
  if (tree.style(bar).zIndex < 0 || tree.style(bar).pointerEvents === 'none' || !shown(bar, tree)) return false;
  const { left, right } = tree.rect(bar);
  return rects.every((rect) => rect.left >= left && rect.right <= right && !freed(rect, element, bar, tree));
}

/** Whether an element that is laid out freely overlaps rectangles, so that it may cover them. */
function floats(rects, element, float, tree) {
  if (tree.within(element, float) || tree.within(float, element) || tree.style(float).zIndex < 0 || !shown(float, tree)) return false;
  const box = tree.rect(float);
  return rects.some((rect) => areaOf(common(rect, box)) > areaOf(rect) / 2) && paints(float, tree);
}

const shown = (element, tree) => tree.style(element).visibility === 'visible' && element.getClientRects().length > 0;

/** Whether something that no hit-test tells of is laid over rectangles: it lets the pointer through. */
export function veiled(rects, element, survey) {
  const { tree } = survey;
  return survey.ghosts.some((e) => floats(rects, element, e, tree))
    || tree.chain(element).some((e) => tree.fact(veilsOf, e).some(({ pseudo }) => {
      const { pointerEvents, zIndex } = tree.style(e, pseudo);
      return pointerEvents === 'none' && !(zIndex < 0);
    }));
}

/** An element in a few words. */
export function describe(element) {
  const { localName, id, classList } = element;
  const name = id ? `#${id}` : [...classList].slice(0, 2).map((one) => `.${one}`).join('');
  return taken(collapse(`${localName}${name} ${(element.textContent ?? '').slice(0, 60)}`), 100);
}
