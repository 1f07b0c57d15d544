/**
 * Holds a host against the vectors: the same bytes out in every place that the
 * rules run in. It is suite.go for the runtimes of JavaScript, and its cases
 * have the same names.
 *
 * What it is given is an environment:
 *
 *     open         makes a host, of the shipped module without a source:
 *                  (source?, options?) => Promise<host>
 *     golden       the texts of the golden files by their names
 *     modules      bytes by name: module, which is shipped, and testdata/modules
 *     order        the text of testdata/documents/order.json
 *     description  the text that describe is to give
 *     remote       whether the host is an HTTP host, which runs no module here
 */
import { batchCases } from './suite_batch.js';
import { contractCases } from './suite_contract.js';
import { hostileCases } from './suite_hostile.js';
import { equal, shared } from './suite_host.js';

/**
 * The cases. They share one host, so they run one after another. A case that
 * does not apply to the host has the reason instead of a run.
 *
 * @returns {{name: string, vector: boolean, run?: () => Promise<void>, reason?: string}[]}
 */
export function cases(env) {
  const host = shared(env);
  const files = readGolden(env.golden);
  const vectors = files.flatMap(({ name, vectors }) => vectors.map((vector) => (
    { name: `${name}/${vector.name}`, vector: true, run: () => runVector(host, vector) })));
  const others = [...batchCases(host, files), ...contractCases(host, env), ...hostileCases(env)];
  return [...vectors, ...others.map((one) => ({ ...one, vector: false }))];
}

/**
 * Runs all cases and measures, for a page: the result is the Report of
 * suite/report.go but for the runtime's name and version.
 *
 * @param {{onProgress?: (done: number, all: number) => void}} [options]
 */
export async function run(env, { onProgress = () => {} } = {}) {
  const all = cases(env);
  const results = [];
  for (const one of all) {
    results.push(await outcome(one));
    onProgress(results.length, all.length);
  }
  const vectors = all.filter(({ vector }) => vector).length;
  return { vectors, cases: results, ...await measure(env) };
}

/** Runs a case: what comes of it, as a Case of suite/report.go. */
export async function outcome({ name, run: attempt, reason }) {
  if (attempt === undefined) return { name, ok: true, reason };
  try {
    await attempt();
    return { name, ok: true };
  } catch (error) {
    return { name, ok: false, error: `${error}\n${error?.stack}` };
  }
}

const ORDERS = 200; // what is timed together: clocks of browsers are coarse
const ROUNDS = 9;

/**
 * Measures a host: startMs from the module's bytes to the first verdict, and
 * orderUs for each order, in the full form, of a host that has judged before;
 * medians.
 */
export async function measure(env) {
  const starts = [];
  for (let round = 0; round < ROUNDS; round++) starts.push(await start(env));
  const host = await env.open();
  const many = env.remote ? ORDERS / 10 : ORDERS; // an HTTP host takes longer
  const orders = [];
  for (let round = 0; round < 2 * ROUNDS; round++) {
    const took = await judge(host, env.order, many);
    if (round >= ROUNDS) orders.push(took * 1000 / many); // engines have compiled what is hot by then
  }
  await host.close();
  return { startMs: median(starts), orderUs: median(orders) };
}

async function start(env) {
  const begin = now();
  const host = await env.open(env.modules?.module);
  await judge(host, env.order, 1);
  const took = now() - begin;
  await host.close();
  return took;
}

async function judge(host, order, times) {
  const begin = now();
  for (let i = 0; i < times; i++) await host.evaluateText(order, 'full');
  return now() - begin;
}

const now = () => performance.now();

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

function readGolden(golden) {
  return Object.keys(golden).sort().map((name) => (
    { name, vectors: golden[name].split('\n').filter(Boolean).map((line) => JSON.parse(line)) }));
}

async function runVector(host, vector) {
  if (vector.result !== undefined) {
    equal(await host.setPolicy(vector.policy ?? ''), vector.result);
    return;
  }
  await host.judgeBy(vector.policy ?? '');
  const document = vector.document ?? fromHex(vector.documentHex);
  equal(await host.evaluate(document, 'compact'), vector.compact);
  // Text and bytes go different ways, to the same verdict.
  equal(await host.evaluate(bytesOf(document), 'full'), vector.full);
}

const bytesOf = (document) => (typeof document === 'string' ? new TextEncoder().encode(document) : document);

const fromHex = (hex) => Uint8Array.from(hex.match(/../g) ?? [], (byte) => parseInt(byte, 16));
