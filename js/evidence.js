/**
 * Records what a customer really saw and did: the evidence of an order.
 *
 * Instants are the device's clock, durations are not: a clock that is set ends
 * what is being recorded, and begins it anew. See evidence.d.ts.
 */
import { acts, listen, now } from './acts.js';
import { Entries, MOST, copy } from './entries.js';
import { look, shareInView } from './sight.js';

export { receive, send } from './bridge.js';

const STEP = 200; // between looks, in milliseconds
const STEPS = [...Array(101).keys()].map((step) => step / 100); // of the share in view that are told
const SAVE = 1000; // of being seen, after which a record is kept again
const DRIFT = 2000; // by which a clock that is not set stays right, in milliseconds
const LONGEST = 8000; // in characters, and in English twice as many, as in types.d.ts
const DAY = 86_400_000;

/** Begins to record for an order. See evidence.d.ts. */
export async function openEvidence(order, options = {}) {
  const evidence = new Evidence(order, options);
  await evidence.begin(options);
  return evidence;
}

class Evidence {
  order;
  #entries;
  #watches = new Set();
  #threshold;
  #problem;
  #timer;
  #last = 0; // when it was looked, by performance.now
  #epoch = epoch();
  #stops = new Set();

  constructor(order, { threshold = 0.95, onproblem = () => {} }) {
    this.order = order;
    this.#threshold = threshold;
    this.#problem = (code, cause) => queueMicrotask(() => onproblem({ code, cause })); // what it throws is the page's
    this.#entries = new Entries(order, this.#problem);
  }

  async begin(limits) {
    await this.#entries.open(limits);
    await this.settle();
    this.#until(listen([[document, 'visibilitychange'], [globalThis, 'pagehide']], () => { this.#look(); this.#hide(); }));
  }

  get kept() {
    return this.#entries.kept;
  }

