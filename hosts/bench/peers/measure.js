/** What is measured of Redline's own in Node; serve.js asks. */
import { readFile } from 'node:fs/promises';
import { Guest } from '../../../js/abi.js';

const ROUNDS = 21;
const ORDERS = 1000;

/** The medians of judging orders one by one and in one crossing, in milliseconds, from texts to objects. */
export function batch({ redline }, text) {
  const orders = Array.from({ length: ORDERS }, (_, i) => text.replaceAll('O-7', `O-${i}`));
  const took = { oneByOne: [], batch: [] };
  for (let i = 0; i < ROUNDS; i++) {
    took.oneByOne.push(time(() => orders.map((order) => redline.evaluate(order, 'compact'))));
    took.batch.push(time(() => redline.evaluateBatch(orders, 'compact')));
  }
  return { figures: { oneByOneMs: median(took.oneByOne), batchMs: median(took.batch) } };
}

/** The module's memory in bytes: at the start, after a million orders, and after a text of 10 MB is refused. */
export async function memory({ module }, text) {
  const { instance } = await WebAssembly.instantiate(await readFile(module));
  const guest = new Guest(instance);
  const size = () => instance.exports.memory.buffer.byteLength;
  for (const form of [0, 1]) guest.evaluate(text, form);
  const start = size();
  for (let i = 0; i < 1_000_000; i++) guest.evaluate(text, i % 2);
  const million = size();
  if (!guest.evaluate(`{"id":"${'x'.repeat(10 << 20)}"}`, 0).startsWith('{"error":')) throw new Error('10 MB are not refused');
  return { figures: { start, million, refused: size() } };
}

function time(run) {
  const begin = performance.now();
  run();
  return performance.now() - begin;
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];
