// The bundler's file loader gives the module's address.
import { load } from '@redline5g/redline';
import module from '@redline5g/redline/module.wasm';

const redline = await load(new URL(module, import.meta.url));
globalThis.verdict = redline.evaluate(globalThis.order);
