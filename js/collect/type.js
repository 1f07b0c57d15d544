/** The type of runs: its size as it is rendered, and its weight. */

/** A run of fewer letters than this share of all is a mark, such as a footnote's. */
const MARK = 0.1;

/** The runs that have more than a mark's letters. */
export function bodyOf(runs) {
  const all = runs.reduce((sum, { letters }) => sum + letters, 0);
  return runs.filter(({ letters }) => letters >= all * MARK);
}

/**
 * The size and the weight of an element's type. Where its words are of several
 * sizes the smallest counts; of a claim the largest does.
 *
 * @param {import('./runs.js').Run[]} runs
 * @param {boolean} largest
 * @param {import('./tree.js').Tree} tree
 */
export function typeOf(runs, largest, tree) {
  const owners = [...new Set(bodyOf(runs).map(({ owner }) => owner))];
  const types = owners.map((owner) => ({
    fontSize: Math.round(parseFloat(tree.style(owner).fontSize) * scaleOf(owner, tree) * 100),
    fontWeight: Math.round(Number(tree.style(owner).fontWeight)),
  })).sort((a, b) => a.fontSize - b.fontSize);
  return types[largest ? types.length - 1 : 0] ?? {};
}

/**
 * Lines of text without what fonts leave above and below: as high as the type
 * is. Lines that are turned are left as they are.
 *
 * @param {import('./rect.js').Rect[]} lines
 * @param {Element} owner
 * @param {import('./tree.js').Tree} tree
 */
export function trimmed(lines, owner, tree) {
  const { fontSize, writingMode } = tree.style(owner);
  const { matrix: { b, c, d }, zoom } = tree.fact(scalingOf, owner);
  if (b !== 0 || c !== 0 || writingMode !== 'horizontal-tb') return lines;
  const size = parseFloat(fontSize) * Math.abs(d) * zoom;
  return lines.map(({ left, top, right, bottom }) => {
    const trim = Math.max(0, (bottom - top - size) / 2);
    return { left, top: top + trim, right, bottom: bottom - trim };
  });
}

/** How much transforms and zoom scale an element, the less of width and height. */
function scaleOf(element, tree) {
  const { matrix: { a, b, c, d }, zoom } = tree.fact(scalingOf, element);
  return Math.min(Math.hypot(a, b), Math.hypot(c, d)) * zoom;
}

/** How an element is transformed and zoomed, with all that it is in. */
function scalingOf(element, tree) {
  let matrix = new DOMMatrix(), zoom = 1;
  for (const e of tree.chain(element)) {
    const { display, transform, scale, zoom: own } = tree.style(e);
    zoom *= parseFloat(own) || 1;
    if (display === 'inline') continue; // it is not transformed
    const [x, y = x] = scale && scale !== 'none' ? scale.split(' ').map(Number) : [1];
    const outer = new DOMMatrix().scale(x, y);
    matrix = (transform === 'none' ? outer : outer.multiply(new DOMMatrix(transform))).multiply(matrix);
  }
  return { matrix, zoom };
}
