/** The package runs in browsers and web views of the last five years. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import * as esbuild from 'esbuild';
import { root, text } from './files.js';

const OLDEST = ['chrome90', 'firefox90', 'safari15'];

// Chrome 90 fails with it only where arguments are spread, which is nowhere here.
const supported = { 'optional-chain': true };

// What came later than the oldest of them. See https://developer.mozilla.org/docs/Web/JavaScript/Reference.
const LATER = /\b(structuredClone|AbortSignal\.(any|timeout)|Object\.(hasOwn|groupBy)|Promise\.(withResolvers|try)|Array\.fromAsync|TransformStream)\b|\.(at|findLast|findLastIndex|toSorted|toReversed|with|throwIfAborted|pipeThrough|toBase64|toHex)\(/;

const names = ['', 'collect/', 'elements/'].flatMap((folder) => readdirSync(new URL(`js/${folder}`, root))
  .filter((name) => name.endsWith('.js')).map((name) => folder + name));

test('the syntax is that of the oldest engines', async () => {
  for (const name of names) {
    const [old, latest] = await Promise.all([OLDEST, 'esnext'].map((target) => esbuild.transform(text(`js/${name}`), { target, supported })));
    assert.deepEqual(old.warnings, []);
    assert.equal(old.code, latest.code, `${name} has syntax that is to be rewritten for ${OLDEST}`);
  }
});

test('nothing is called that they lack', () => {
  for (const name of names) {
    assert.doesNotMatch(text(`js/${name}`).replace(/\/\*[^]*?\*\/|\/\/.*/g, ''), LATER, name);
  }
});
