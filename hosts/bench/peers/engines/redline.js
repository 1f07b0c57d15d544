/** Redline in Node, from the package: a text to a verdict object, in the compact form. */
import { readFile } from 'node:fs/promises';
import { load } from '../../../../js/index.js';

export async function open({ module }, form = 'compact') {
  const redline = await load(await readFile(module));
  return { judge: (text) => redline.evaluate(text, form), crossed, redline };
}

/** What is not kept, as the peers say it. */
function crossed({ findings }) {
  return findings
    .filter(({ outcome }) => outcome === 'violation' || outcome === 'due')
    .map(({ rule, subject }) => (rule === '3.2-forced' ? subject[0] : rule));
}
