/** How a page hands an order over to the app or the page around it. */

/**
 * Sends an order, as JSON text. See evidence.d.ts.
 *
 * @param {object} order
 * @param {{webkit: string} | {android: string, method?: string} | {window: Window, origin: string}} to
 */
export function send(order, { webkit, android, method = 'post', window: page, origin }) {
  const text = JSON.stringify(order);
  if (page) return page.postMessage(text, exact(origin));
  const app = webkit ? globalThis.webkit?.messageHandlers?.[webkit] : globalThis[android];
  if (!app) throw new TypeError(`wanted ${webkit ? `webkit.messageHandlers.${webkit}` : `window.${android}`} to send the order to, found none`);
  return app[webkit ? 'postMessage' : method](text); // as its method: apps check that
}

/**
 * Takes the orders that another page sends, from one origin only. See evidence.d.ts.
 *
 * @param {{origin: string, source?: Window | null, maxLength?: number}} from
 * @param {(order: object) => void} take
 */
export function receive({ origin, source, maxLength = 4 << 20 }, take) {
  const wanted = exact(origin);
  if (source === null) throw new TypeError('wanted a window');
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

/** An origin that names one: neither "*", which is everyone's, nor an address with a path. */
function exact(origin) {
  try {
    if (new URL(origin).origin === origin) return origin;
  } catch { /* told below */ }
  throw new TypeError(`wanted an origin, such as https://shop.example, found ${origin}`);
}
