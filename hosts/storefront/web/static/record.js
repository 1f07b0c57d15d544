/** The page of one order: its verdict, with what decided it. */
import { redlineElement } from './dom.js';
import { fetchDocument } from './judge.js';
import { report } from './panel.js';

/** Shows the verdict that the server came to. */
export async function begin() {
  const place = document.getElementById('verdict');
  const { document: text, agreement } = await fetchDocument(place.dataset.record);
  const verdict = JSON.parse(agreement.verdict);
  place.append(redlineElement('redline-verdict', { verdict, document: JSON.parse(text) }));
  await report('document', { document: JSON.parse(text), text, answer: agreement.verdict, verdict });
}
