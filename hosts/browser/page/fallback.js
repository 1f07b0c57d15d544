/**
 * The page that runs the suite where WebAssembly is missing: the loader says so
 * and, told of an HTTP host, asks that. Its address names the host.
 */
import { load } from '../../../js/index.js';
import { run } from '../../suite/suite.js';
import { check, refused } from './cases.js';
import { environment, moduleURL } from './app.js';
import { goesOnUnchecked } from './guarded.js';
import { done, post } from './native.js';

await post(JSON.stringify(await check({
  'a page without a fallback is told that WebAssembly is missing': () => refused('no-webassembly', load(moduleURL)),
  'a form that is guarded goes on unchecked': () => goesOnUnchecked(load(moduleURL)),
})));

const fallback = new URLSearchParams(location.search).get('host');
const open = (source = moduleURL, options = {}) => load(source, { fallback, ...options });
await done(await run({ ...await environment(), open, remote: true }));
