/** The page that loads the module in every way that a page has. */
import { load } from '../../../js/index.js';
import { json, moduleURL, text } from './app.js';
import { check, refused, same } from './cases.js';
import { done } from './native.js';

const { integrity } = await json('app.json');
const order = await text('testdata/documents/order.json');
const verdict = (await load(moduleURL)).evaluateText(order);
const judges = async (source, options) => same((await load(source, options)).evaluateText(order), verdict);

/** The verdict of a worker with a module of its own, undefined where it takes longer than a limit. */
function inWorker(url = moduleURL, limitMs = 60_000) {
  const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => (data === 'begun' ? setTimeout(resolve, limitMs) : resolve(data));
    worker.onerror = ({ message }) => reject(new Error(`the worker failed: ${message}`));
    worker.postMessage([String(url), order]);
  }).finally(() => worker.terminate());
}

await done(await check({
  'the policy of the page is in force': () => {
    let evaluated = false;
    try { evaluated = new Function('return true')(); } catch { /* refused */ }
    same(evaluated, false);
  },
  'a module is loaded from a Response': () => judges(fetch(moduleURL)),
  'a module is compiled while it comes': async () => {
    const { compile } = WebAssembly;
    WebAssembly.compile = () => { throw new Error('it was compiled when all of it had come'); };
    try { await judges(fetch(moduleURL)); } finally { WebAssembly.compile = compile; }
  },
  'a module is loaded as another media type': () => judges(new URL('wasm/redline.txt', location.href)),
  'a module that is compiled is taken': async () => judges(await WebAssembly.compile(await (await fetch(moduleURL)).arrayBuffer())),
  'a module of the integrity that is asked for is loaded': () => judges(moduleURL, { integrity }),
  'a module of another integrity is refused': () => refused('integrity', load(moduleURL, { integrity: `sha384-${'A'.repeat(64)}` })),
  'a module that is cut short is refused': () => refused('not-a-module', load(new URL('wasm/short.wasm', location.href))),
  'a module with a bit flipped is refused by its integrity': () => refused('integrity', load(new URL('wasm/altered.wasm', location.href), { integrity })),
  'without an integrity a module with a bit flipped says something else': async () => {
    const altered = (await load(new URL('wasm/altered.wasm', location.href))).evaluateText(order);
    same([altered === verdict, altered.replaceAll('reminded firsu', 'reminded first') === verdict].join(), 'false,true');
  },
  'two workers judge while the page does': async () => {
    const workers = [inWorker(), inWorker()];
    await judges(moduleURL);
    for (const got of await Promise.all(workers)) same(got, verdict);
  },
  'a call that never ends is cut off with its worker': async () => {
    same(await inWorker(new URL('testdata/modules/forever.wasm', location.href), 500), undefined);
    same(await inWorker(), verdict);
  },
}));
