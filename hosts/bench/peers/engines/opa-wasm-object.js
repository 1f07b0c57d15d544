/** OPA: the same, given an object, as its README shows it. */
import { readFile } from 'node:fs/promises';
import opa from '@open-policy-agent/opa-wasm';
import { crossed } from './opa-wasm.js';

export async function open({ policy }) {
  const loaded = await opa.loadPolicy(await readFile(policy));
  return { judge: (text) => loaded.evaluate(JSON.parse(text)), crossed };
}
