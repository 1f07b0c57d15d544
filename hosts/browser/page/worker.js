/** A worker with a module of its own: it is given a document, and posts the verdict. */
import { load } from '../../../js/index.js';

onmessage = async ({ data: [url, document] }) => postMessage((await load(url)).evaluateText(document));
// What fails in a promise is not told to the page, but for this.
onunhandledrejection = ({ reason }) => { throw reason; };
