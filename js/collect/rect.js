/**
 * Rectangles, in CSS pixels of the viewport.
 *
 * @typedef {{left: number, top: number, right: number, bottom: number}} Rect
 */

/** @returns {Rect} */
export const scaled = ({ left, top, right, bottom }, by) => ({ left: left * by, top: top * by, right: right * by, bottom: bottom * by });

/** The area of a rectangle; 0 where there is none. */
export const areaOf = (r) => Math.max(0, r.right - r.left) * Math.max(0, r.bottom - r.top);

/** The area of some. */
export const areaOfAll = (rects) => rects.reduce((sum, rect) => sum + areaOf(rect), 0);

/** What two have in common; its area is 0 where they have nothing. */
export const common = (a, b) => ({
  left: Math.max(a.left, b.left), top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right), bottom: Math.min(a.bottom, b.bottom),
});

/** Moves a rectangle into another as far as it fits: what scrolling can do. */
export function scrolledInto(r, port) {
  const [left, right] = moved(r.left, r.right, port.left, port.right);
  const [top, bottom] = moved(r.top, r.bottom, port.top, port.bottom);
  return { left, top, right, bottom };
}

function moved(from, to, least, most) {
  const length = Math.min(to - from, most - least);
  const start = Math.min(Math.max(from, least), most - length);
  return [start, start + length];
}

/**
 * A rectangle as documents have it: in hundredths, from the page's top left corner.
 *
 * @param {Rect} r
 * @param {Window} window
 */
export function boxOf(r, window) {
  const hundredths = (n) => Math.round(n * 100);
  return {
    x: hundredths(r.left + window.scrollX), y: hundredths(r.top + window.scrollY),
    width: hundredths(r.right - r.left), height: hundredths(r.bottom - r.top),
  };
}
