/** What the package's entry points weigh where they are delivered: bundled, minified and compressed with brotli. */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { root } from './files.js';

const MOST = { 'collect/index.js': 12 * 1024 };

for (const [entry, most] of Object.entries(MOST)) {
  test(`${entry} has at most ${most} bytes`, async (t) => {
    const { outputFiles: [{ contents }] } = await esbuild.build({
      entryPoints: [fileURLToPath(new URL(`js/${entry}`, root))], bundle: true, minify: true, write: false,
      format: 'esm', platform: 'browser', target: 'es2022',
    });
    const { length } = brotliCompressSync(contents);
    t.diagnostic(`${contents.length} bytes minified, ${length} with brotli`);
    assert.ok(contents.length > 1000 && length <= most, `${length} bytes`);
  });
}
