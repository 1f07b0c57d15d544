/**
 * What a page and the place that opened it tell each other.
 *
 * A page posts texts. In a web view it has a bridge to the app around it:
 * window.webkit.messageHandlers as WKWebView makes it, or window.Redline as
 * Android's addJavascriptInterface does. Elsewhere it posts to its server.
 */
const { webkit, Redline } = globalThis;

/** Hands a text to the app or the server. @param {string} text */
export async function post(text) {
  if (webkit?.messageHandlers?.redline) webkit.messageHandlers.redline.postMessage(text);
  else if (Redline) Redline.post(text);
  else await fetch(`/report${location.search}`, { method: 'POST', body: text });
}

/** Asks the app for the text of an order. */
export async function order() {
  return Redline ? Redline.order() : webkit.messageHandlers.order.postMessage('');
}

/** Posts a report, and goes to the page that the address names next, if any. */
export async function done(report) {
  await post(JSON.stringify(report));
  const query = new URLSearchParams(location.search);
  const [next, ...rest] = query.get('then')?.split(',') ?? [''];
  query.set('then', rest.join());
  if (next !== '') location.assign(`${next}.html?${query}`);
}
