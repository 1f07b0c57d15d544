import { RedlineError, aborted } from './errors.js';

const LONGEST = 2 ** 31; // setTimeout fires at once for more

/**
 * One signal of several and of a time: for engines without AbortSignal.any and
 * AbortSignal.timeout.
 *
 * @param {(AbortSignal | undefined)[]} signals the callers'
 * @param {number} timeoutMs
 */
export class Deadline {
  #controller = new AbortController();
  #signals;
  #timer;
  #abort = () => this.#controller.abort();

  constructor(signals, timeoutMs) {
    this.timeoutMs = timeoutMs;
    this.#signals = signals.filter((signal) => signal !== undefined);
    this.#signals.forEach((signal) => signal.addEventListener('abort', this.#abort));
    if (this.#signals.some((signal) => signal.aborted)) this.#abort();
    if (timeoutMs < LONGEST) this.#timer = setTimeout(this.#abort, timeoutMs);
  }

  get signal() {
    return this.#controller.signal;
  }

  /** Why the signal was aborted: aborted or timeout; undefined where it was not. */
  error() {
    if (!this.signal.aborted) return undefined;
    const by = this.#signals.find((signal) => signal.aborted);
    return by === undefined ? new RedlineError('timeout', `no answer within ${this.timeoutMs} ms`) : aborted(by);
  }

  clear() {
    clearTimeout(this.#timer);
    this.#signals.forEach((signal) => signal.removeEventListener('abort', this.#abort));
  }
}
