/** Whether an element is rendered at all, and whether it is one tap away. */

/**
 * What keeps an element from being rendered, the outermost first; undefined
 * where nothing does.
 *
 * @param {Element} element
 * @param {import('./tree.js').Tree} tree
 */
export function hider(element, tree) {
  const chain = [...tree.chain(element)].reverse();
  return chain.find((e, i) => {
    const { display, contentVisibility } = tree.style(e);
    const inner = chain[i + 1];
    return display === 'none' || (inner && (contentVisibility === 'hidden' || closed(e, inner)));
  }) ?? (tree.style(element).visibility === 'visible' ? undefined : element);
}

/** Whether an element is a closed <details> and hides one within it. */
function closed(details, inner) {
  return details.localName === 'details' && !details.open && inner !== details.querySelector(':scope > summary');
}

/**
 * Whether a tap shows what an element hides: it is a section, a tab's panel or
 * a popover, and there is a control that opens it.
 *
 * @param {Element} element
 */
export function opens(element) {
  if (element.localName === 'details' || element.getAttribute('hidden') === 'until-found' || element.getAttribute('role') === 'tabpanel') return true;
  const id = element.id && CSS.escape(element.id);
  return Boolean(id) && element.getRootNode().querySelector(
    `[aria-expanded=false][aria-controls~="${id}"], [popovertarget="${id}"], [commandfor="${id}"]`,
  ) !== null;
}
