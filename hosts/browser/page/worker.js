/** A worker with a module of its own: it is given a document, and posts that it begins and then the verdict. */
import { load } from '../../../js/index.js';

onmessage = async ({ data: [url, document] }) => {
  const host = await load(url);
  postMessage('begun');
  postMessage(host.evaluateText(document));
};
// What fails in a promise is not told to the page, but for this.
onunhandledrejection = ({ reason }) => { throw reason; };
