/** Subresource Integrity for what no fetch has checked. See https://www.w3.org/TR/sri/. */
import { RedlineError } from './errors.js';

const STRENGTHS = ['sha256', 'sha384', 'sha512']; // weakest first

/**
 * Reads integrity metadata: hashes apart by spaces, of which the strongest
 * count, and one of them is to match.
 *
 * @param {string} integrity
 * @returns {{strength: string, hashes: string[]}}
 * @throws {RedlineError} wrong-argument where there is none; browsers would let everything pass
 */
export function readIntegrity(integrity) {
  const hashes = [];
  for (const token of String(integrity).split(/\s+/)) {
    const [, strength, hash] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/_-]+={0,2})(\?.*)?$/.exec(token) ?? [];
    if (strength !== undefined) hashes.push([strength, hash.replace(/-/g, '+').replace(/_/g, '/')]);
  }
  const strength = STRENGTHS.filter((name) => hashes.some(([of]) => of === name)).pop();
  if (strength === undefined) {
    throw new RedlineError('wrong-argument', `wanted the integrity as "sha384-" and a hash in base64, found ${JSON.stringify(integrity)}`);
  }
  return { strength, hashes: hashes.filter(([of]) => of === strength).map(([, hash]) => hash) };
}

/**
 * Holds bytes against integrity metadata.
 *
 * @param {Uint8Array} bytes
 * @param {string} integrity
 * @throws {RedlineError} integrity
 */
export async function checkIntegrity(bytes, integrity) {
  const { strength, hashes } = readIntegrity(integrity);
  if (globalThis.crypto?.subtle === undefined) {
    throw new RedlineError('integrity', 'the integrity of bytes can\'t be checked here: SubtleCrypto exists in secure contexts only (https, localhost); load from a URL');
  }
  const digest = await globalThis.crypto.subtle.digest(strength.replace('sha', 'SHA-'), bytes);
  const found = globalThis.btoa(String.fromCharCode(...new Uint8Array(digest)));
  if (!hashes.includes(found)) {
    throw new RedlineError('integrity', `wanted the module with ${strength}-${hashes.join(` or ${strength}-`)}, found ${strength}-${found}`);
  }
}
