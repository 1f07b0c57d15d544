/** What each entry of the package weighs: what a page loads by it, minified and compressed by brotli. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { root } from './files.js';

const LIMITS = { 'index.js': 4096, 'evidence.js': 4096, 'guard.js': 2048, 'collect/index.js': 12288, 'elements/index.js': 12288 }; // in bytes

/** What comes by a dynamic import is not loaded until it is needed. */
const later = {
  name: 'later',
  setup: (build) => build.onResolve({ filter: /^/ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : undefined)),
};

async function bundle(entry) {
  const { outputFiles: [{ contents }] } = await esbuild.build({
    entryPoints: [fileURLToPath(new URL(`js/${entry}`, root))], plugins: [later],
    bundle: true, minify: true, format: 'esm', platform: 'browser', target: 'es2022', write: false,
  });
  return contents;
}

for (const [entry, limit] of Object.entries(LIMITS)) {
  test(`${entry} has at most ${limit} bytes`, async (t) => {
    const minified = await bundle(entry);
    const { length } = brotliCompressSync(minified);
    t.diagnostic(`${entry}: ${minified.length} bytes minified, ${length} with brotli`);
    assert.ok(length <= limit, `${entry} has ${length} bytes with brotli, more than ${limit}`);
  });
}
