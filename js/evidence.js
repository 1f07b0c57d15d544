/**
 * Records what a customer really saw and did: the evidence of an order.
 *
 * Instants are the device's clock, durations are not: a clock that is set ends
 * what is being recorded, and begins it anew. See evidence.d.ts.
 */
import { Records } from './records.js';
import { look } from './sight.js';

export { receive, send } from './bridge.js';

const STEP = 200; // between looks, in milliseconds
const STEPS = [...Array(21).keys()].map((step) => step / 20); // of the share in view that are told
const SAVE = 1000; // of being seen, after which a record is kept again
const DRIFT = 2000; // by which a clock that is not set stays right, in milliseconds
const MOST = 256; // of reminders, and of consents, in an order
const LONGEST = { shown: 8000, shownEn: 16000 }; // in characters, as in types.d.ts
const DAY = 86_400_000;

/** Begins to record for an order. See evidence.d.ts. */
export async function openEvidence(order, options = {}) {
  const { maxAgeMs = 30 * DAY, maxRecords = 2048 } = options;
  const evidence = new Evidence(order, options);
  await evidence.begin({ maxAgeMs, maxRecords });
  return evidence;
}

class Evidence {
  order;
  #entries = new Map(); // of this order, by id
  #watches = new Set();
  #records;
  #writing = Promise.resolve();
  #threshold;
  #problem;
  #timer;
  #last; // when it was looked, by performance.now
  #epoch = epoch();
  #stops = new Set();

  constructor(order, { threshold = 0.95, onproblem = () => {} }) {
    this.order = order;
    this.#threshold = threshold;
    this.#problem = (code, cause) => queueMicrotask(() => onproblem({ code, cause })); // what it throws is the page's
    this.#records = new Records(this.#problem);
  }

  async begin(limits) {
    await this.#records.open(limits);
    await this.settle();
    this.#listen([[document, 'visibilitychange'], [globalThis, 'pagehide']], () => { this.#look(); this.#hide(); });
  }

  get kept() {
    return this.#records.kept;
  }

