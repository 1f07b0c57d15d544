/** What a customer does, by the events that it makes. */

/** The instant, as documents have it. */
export const now = () => new Date().toISOString();

/**
 * Calls take with each act of the customer on a control, as an Acknowledgement
 * of types.d.ts, and without one when a tick is taken back.
 *
 * @param {HTMLElement} control a box or a radio button to tick, or anything to tap
 * @param {(act?: {act: 'tap' | 'tick', at: string, preTicked?: boolean}) => void} take
 * @returns {() => void} what ends it
 */
export function acts(control, take) {
  const box = /^(checkbox|radio)$/.test(control.type);
  const preTicked = box && control.checked;
  let trusted = false;
  return listen([[control, 'click'], [control, 'change']], ({ type, isTrusted }) => {
    if (type === 'click') trusted = isTrusted; // no script's click is the customer's; the change that follows it doesn't tell
    if (!trusted || type !== (box ? 'change' : 'click')) return;
    const at = now();
    if (!box) take({ act: 'tap', at });
    else take(control.checked ? { act: 'tick', at, preTicked } : undefined);
  });
}

/**
 * Listens to events.
 *
 * @param {[EventTarget, string][]} events
 * @param {(event: Event) => void} listener
 * @returns {() => void} what ends it
 */
export function listen(events, listener) {
  events.forEach(([target, type]) => target.addEventListener(type, listener, true));
  return () => events.forEach(([target, type]) => target.removeEventListener(type, listener, true));
}
