/**
 * Puts the loader that ships to every vector in Node. node_test.go runs this
 * and reads the report; by hand: node --test hosts/node/
 *
 * REDLINE_RUN names a folder: the text that describe is to give is its
 * description.json, and report.json is written there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { cases, measure, outcome } from '../suite/suite.js';
import { environment } from './environment.js';

const folder = process.env.REDLINE_RUN;
const description = folder && readFileSync(join(folder, 'description.json'), 'utf8');
const env = environment(description);
const results = [];
let vectors = 0;

for (const one of cases(env)) {
  test(one.name, { skip: one.reason }, async () => {
    const result = await outcome(one);
    results.push(result);
    vectors += one.vector;
    if (!result.ok) throw new Error(result.error);
  });
  if (one.reason) results.push(await outcome(one));
}

after(async () => {
  if (!folder) return;
  const report = { runtime: 'Node', version: process.versions.node, vectors, ...await measure(env), cases: results };
  writeFileSync(join(folder, 'report.json'), JSON.stringify(report));
});
