/** How the collector divides its work, by a clock that the test winds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInSlices } from '../collect/slices.js';

/** Runs steps of so many milliseconds in a page that has some to spare: how long each slice took. */
function slicesOf(t, steps, spare = 50) {
  let now = 1000;
  t.mock.method(performance, 'now', () => now);
  const slices = [], idle = [];
  const window = { requestIdleCallback: (run) => idle.push(run) };
  function* work() {
    for (const ms of steps) {
      now += ms;
      yield;
    }
    return 'done';
  }
  let result;
  runInSlices(work(), window, (value, told) => { result = { value, told }; });
  while (idle.length > 0) {
    const begun = now;
    idle.shift()({ didTimeout: false, timeRemaining: () => spare });
    slices.push(now - begun);
  }
  assert.equal(result.value, 'done');
  assert.deepEqual(result.told, { count: slices.length, longestMs: Math.max(...slices) });
  return slices;
}

test('no slice takes longer than 8 ms where no step takes more than 2 ms longer than those before', (t) => {
  for (const step of [0.1, 0.5, 1, 1.7, 2.5]) {
    const slices = slicesOf(t, Array(100).fill(step));
    assert.ok(slices.length > 1 && Math.max(...slices) <= 8, `${slices}`);
  }
  assert.ok(Math.max(...slicesOf(t, [1, 1, 1, 3, 1, 1, 4, 2, 1, 5, 1, 1])) <= 8);
});

test('a slice takes no more than the page has to spare', (t) => {
  assert.ok(Math.max(...slicesOf(t, Array(50).fill(0.5), 3)) <= 3);
});

test('a step is taken in each slice, however little there is to spare', (t) => {
  assert.deepEqual(slicesOf(t, [5, 5], 0), [5, 5, 0]);
});

test('a run that is ended takes no more steps', () => {
  const idle = [];
  let steps = 0;
  const end = runInSlices((function* work() { for (;;) { steps++; yield; } })(), { requestIdleCallback: (run) => idle.push(run) }, assert.fail);
  end();
  idle.shift()({ didTimeout: true, timeRemaining: () => 0 });
  assert.equal(steps, 0);
});
