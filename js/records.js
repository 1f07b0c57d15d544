/**
 * Where evidence is kept through reloads: in IndexedDB, a transaction for each
 * record, so that a record is there whole or not at all. Where there is no
 * IndexedDB, or it doesn't open in time, nothing is kept but in memory.
 */

const NAME = 'redline-evidence';
const VERSION = 1;
const STORE = 'records';
const OPENS = 2000; // in milliseconds
const MONTH = 30 * 86_400_000;

/**
 * One record: evidence of a reminder, or a consent.
 *
 * @typedef {{id: string, order: string, made: number, list: 'reminders' | 'consents', body: object, own: boolean}} Entry
 *   made is in milliseconds since 1970, and the age counts from it; own tells
 *   whether this page has made it
 */

/** The records of all orders of this origin. */
export class Records {
  #database; // undefined where there is none
  #problem;

  /** @param {(code: 'not-kept', cause: unknown) => void} problem is told of what can't be kept */
  constructor(problem) {
    this.#problem = problem;
  }

  /** Opens the database, and drops what is too old or too much. */
  async open({ maxAgeMs = MONTH, maxRecords = 2048 }) {
    try {
      this.#database = await opened();
    } catch (cause) {
      this.#problem('not-kept', cause);
      return;
    }
    this.#database.onversionchange = this.#database.onclose = (event) => {
      this.close(); // whoever deletes it needn't wait
      this.#problem('not-kept', event);
    };
    await this.#run('readwrite', (store) => prune(store, Date.now() - maxAgeMs, maxRecords));
  }

  get kept() {
    return Boolean(this.#database);
  }

  /** The records of one order; undefined where none can be had. @returns {Promise<Entry[] | undefined>} */
  stored(order) {
    return this.#run('readonly', (store) => store.index('order').getAll(order));
  }

  /** Keeps a record, in the place of the one with its id, even if the page is left at once. @param {Entry} entry */
  put(entry) {
    return this.#run('readwrite', (store) => {
      store.put(entry);
      store.transaction.commit?.();
    });
  }

  /** Drops the records of some ids, all or none. @param {string[]} ids */
  drop(ids) {
    return this.#run('readwrite', (store) => { ids.forEach((id) => store.delete(id)); });
  }

  close() {
    this.#database?.close();
    this.#database = undefined;
  }

  /** Runs one transaction: what its request comes to, once it is all written; undefined where it isn't. */
  #run(mode, use) {
    return new Promise((resolve, reject) => {
      if (!this.#database) return resolve();
      const transaction = this.#database.transaction(STORE, mode);
      const request = use(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request?.result);
      transaction.onabort = () => reject(transaction.error);
    }).catch((cause) => this.#problem('not-kept', cause));
  }
}

/** @returns {Promise<IDBDatabase>} */
function opened() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      const store = request.result.createObjectStore(STORE, { keyPath: 'id' });
      store.createIndex('order', 'order');
      store.createIndex('made', 'made');
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
    setTimeout(() => {
      request.onsuccess = () => request.result.close(); // too late, and not to be in others' way
      reject(new Error(`IndexedDB took over ${OPENS} ms`)); // unless it did
    }, OPENS);
  });
}

/** Deletes what is older than an instant, and the oldest of what is more than a number. */
function prune(store, oldest, most) {
  const made = store.index('made');
  const drop = (request, end) => {
    request.onsuccess = () => request.result.slice(0, end).forEach((id) => store.delete(id));
  };
  drop(made.getAllKeys(IDBKeyRange.upperBound(oldest)));
  drop(made.getAllKeys(), -most);
}
