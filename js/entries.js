/** The records of one order, as this page knows them. */
import { Records } from './records.js';

/** The most reminders, and the most consents, that an order may have. */
export const MOST = 256;

/** Another value with the same members. */
export const copy = (value) => JSON.parse(JSON.stringify(value));

const random = () => [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');

/** @typedef {import('./records.js').Entry} Entry */

export class Entries extends Records {
  /** Ends when all is written that was to be kept so far. */
  written = Promise.resolve();
  #order;
  #entries = new Map(); // by id

  /** @param {string} order @param {(code: 'not-kept', cause: unknown) => void} problem */
  constructor(order, problem) {
    super(problem);
    this.#order = order;
  }

  /** The reminders or the consents, the oldest first. @returns {Entry[]} */
  of(list) {
    return [...this.#entries.values()].filter((entry) => entry.list === list).sort((a, b) => a.made - b.made);
  }

  /** Adds one, which is not kept yet. Where there are too many, one goes that proves the least. @returns {Entry} */
  add(list, body) {
    const all = this.of(list);
    if (all.length >= MOST) {
      const { id } = all.find(({ body: { acknowledged, withdrawnAt } }) => !acknowledged || withdrawnAt) ?? all[0];
      this.#entries.delete(id);
      this.#write(this.drop([id]));
    }
    const entry = { id: random(), order: this.#order, made: Date.now(), list, body, own: true };
    this.#entries.set(entry.id, entry);
    return entry;
  }

  /** Keeps one, unless it was dropped or is of a moment that nobody noticed. @param {Entry} entry */
  keep(entry) {
    if (!this.#entries.has(entry.id)) return;
    const { acknowledged, visibility } = entry.body;
    if (visibility?.dwellMilliseconds === 0 && !acknowledged) return;
    this.#write(this.put(copy(entry)));
  }

  /** Waits until all is written, and takes what other pages have kept, as they have it now. */
  async settle() {
    await this.written;
    for (const entry of await this.stored(this.#order) ?? []) {
      const known = this.#entries.get(entry.id);
      if (known?.own) known.body.withdrawnAt ??= entry.body.withdrawnAt;
      else this.#entries.set(entry.id, { ...entry, own: false });
    }
  }

  /** Drops all of them. */
  async clear() {
    this.#write(this.drop([...this.#entries.keys()])); // after what is still to be written
    this.#entries.clear();
    await this.written;
  }

  #write(writing) {
    this.written = Promise.all([this.written, writing]);
  }
}