  /** Records what is seen of an element, which shows a reminder. */
  watch({ rule, plan }, element) {
    const watch = { rule, plan, element, inView: 0, entry: undefined, seen: false };
    const observer = new IntersectionObserver((changes) => {
      watch.inView = shareInView(changes[changes.length - 1]);
    }, { threshold: [...STEPS, this.#threshold] });
    observer.observe(element);
    this.#watches.add(watch);
    this.#timer ??= setInterval(() => this.#look(), STEP);
    return this.#until(() => {
      this.#look();
      observer.disconnect();
      this.#rest(watch);
      this.#watches.delete(watch);
    });
  }

  /** Records that a customer acknowledges a reminder by a control. */
  acknowledge({ rule, plan }, control) {
    return this.#until(acts(control, (act) => {
      this.#look();
      const shown = this.#entries.of('reminders').filter(({ body }) => body.rule === rule && body.plan === plan);
      if (shown.length === 0) this.#problem('not-shown');
      const words = shown[shown.length - 1]?.body;
      for (const entry of shown) {
        const { body } = entry;
        if (body.shown !== words.shown || body.shownEn !== words.shownEn) continue;
        if (act && (body.acknowledged || body.shownAt > act.at)) continue;
        body.acknowledged = act;
        this.#entries.keep(entry);
      }
    }));
  }

  /** Records that a customer consents to an item by a control. */
  consent(named, control) {
    let entry;
    return this.#until(acts(control, (act) => {
      if (!act) return this.#withdraw(named.item);
      if (!entry || entry.body.withdrawnAt) entry = this.#entries.add('consents', { ...named, ...act });
      this.#entries.keep(entry);
    }));
  }

  /** Withdraws what was consented to, also before a reload and in other tabs. */
  #withdraw(item) {
    for (const entry of this.#entries.of('consents')) {
      if (entry.body.item !== item || entry.body.withdrawnAt) continue;
      entry.body.withdrawnAt = now();
      this.#entries.keep(entry);
    }
  }

  /** The order with all that is recorded for it. */
  attach(order) {
    if (order.id !== this.order) throw new Error(`wanted the order ${this.order}, found ${order.id}`);
    this.#look();
    const attached = { ...order, at: order.at ?? now() };
    for (const list of ['reminders', 'consents']) {
      const own = this.#entries.of(list).filter(({ body }) => order.plans.some(({ id }) => id === (body.plan ?? body.item)));
      attached[list] = [...(order[list] ?? []), ...own.map(({ body }) => copy(body))].slice(-MOST);
    }
    return attached;
  }

  /** Waits until all is kept, and takes what other pages recorded for the order. */
  async settle() {
    this.#hide();
    await this.#entries.settle();
  }

  /** Drops all that is recorded for the order. */
  async forget() {
    await this.settle();
    this.#end();
    await this.#entries.clear();
  }

  /** Ends recording. */
  async close() {
    this.#stops.forEach((stop) => stop());
    await this.#entries.written;
    this.#entries.close();
  }

  /** Looks at everything that is watched. */
  #look() {
    const at = performance.now();
    const elapsed = Math.min(at - this.#last, 2 * STEP); // a page that was held up shows nothing new
    this.#last = at;
    this.#checkClock();
    for (const watch of this.#watches) this.#see(watch, elapsed);
  }

  #see(watch, elapsed) {
    const sight = this.#isInView(watch) ? look(watch.element, this.#threshold) : undefined;
    if (!sight?.seen || !this.#isWhole(sight)) {
      this.#rest(watch);
      return;
    }
    const looks = JSON.stringify(sight);
    if (!watch.entry || watch.looks !== looks) {
      this.#rest(watch);
      watch.entry = this.#show(watch, sight);
      watch.looks = looks;
    } else if (watch.seen) {
      this.#lengthen(watch.entry, elapsed);
    }
    watch.seen = true;
  }

  #isInView({ element, inView }) {
    return !document.hidden && element.isConnected && inView >= this.#threshold;
  }

  #isWhole({ shown, shownEn }) {
    const long = shown.length > LONGEST || shownEn.length > 2 * LONGEST;
    if (long) this.#problem('too-long', `${shown.length} characters, and ${shownEn.length} in English`);
    return !long && shown !== '';
  }

  #show({ rule, plan }, { shown, shownEn, contrast, fontSize }) {
    const visibility = { display: 'shown', contrast, fontSize, dwellMilliseconds: 0 };
    return this.#entries.add('reminders', { rule, order: this.order, plan, shown, shownEn: shownEn || undefined, shownAt: now(), visibility });
  }

  #lengthen(entry, elapsed) {
    const { visibility } = entry.body;
    const before = visibility.dwellMilliseconds;
    entry.dwell = (entry.dwell ?? 0) + elapsed;
    visibility.dwellMilliseconds = Math.min(Math.floor(entry.dwell), DAY);
    if (before === 0 || Math.floor(before / SAVE) < Math.floor(entry.dwell / SAVE)) this.#entries.keep(entry);
  }

  /** Nothing is seen of a reminder for now. */
  #rest(watch) {
    if (watch.seen) this.#entries.keep(watch.entry);
    watch.seen = false;
  }

  /** Keeps what is being seen, as if nothing were for now. */
  #hide() {
    this.#watches.forEach((watch) => this.#rest(watch));
  }

  /** Ends every record that is being made: what is seen later makes another. */
  #end() {
    this.#hide();
    this.#watches.forEach((watch) => { watch.entry = undefined; });
  }

  /** A clock that was set: what was recorded by it ends. */
  #checkClock() {
    const jump = epoch() - this.#epoch;
    if (Math.abs(jump) < DRIFT) return;
    this.#epoch += jump;
    this.#end();
    this.#problem('clock-set', `by ${Math.round(jump)} ms`);
  }

  /** What ends something, once: the caller or close. */
  #until(stop) {
    const once = () => {
      if (!this.#stops.delete(once)) return;
      stop();
      if (this.#watches.size > 0) return;
      clearInterval(this.#timer);
      this.#timer = undefined;
    };
    this.#stops.add(once);
    return once;
  }
}

const epoch = () => Date.now() - performance.now();
