/** What tests read of the repository. */
import { readFileSync } from 'node:fs';

export const root = new URL('../../', import.meta.url);

export const text = (path) => readFileSync(new URL(path, root), 'utf8');
export const bytes = (path) => new Uint8Array(readFileSync(new URL(path, root)));

export const module = bytes('wasm/redline.wasm');
export const order = text('testdata/documents/order.json');
export const strict = '{"kind":"policy","id":"strict","version":"2"}';

/** A hash as Subresource Integrity has it. */
export async function hash(data, strength = 'sha384') {
  const digest = await crypto.subtle.digest(strength.replace('sha', 'SHA-'), data);
  return `${strength}-${Buffer.from(digest).toString('base64')}`;
}
