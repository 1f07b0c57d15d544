/** Measures a page again whenever it may look otherwise. */
import { examining } from './examine.js';
import { runInSlices } from './slices.js';
import { windowOf } from './tree.js';
import { Watch } from './watch.js';

/** The least time between two measurements, in milliseconds. */
const PAUSE = 250;

/** How often a measurement begins anew, since the page has changed meanwhile, before it is taken as it is. */
const PATIENCE = 3;

/**
 * See observe in collect.d.ts.
 *
 * @param {Document | Element} root
 * @param {import('../collect.js').CollectOptions} options
 * @param {(observed: import('../collect.js').Observed) => void} callback
 * @returns {import('../collect.js').Observation}
 */
export function observe(root, options, callback) {
  if (typeof callback !== 'function') throw new TypeError(`wanted a function that takes what is observed, found ${callback}`);
  const observation = new Observation(root, options, callback);
  observation.measure();
  return { measure: () => observation.measure(), stop: () => observation.stop() };
}

class Observation {
  #root;
  #options;
  #callback;
  #window;
  #watch;
  #last; // what was handed over last
  #waiting = false; // for the next measurement
  #end; // ends the measurement that is under way
  #changed = false; // since it began
  #restarts = 0;
  #stopped = false;

  constructor(root, options, callback) {
    this.#root = root;
    this.#options = options;
    this.#callback = callback;
    this.#window = windowOf(root);
    this.#watch = new Watch(this.#window, () => this.measure());
  }

  /** Measures after the next layout, or anew where a measurement is under way. */
  measure() {
    this.#changed = true;
    if (this.#stopped || this.#waiting || this.#end) return;
    this.#waiting = true;
    const pause = this.#last === undefined ? 0 : PAUSE;
    this.#window.setTimeout(() => this.#window.requestAnimationFrame(() => this.#begin()), pause);
  }

  stop() {
    this.#stopped = true;
    this.#watch.stop();
    this.#end?.();
  }

  #begin() {
    this.#waiting = this.#changed = false;
    if (this.#stopped) return;
    this.#end = runInSlices(this.#steps(), this.#window, ({ report, tree }, slices) => {
      this.#watch.take(tree, report.elements);
      if (this.#changed && this.#restarts++ < PATIENCE) this.measure();
      else this.#hand({ ...report, slices });
    });
  }

  /** The steps of a measurement. One that fails is over as well, and the next change begins another. */
  * #steps() {
    try {
      return yield* examining(this.#root, this.#options);
    } finally {
      this.#end = undefined;
    }
  }

  /** Hands a report over, unless it is the last one once more. */
  #hand(observed) {
    if (this.#changed) this.measure();
    this.#restarts = 0;
    const { page, unseen, scheme } = observed;
    const text = JSON.stringify([{ ...page, at: '' }, unseen, scheme]);
    if (text === this.#last) return;
    this.#last = text;
    this.#callback(observed);
  }
}
