import { equal } from './suite_host.js';

/**
 * Holds that a batch gives the lines that its documents give one by one.
 * Those of a file are taken together by their policy.
 */
export function batchCases(host, files) {
  return [{ name: 'batch', run: () => runBatches(host, files.flatMap((file) => [...batches(file)])) }];
}

function batches({ vectors }) {
  const byPolicy = new Map();
  for (const vector of vectors) {
    if (vector.document === undefined || vector.document.includes('\n')) continue;
    const policy = vector.policy ?? '';
    if (!byPolicy.has(policy)) byPolicy.set(policy, []);
    byPolicy.get(policy).push(vector);
  }
  return byPolicy;
}

async function runBatches(host, all) {
  for (const [policy, vectors] of all) {
    await host.judgeBy(policy);
    const lines = (member) => vectors.map((vector) => `${vector[member]}\n`).join('');
    equal(await host.evaluateBatch(lines('document'), 'compact'), lines('compact'));
    // The last line feed may be left out.
    equal(await host.evaluateBatch(lines('document').slice(0, -1), 'full'), lines('full'));
  }
  await host.judgeBy('');
}
