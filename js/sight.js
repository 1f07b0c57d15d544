/**
 * What a person can see of a text on the screen. Measures, no opinions; nothing
 * of the page is changed.
 *
 * Note: what covers a text and lets taps through is not noticed, nor what lies
 * behind a text without being around it. Where a background image, a filter or
 * an unusual colour space decides the contrast, it is not told.
 */

const POINTS = 600; // at which a text is looked for, at most

/** @typedef {{text: Text, parent: Element, english: boolean, block: Element}} Piece a rendered text */

/**
 * Looks at an element's text.
 *
 * @param {Element} element
 * @param {number} least the share of the text that must be uncovered, of 1
 * @returns {{seen: boolean, shown: string, shownEn: string, contrast?: number, fontSize?: number}}
 *   the words and measures are those of Evidence and Visibility of types.d.ts
 */
export function look(element, least) {
  const pieces = piecesOf(element);
  const written = pieces.filter(({ text }) => !isBlank(text));
  const parents = [...new Set(written.map(({ parent }) => parent))];
  return {
    seen: isSeen(element, written, least),
    shown: wordsOf(pieces.filter(({ english }) => !english)),
    shownEn: wordsOf(pieces.filter(({ english }) => english)),
    contrast: leastOf(parents.map(contrastOf)),
    fontSize: leastOf(parents.map(fontSizeOf)),
  };
}

/**
 * The share of an element that is in view, of what can be at a time.
 *
 * @param {IntersectionObserverEntry} entry
 */
export function shareInView({ boundingClientRect: own, intersectionRect: seen, rootBounds: view }) {
  const most = (side) => Math.min(own[side], view?.[side] ?? Infinity); // another origin's view is not told
  return (seen.width * seen.height) / (most('width') * most('height'));
}

/** The least of some measures; undefined where one of them is. */
function leastOf(measures) {
  return measures.includes(undefined) ? undefined : Math.min(...measures);
}

const isBlank = ({ data }) => !/\S/.test(data);

/** @returns {Piece[]} */
function piecesOf(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const pieces = [];
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const parent = text.parentElement ?? element;
    if (parent.getClientRects().length === 0 || getComputedStyle(parent).visibility !== 'visible') continue;
    pieces.push({ text, parent, english: /^en\b/i.test(parent.closest('[lang]')?.lang), block: blockOf(parent) });
  }
  return pieces;
}

/** The element that begins lines of its own around another. */
function blockOf(element) {
  let block = element;
  while (/^(inline|contents)$/.test(getComputedStyle(block).display) && block.parentElement) block = block.parentElement;
  return block;
}

/** @param {Piece[]} pieces */
function wordsOf(pieces) {
  const parts = pieces.map(({ text, block }, i) => (i > 0 && pieces[i - 1].block !== block ? '\n' : '') + text.data);
  return parts.join('').replace(/\s+/g, ' ').trim();
}

/** Tells whether the text is neither covered nor cut off, as far as it is in view. */
function isSeen(element, pieces, least) {
  let [points, seen] = [0, 0];
  const box = element.getBoundingClientRect();
  for (const { parent, x, y } of pointsOf(pieces)) {
    const outside = !document.elementFromPoint(x, y); // of the view
    if (outside && x >= box.left && x < box.right && y >= box.top && y < box.bottom) continue; // further on
    points++;
    if (isHit(parent, x, y)) seen++;
  }
  return points > 0 && seen >= points * least;
}

/** Tells whether an element is at a point. Note: Firefox's shadow roots don't tell what lies over their host. */
function isHit(element, x, y) {
  const root = element.getRootNode();
  return (!root.host || isHit(root.host, x, y)) && tappable(element).contains(root.elementFromPoint(x, y));
}

/** Three points of every line of text. */
function* pointsOf(pieces) {
  const range = document.createRange();
  let left = POINTS;
  for (const { text, parent } of pieces) {
    range.selectNodeContents(text);
    for (const { left: from, right, top, height, width } of range.getClientRects()) {
      if (width < 1 || height < 1 || (left -= 3) < 0) continue;
      const y = top + height / 2;
      const inset = Math.min(2, width / 4);
      for (const x of [from + inset, from + width / 2, right - inset]) yield { parent, x, y };
    }
  }
}

/** The element that a tap on another reaches. */
function tappable(element) {
  let reached = element;
  while (getComputedStyle(reached).pointerEvents === 'none' && reached.parentElement) reached = reached.parentElement;
  return reached;
}

/** The size of an element's type as it is drawn, in hundredths of a CSS pixel. */
function fontSizeOf(element) {
  const { width, height } = element.getBoundingClientRect();
  const scale = Math.min(scaleOf(width, element.offsetWidth), scaleOf(height, element.offsetHeight));
  return Math.floor(parseFloat(getComputedStyle(element).fontSize) * scale * 100 + 1e-6);
}

/** By how much a length is scaled. Layout rounds it to whole pixels. */
const scaleOf = (drawn, laidOut) => (Math.abs(drawn - laidOut) <= 1 || !laidOut ? 1 : drawn / laidOut);

/**
 * The contrast of an element's text in hundredths, through what is transparent
 * around it. See https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio.
 *
 * @returns {number | undefined} undefined where it can't be told
 */
function contrastOf(element) {
  const { color, webkitTextFillColor } = getComputedStyle(element);
  let ink = colourOf(webkitTextFillColor || color);
  let paper = [0, 0, 0, 0];
  for (let at = element; at && ink; at = outer(at)) {
    const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode } = getComputedStyle(at);
    const behind = colourOf(backgroundColor);
    if (!behind || filter !== 'none' || mixBlendMode !== 'normal' || (backgroundImage !== 'none' && paper[3] < 1)) return undefined;
    [ink, paper] = [ink, paper].map((layer) => faded(over(layer, behind), Number(opacity)));
  }
  if (!ink || (paper[3] < 1 && inDark())) return undefined;
  const [dark, light] = [ink, paper].map((layer) => luminance(over(layer, [1, 1, 1, 1]))).sort((a, b) => a - b);
  return Math.floor(((light + 0.05) / (dark + 0.05)) * 100 + 1e-6);
}

const outer = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;

/** Tells whether the canvas may have another colour than white. */
const inDark = () => /dark/.test(getComputedStyle(document.documentElement).colorScheme) && matchMedia('(prefers-color-scheme: dark)').matches;

/** A computed colour as red, green, blue and alpha, of 1 each, multiplied by alpha. */
function colourOf(text) {
  const [, space, values] = /^(rgba?\(|color\(srgb )([\d., /e-]+)\)$/.exec(text) ?? [];
  if (space === undefined) return undefined;
  const scale = space.startsWith('rgb') ? 255 : 1;
  const [r, g, b, alpha = 1] = values.split(/[, /]+/).map(Number);
  return faded([r / scale, g / scale, b / scale, 1], alpha);
}

const faded = (colour, by) => colour.map((part) => part * by);
const over = (upper, lower) => upper.map((part, i) => part + lower[i] * (1 - upper[3]));

function luminance(colour) {
  const [r, g, b] = colour.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
