/** The page that runs the suite. */
import { load } from '../../../js/index.js';
import { run } from '../../suite/suite.js';
import { environment, moduleURL, modules } from './app.js';
import { done } from './native.js';

const open = (source = moduleURL, options = {}) => load(source, options);
await done(await run({ ...await environment(), modules: await modules(), open, remote: false }));
