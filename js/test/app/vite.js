// Vite gives the module's address.
import { load } from '@redline5g/redline';
import module from '@redline5g/redline/module.wasm?url';

const redline = await load(module);
globalThis.verdict = redline.evaluate(globalThis.order);
