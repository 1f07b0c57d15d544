/** Names elements for people and tools. */

/** What stands between the selector of a frame, or of a host of a shadow tree, and one within it. */
const INTO = ' >>> ';

/**
 * A selector that finds an element in its document or shadow tree, after those
 * of the frames and hosts that it is in.
 *
 * @param {Element} element
 * @param {import('../collect/tree.js').Tree} tree
 */
export function selectorOf(element, tree) {
  const root = element.getRootNode();
  const own = pathOf(element, root);
  const around = root.nodeType === Node.DOCUMENT_NODE ? tree.parent(root.documentElement) : root.host;
  return around ? selectorOf(around, tree) + INTO + own : own;
}

/** The path from the nearest element with an id of its own. */
function pathOf(element, root) {
  const steps = [];
  for (let e = element; e; e = e.parentElement) {
    const id = e.id && `#${CSS.escape(e.id)}`;
    if (id && root.querySelectorAll(id).length === 1) return [id, ...steps].join(' > ');
    steps.unshift(stepOf(e));
  }
  return steps.join(' > ');
}

/** An element among its siblings. They are asked, since a form's fields may be named as its members are: children. */
function stepOf(element) {
  const [before, after] = ['previousElementSibling', 'nextElementSibling'].map((way) => alikeBeside(element, way));
  const name = CSS.escape(element.localName);
  return before + after === 0 ? name : `${name}:nth-of-type(${before + 1})`;
}

function alikeBeside(element, way) {
  let count = 0;
  for (let e = element[way]; e; e = e[way]) if (e.localName === element.localName) count++;
  return count;
}