  /** Records what is seen of an element, which shows a reminder. */
  watch({ rule, plan }, element) {
    const watch = { rule, plan, element, inView: 0, entry: undefined, seen: false };
    const observer = new IntersectionObserver((changes) => {
      watch.inView = shareInView(changes[changes.length - 1]);
    }, { threshold: [...STEPS, this.#threshold] });
    observer.observe(element);
    this.#watches.add(watch);
    this.#last = performance.now();
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
    return this.#acts(control, (act) => {
      this.#look();
      const shown = this.#all('reminders').filter(({ body }) => body.rule === rule && body.plan === plan);
      if (shown.length === 0) this.#problem('not-shown');
      const words = shown[shown.length - 1]?.body;
      for (const entry of shown) {
        const { body } = entry;
        if (body.shown !== words.shown || body.shownEn !== words.shownEn) continue;
        if (!act) delete body.acknowledged;
        else if (!body.acknowledged && body.shownAt <= act.at) body.acknowledged = act;
        this.#keep(entry);
      }
    });
  }

  /** Records that a customer consents to an item by a control. */
  consent(named, control) {
    let entry;
    return this.#acts(control, (act) => {
      if (act && (!entry || entry.body.withdrawnAt)) entry = this.#add('consents', { ...named, ...act });
      if (!entry) return; // a tick that was there before is taken away
      if (!act) entry.body.withdrawnAt = now();
      this.#keep(entry);
    });
  }

  /** The order with all that is recorded for it. */
  attach(order) {
    if (order.id !== this.order) throw new Error(`wanted the order ${this.order}, found ${order.id}`);
    this.#look();
    const attached = { ...order, at: order.at ?? now() };
    for (const list of ['reminders', 'consents']) {
      const own = this.#all(list).filter(({ body }) => order.plans.some(({ id }) => id === (body.plan ?? body.item)));
      attached[list] = [...(order[list] ?? []), ...own.map(({ body }) => copy(body))].slice(-MOST);
    }
    return attached;
  }

  /** Waits until all is kept, and takes what other pages recorded for the order. */
  async settle() {
    this.#hide();
    await this.#writing;
    for (const entry of await this.#records.of(this.order)) {
      if (!this.#entries.has(entry.id)) this.#entries.set(entry.id, entry);
    }
  }

  /** Drops all that is recorded for the order. */
  async forget() {
    await this.settle();
    this.#end();
    const ids = [...this.#entries.keys()];
    this.#entries.clear();
    await this.#records.drop(ids);
  }

  /** Ends recording. */
  async close() {
    this.#stops.forEach((stop) => stop());
    await this.#writing;
    this.#records.close();
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
    const same = watch.entry && isSame(watch.entry.body, sight);
    if (!same) {
      this.#rest(watch);
      watch.entry = this.#show(watch, sight);
    } else if (watch.seen) {
      this.#lengthen(watch.entry, elapsed);
    }
    watch.seen = true;
  }

  #isInView({ element, inView }) {
    return document.visibilityState === 'visible' && element.isConnected && inView >= this.#threshold;
  }

  #isWhole(sight) {
    const long = Object.keys(LONGEST).find((member) => sight[member].length > LONGEST[member]);
    if (long) this.#problem('too-long', `${long} has ${sight[long].length} characters, more than ${LONGEST[long]}`);
    return !long && sight.shown !== '';
  }

  #show({ rule, plan }, { shown, shownEn, contrast, fontSize }) {
    const visibility = { display: 'shown', contrast, fontSize, dwellMilliseconds: 0 };
    return this.#add('reminders', { rule, order: this.order, plan, shown, shownEn: shownEn || undefined, shownAt: now(), visibility });
  }

  #lengthen(entry, elapsed) {
    const { visibility } = entry.body;
    const before = visibility.dwellMilliseconds;
    entry.dwell = (entry.dwell ?? 0) + elapsed;
    visibility.dwellMilliseconds = Math.min(Math.floor(entry.dwell), DAY);
    if (before === 0 || Math.floor(before / SAVE) < Math.floor(entry.dwell / SAVE)) this.#keep(entry);
  }

  /** Nothing is seen of a reminder for now. */
  #rest(watch) {
    if (watch.seen && watch.entry) this.#keep(watch.entry);
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

  #all(list) {
    return [...this.#entries.values()].filter((entry) => entry.list === list).sort((a, b) => a.made - b.made);
  }

  #add(list, body) {
    const all = this.#all(list);
    if (all.length >= MOST) this.#remove(all.find(({ body: { acknowledged, withdrawnAt } }) => !acknowledged || withdrawnAt) ?? all[0]);
    const entry = { id: random(), order: this.order, made: Date.now(), list, body };
    this.#entries.set(entry.id, entry);
    return entry;
  }

  #remove({ id }) {
    this.#entries.delete(id);
    this.#write(() => this.#records.drop([id]));
  }

  /** Keeps a record, unless it is of a moment that nobody noticed. */
  #keep(entry) {
    const { acknowledged, visibility } = entry.body;
    if (entry.list === 'reminders' && visibility.dwellMilliseconds === 0 && !acknowledged) return;
    const kept = copy(entry); // it is written later
    this.#write(() => this.#records.put(kept));
  }

  #write(work) {
    this.#writing = this.#writing.then(work);
  }

  /** Calls take with each act of the customer on a control, and without one when a tick is taken back. */
  #acts(control, take) {
    const box = /^(checkbox|radio)$/.test(control.type);
    const preTicked = box && control.checked;
    let trusted = false;
    return this.#listen([[control, 'click'], [control, 'change']], ({ type, isTrusted }) => {
      if (type === 'click') trusted = isTrusted; // no script's click is the customer's, but its change seems to be
      if (!trusted || type !== (box ? 'change' : 'click')) return;
      const at = now();
      if (!box) take({ act: 'tap', at });
      else take(control.checked ? { act: 'tick', at, preTicked } : undefined);
    });
  }

  /** Listens to events, pairs of a target and a type. */
  #listen(events, listener) {
    events.forEach(([target, type]) => target.addEventListener(type, listener, true));
    return this.#until(() => events.forEach(([target, type]) => target.removeEventListener(type, listener, true)));
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

const copy = (value) => JSON.parse(JSON.stringify(value));
const now = () => new Date().toISOString();
const epoch = () => Date.now() - performance.now();
const random = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

/** The share of an element that is in view, of what can be at a time. */
function shareInView({ boundingClientRect: own, intersectionRect: seen, rootBounds: view }) {
  const most = (side) => Math.min(own[side], view?.[side] ?? Infinity); // another origin's view is not told
  return (seen.width * seen.height) / (most('width') * most('height'));
}

function isSame({ shown, shownEn = '', visibility: { contrast, fontSize } }, sight) {
  return shown === sight.shown && shownEn === sight.shownEn && contrast === sight.contrast && fontSize === sight.fontSize;
}
