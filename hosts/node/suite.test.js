/**
 * Puts the loader that ships to every vector in Node. node_test.go runs this
 * and reads the report; by hand: node --test hosts/node/
 */
import { writeFileSync } from 'node:fs';
import { after, test } from 'node:test';
import { cases, measure, outcome } from '../suite/suite.js';
import { environment } from './environment.js';

const { REDLINE_REPORT, REDLINE_DESCRIPTION } = process.env;
const env = environment(REDLINE_DESCRIPTION);
const results = [];

for (const one of cases(env)) {
  test(one.name, { skip: one.reason }, async () => {
    const result = await outcome(one);
    results.push(result);
    if (!result.ok) throw new Error(result.error);
  });
}
