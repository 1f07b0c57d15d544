/** What is cut away of rectangles by the boxes around them, and what lies where no one can scroll to. */
import { areaOfAll, common, scrolledInto } from './rect.js';
import { isFrame } from './tree.js';

/**
 * What is left of rectangles within the boxes around an element. Where content
 * can be scrolled, it is scrolled to.
 *
 * @param {import('./rect.js').Rect[]} rects
 * @param {Element} element
 * @param {import('./tree.js').Tree} tree
 * @returns {{rects: import('./rect.js').Rect[], still: import('./rect.js').Rect[], by?: Element, odd?: boolean}}
 *   still are those that need no scrolling of a box; by is what cuts most; odd,
 *   that something is cut to a shape that is not a rectangle
 */
export function clipped(rects, element, tree) {
  let left = rects, still = rects, by, most = 0, odd = oddShape(element, tree);
  let { position } = tree.style(element);
  for (const e of [...(clips(element) ? [element] : []), ...tree.ancestors(element)]) {
    const style = tree.style(e);
    if (e !== element && !holds(position, style, isFrame(e))) continue;
    position = isFrame(e) ? 'static' : e === element ? position : style.position;
    odd ||= oddShape(e, tree);
    const port = portOf(e, style, tree);
    if (!port) continue;
    const before = areaOfAll(left);
    left = left.map((rect) => common(port.scrolls ? scrolledInto(rect, port) : rect, port));
    still = still.map((rect) => common(rect, port));
    const cut = before - areaOfAll(left);
    if (cut > most) [by, most] = [e, cut];
  }
  return { rects: left, still, by, odd };
}

const clips = (element) => element.localName !== 'html' && element.localName !== 'body';

const oddShape = (element, tree) => {
  const { clipPath, maskImage } = tree.style(element);
  return (clipPath || 'none') !== 'none' || (maskImage || 'none') !== 'none';
};

/** Whether a box holds content of a position, so that it cuts it. See https://www.w3.org/TR/css-position-3/#def-cb. */
function holds(position, style, frame) {
  if (frame || !/absolute|fixed/.test(position)) return true;
  const { transform, scale, rotate, translate, filter, perspective, contain = '' } = style;
  const contains = [transform, scale, rotate, translate, filter, perspective].some((value) => (value || 'none') !== 'none') || /paint|strict|content|layout/.test(contain);
  return contains || (position === 'absolute' && style.position !== 'static');
}

/** The part of a box through which its content is seen, undefined where it cuts nothing. */
function portOf(element, style, tree) {
  if (element === tree.document.documentElement || element === tree.document.body) return undefined; // the viewport scrolls for them
  const { overflowX, overflowY, contain = '' } = style;
  const paint = /paint|strict|content/.test(contain);
  const frame = isFrame(element);
  if (!paint && !frame && overflowX === 'visible' && overflowY === 'visible') return undefined;
  if (style.display === 'inline' || style.display === 'contents') return undefined;
  const { left, top, right, bottom } = tree.rect(element);
  const side = (name) => parseFloat(style[`border${name}Width`]) || 0;
  return {
    scrolls: frame || /auto|scroll/.test(overflowX + overflowY),
    left: cuts(overflowX, left + side('Left'), -Infinity, paint || frame), right: cuts(overflowX, right - side('Right'), Infinity, paint || frame),
    top: cuts(overflowY, top + side('Top'), -Infinity, paint || frame), bottom: cuts(overflowY, bottom - side('Bottom'), Infinity, paint || frame),
  };
}

const cuts = (overflow, edge, otherwise, always) => (overflow === 'visible' && !always ? otherwise : edge);

/** Whether the page grows when an element is scrolled to: it isn't laid out before. */
export const grows = (element, tree) => tree.chain(element).some((e) => tree.style(e).contentVisibility === 'auto');

/**
 * What is left of rectangles on the part of the page that can be scrolled to;
 * of what stays with the viewport, in the viewport.
 */
export function reachable(rects, element, tree) {
  const { scrollWidth, scrollHeight, clientWidth, clientHeight } = tree.document.documentElement;
  const { scrollX, scrollY } = tree.window;
  const fixed = tree.chain(element).some((e) => tree.style(e).position === 'fixed');
  const rightToLeft = tree.style(tree.document.documentElement).direction === 'rtl';
  const from = rightToLeft ? clientWidth - scrollWidth : 0;
  const page = { left: from - scrollX, top: -scrollY, right: from + scrollWidth - scrollX, bottom: grows(element, tree) ? Infinity : scrollHeight - scrollY };
  const port = { left: 0, top: 0, right: clientWidth, bottom: clientHeight };
  const [lockedX, lockedY] = locks(tree).map((locked) => locked || fixed);
  if (lockedX) [page.left, page.right] = [port.left, port.right];
  if (lockedY) [page.top, page.bottom] = [port.top, port.bottom];
  return rects.map((rect) => common(rect, page));
}

/** Whether the page can't be scrolled, to the side and down. See https://www.w3.org/TR/css-overflow-3/#overflow-propagation. */
function locks(tree) {
  const { documentElement, body } = tree.document;
  const [root, inner] = [documentElement, body ?? documentElement].map((e) => tree.style(e));
  const own = root.overflowX !== 'visible' || root.overflowY !== 'visible';
  const { overflowX, overflowY } = own ? root : inner;
  return [overflowX, overflowY].map((overflow) => /hidden|clip/.test(overflow));
}

/** How far an element can be scrolled down and up from where it is: by the page, and by boxes and frames around it. */
export function scrollRange(element, tree) {
  const boxes = tree.ancestors(element).filter((e) => e !== tree.document.body && e !== tree.document.documentElement);
  const scrolled = boxes.flatMap((e) => {
    if (isFrame(e)) return [e.contentDocument.scrollingElement ?? e.contentDocument.documentElement];
    return /auto|scroll/.test(tree.style(e).overflowY) ? [e] : [];
  });
  const pages = locks(tree)[1] ? [] : [tree.document.scrollingElement ?? tree.document.documentElement];
  const up = grows(element, tree) ? Infinity : 0;
  return [...scrolled, ...pages].reduce((range, { scrollTop, scrollHeight, clientHeight }) => ({
    down: range.down + scrollTop, up: range.up + scrollHeight - clientHeight - scrollTop,
  }), { down: 0, up });
}
