/** The page whose policy lacks 'wasm-unsafe-eval'. */
import { load } from '../../../js/index.js';
import { moduleURL } from './app.js';
import { check, refused } from './cases.js';
import { goesOnUnchecked } from './guarded.js';
import { done } from './native.js';

await done(await check({
  'the loader names the directive that the policy lacks': async () => {
    const { message } = await refused('not-allowed', load(moduleURL));
    if (!message.includes("'wasm-unsafe-eval'")) throw new Error(`the message names another: ${message}`);
  },
  'a form that is guarded goes on unchecked': () => goesOnUnchecked(load(moduleURL)),
  'a page that names an HTTP host is given that': async () => {
    const host = await load(moduleURL, { fallback: 'http://127.0.0.1:1' });
    await refused('unreachable', host.evaluateText('{}')); // nobody is there
  },
}));
