// The module lies beside the bundle.
import { load } from '@redline5g/redline';

const redline = await load();
globalThis.verdict = redline.evaluate(globalThis.order);
