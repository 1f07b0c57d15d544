/** The state of what a customer may tick. */

const TICKS = 'input[type=checkbox], input[type=radio], [role=checkbox], [role=switch], [role=radio]';

/** The control of an option: the element itself, one within it, or the one it labels. */
export const controlOf = (element) => (element.matches(TICKS) ? element : element.querySelector(TICKS) ?? element.control ?? undefined);

/** The element that shows the words of an option: its label, or itself. */
export const labelOf = (element) => element.labels?.[0] ?? element;

/**
 * Whether an option is ticked at the start, undefined where that can't be told:
 * where it is otherwise than it was written and the customer has been at the page.
 *
 * @param {Element | undefined} control
 */
export function preSelected(control) {
  if (!control) return undefined;
  if (control.checked === undefined) return { true: true, false: false }[control.getAttribute('aria-checked')];
  const touched = control.ownerDocument.defaultView.navigator.userActivation?.hasBeenActive ?? false;
  return touched && control.checked !== control.defaultChecked ? undefined : control.checked;
}
