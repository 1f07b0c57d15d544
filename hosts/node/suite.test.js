/**
 * Puts the loader that ships to every vector in Node. node_test.go runs this
 * and reads the report; by hand: node --test hosts/node/suite.test.js
 *
 * REDLINE_RUN names a folder: the text that describe is to give is its
 * description.json, and report.json is written there. REDLINE_HOST is the
 * address of an HTTP host, which is asked where Node has no WebAssembly.
 */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { load } from '../../js/index.js';
import { cases, measure, outcome } from '../suite/suite.js';
import { environment } from './environment.js';

const { REDLINE_RUN: folder, REDLINE_HOST: fallback } = process.env;
const description = folder ? readFileSync(join(folder, 'description.json'), 'utf8') : described();
const env = environment(description, fallback);
const results = [];
let vectors = 0;

/** What native Go says that the rules are. */
function described() {
  const cwd = new URL('../../', import.meta.url);
  return JSON.stringify(JSON.parse(execFileSync('go', ['run', './hosts/redline', 'rules', '--format', 'json'], { cwd })));
}

for (const one of cases(env)) {
  test(one.name, { skip: one.reason }, async () => {
    const result = await outcome(one);
    results.push(result);
    vectors += one.vector;
    if (!result.ok) throw new Error(result.error);
  });
  if (one.reason) results.push(await outcome(one));
}

if (env.remote) {
  test('without WebAssembly and without a fallback the loader says so', async () => {
    await assert.rejects(load(env.modules.module), { code: 'no-webassembly' });
  });
}

after(async () => {
  if (!folder) return;
  const runtime = env.remote ? 'Node without WebAssembly' : 'Node';
  const report = { runtime, version: process.versions.node, vectors, ...await measure(env), cases: results };
  writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
});
