/**
 * The page that shows those of testdata/pages in a frame, one after another,
 * collects what each shows, and has the module judge it.
 */
import { load } from '../../../js/index.js';
import { examine } from '../../../js/collect/index.js';
import { json, moduleURL } from './app.js';
import { show } from './frame.js';
import { done } from './native.js';

const host = await load(moduleURL);

/** What is found on a page: the report, the findings, and whether the page is as it was. */
async function run(name) {
  const { viewport, scroll, options } = await json(`testdata/pages/${name}.json`);
  const shown = await show(name, viewport, scroll);
  const before = shown.documentElement.outerHTML;
  const { page, inferred, unseen, scheme } = examine(shown, options);
  const { decision, findings } = host.evaluate(page, 'full');
  const changed = shown.documentElement.outerHTML !== before;
  const told = findings.filter(({ outcome }) => outcome !== 'inapplicable').map(({ rule, outcome, code, subject }) => ({ rule, outcome, code, subject }));
  return { page, inferred, unseen, scheme, decision, findings: told, changed };
}

const { files } = await json('app.json');
const names = files.map((path) => /^testdata\/pages\/([\w-]+)\.html$/.exec(path)?.[1]).filter(Boolean);
const report = {};
for (const name of names) {
  try {
    report[name] = await run(name);
  } catch (error) {
    report[name] = error?.pointer ? { refused: error.code, pointer: error.pointer, hint: error.hint } : { failed: `${error} ${error?.stack}` };
  }
}
await done(report);
