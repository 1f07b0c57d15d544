/**
 * Runs one engine: takes a question a line, and gives an answer a line. The
 * argument is a JSON object; engine is the address of its file, the rest is for
 * the engine.
 *
 * { text, times } is answered by { crossed, ns }: the decisions that are not
 * kept, and what each call took; or by { error }.
 */
import { createInterface } from 'node:readline';

const { engine, ...files } = JSON.parse(process.argv[2]);
const begin = performance.now();
const { judge, crossed, redline } = await (await import(engine)).open(files);
const openMs = performance.now() - begin;

async function answer({ text, times = 0, measure }) {
  if (measure !== undefined) return (await import('./measure.js'))[measure]({ redline, ...files }, text);
  const asked = performance.now();
  const first = await judge(text);
  const startMs = openMs + performance.now() - asked; // of the first call, what it took from nothing
  const ns = new Array(times);
  for (let i = 0; i < times; i++) {
    const before = performance.now();
    const result = judge(text);
    if (result instanceof Promise) await result;
    ns[i] = Math.round((performance.now() - before) * 1e6);
  }
  return { crossed: crossed(first), ns, startMs };
}

for await (const line of createInterface({ input: process.stdin })) {
  let given;
  try {
    given = await answer(JSON.parse(line));
  } catch (error) {
    given = { error: String(error?.message ?? error).slice(0, 200), code: error?.code };
  }
  process.stdout.write(`${JSON.stringify(given)}\n`);
}
