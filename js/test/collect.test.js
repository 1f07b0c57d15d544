/** The collector's documentation, against its source. In pages it is tested by hosts/browser. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { root, text } from './files.js';

const sorted = (found) => [...new Set([...found].map(([, name]) => name))].sort();

test('the README has every attribute that is read, and no other', () => {
  const source = readdirSync(new URL('js/collect/', root)).map((name) => text(`js/collect/${name}`)).join('\n');
  const read = sorted([
    ...source.matchAll(/(?:own|inherited)\(element, '([a-z-]+)'/g), ...source.matchAll(/\bfact\('([a-z-]+)'\)/g),
    ...source.matchAll(/[['"]data-redline-([a-z-]+)['\]]/g),
  ]);
  assert.ok(read.length > 10, `${read}`);
  assert.deepEqual(sorted(text('js/README.md').matchAll(/^\| `data-redline-([a-z-]+)` \|/gm)), read);
});
