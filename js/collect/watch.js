/** Watches a page for whatever may make it look otherwise. */

/** Events after which it may, beside what observers tell. */
const EVENTS = ['scroll', 'resize', 'change', 'toggle', 'transitionend', 'animationend', 'load'];

/** What is watched: the page, and the elements that were measured. */
export class Watch {
  #changed;
  #roots = new Set(); // what is watched
  #elements = new Set();
  #told = { size: new WeakSet(), place: new WeakSet() }; // targets of which observers have told how they were
  #ends = [];

  /**
   * @param {Window} window
   * @param {() => void} changed
   */
  constructor(window, changed) {
    this.#changed = changed;
    const { MutationObserver, ResizeObserver, IntersectionObserver } = window;
    this.mutations = new MutationObserver(changed);
    this.sizes = new ResizeObserver((entries) => this.#tell('size', entries));
    this.places = new IntersectionObserver((entries) => this.#tell('place', entries), { threshold: [0, 0.5, 1] });
    this.#ends.push(...[this.mutations, this.sizes, this.places].map((observer) => () => observer.disconnect()));
    this.#listen(window.matchMedia('(prefers-color-scheme: dark)'), ['change']);
    if (window.visualViewport) this.#listen(window.visualViewport, ['resize']);
  }

  /** Watches what a measurement has found, and no elements that it hasn't. */
  take(tree, elements) {
    for (const root of tree.roots) if (!this.#roots.has(root)) this.#watchRoot(root);
    const found = new Set(elements);
    for (const observer of [this.sizes, this.places]) {
      for (const element of this.#elements) if (!found.has(element)) observer.unobserve(element);
      for (const element of found) if (!this.#elements.has(element)) observer.observe(element);
    }
    this.#elements = found;
  }

  stop() {
    for (const end of this.#ends) end();
  }

  #watchRoot(root) {
    this.#roots.add(root);
    this.mutations.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
    this.#listen(root.defaultView ?? root, EVENTS);
  }

  #listen(target, events) {
    for (const event of events) {
      target.addEventListener(event, this.#changed, { capture: true, passive: true });
      this.#ends.push(() => target.removeEventListener(event, this.#changed, { capture: true }));
    }
  }

  /** What an observer tells first of a target is where it was when it was measured. */
  #tell(kind, entries) {
    const told = this.#told[kind];
    const news = entries.filter(({ target }) => told.has(target));
    for (const { target } of entries) told.add(target);
    if (news.length > 0) this.#changed();
  }
}
