/** What every page does: it is measured and judged, and so is the document that it has. */
import { fetchDocument, judge } from './judge.js';
import { report, working } from './panel.js';
import { watchPage } from './watch.js';

const { page, document: address } = document.body.dataset;

/** The scripts of pages that have their own. */
const OWN = { checkout: () => import('./checkout.js'), order: () => import('./record.js') };

async function begin() {
  watchPage(document.getElementById('shop'));
  if (OWN[page]) await (await OWN[page]()).begin(address);
  else if (address) await report('document', await judge(await fetchDocument(address)));
}

working(begin());
