/** Runs steps in the time that a page has to spare, a slice at a time. */

/** How long a slice takes, in milliseconds: 8 at most, with room for a step that is longer than those before. */
const SLICE = 6;

/** How long spare time is waited for, in milliseconds. */
const PATIENCE = 200;

/**
 * Calls back when the page has time to spare, with how much; WebKit doesn't tell.
 *
 * @param {Window} window
 * @param {(ms: number) => void} run
 */
function whenIdle(window, run) {
  if (window.requestIdleCallback) {
    window.requestIdleCallback((deadline) => run(deadline.didTimeout ? SLICE : deadline.timeRemaining()), { timeout: PATIENCE });
  } else {
    window.setTimeout(() => run(SLICE), 1);
  }
}

/**
 * Runs all steps of a generator. A slice ends where a step as long as the
 * longest so far would not fit.
 *
 * @template T
 * @param {Generator<undefined, T>} steps
 * @param {Window} window
 * @param {(value: T, slices: {count: number, longestMs: number}) => void} done
 * @returns {() => void} ends the run
 */
export function runInSlices(steps, window, done) {
  const slices = { count: 0, longestMs: 0 };
  let longest = 1, ended = false;
  const slice = (spare) => {
    if (ended) return;
    const begun = performance.now(), most = Math.min(spare, SLICE);
    let now = begun, result;
    do {
      result = steps.next();
      const after = performance.now();
      longest = Math.max(longest, after - now);
      now = after;
    } while (!result.done && now - begun + longest <= most);
    slices.count++;
    slices.longestMs = Math.max(slices.longestMs, now - begun);
    if (result.done) done(result.value, slices);
    else whenIdle(window, slice);
  };
  whenIdle(window, slice);
  return () => { ended = true; };
}
