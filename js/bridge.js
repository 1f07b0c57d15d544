/** How a page hands an order over to the app or the page around it. */

/**
 * Sends an order, as JSON text. See evidence.d.ts.
 *
 * @param {object} order
 * @param {{webkit: string} | {android: string, method?: string} | {window: Window, origin: string}} to
 */
export function send(order, to) {
  const text = JSON.stringify(order);
  if (to.webkit !== undefined) {
    return there(globalThis.webkit?.messageHandlers?.[to.webkit], `webkit.messageHandlers.${to.webkit}`).postMessage(text);
  }
  if (to.android !== undefined) {
    const { android, method = 'post' } = to;
    return there(globalThis[android], `window.${android}`)[method](text); // its methods are bound to it
  }
  return there(to.window, 'a window').postMessage(text, exact(to.origin));
}

/**
 * Takes the orders that another page sends, from one origin only. See evidence.d.ts.
 *
 * @param {{origin: string, source?: Window, maxLength?: number}} from
 * @param {(order: object) => void} take
 */
export function receive({ origin, source, maxLength = 4 << 20 }, take) {
  const wanted = exact(origin);
  const listener = (event) => {
    if (event.origin !== wanted || (source && event.source !== source)) return;
    const order = read(event.data, maxLength);
    if (order !== undefined) take(order);
  };
  addEventListener('message', listener);
  return () => removeEventListener('message', listener);
}

/** An order of a message; undefined where it is none. Pages send each other all kinds of things. */
function read(text, maxLength) {
  if (typeof text !== 'string' || text.length > maxLength) return undefined;
  try {
    const order = JSON.parse(text);
    return order?.kind === 'order' ? order : undefined;
  } catch {
    return undefined;
  }
}

function there(value, name) {
  if (!value) throw new TypeError(`wanted ${name} to send the order to, found none`);
  return value;
}

/** An origin that names one: neither "*", which is everyone's, nor an address with a path. */
function exact(origin) {
  try {
    if (new URL(origin).origin === origin && origin !== 'null') return origin;
  } catch { /* told below */ }
  throw new TypeError(`wanted an origin, such as https://shop.example, found ${origin}`);
}
