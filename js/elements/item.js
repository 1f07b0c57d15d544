/** One item to consent to: its name and price beside a box to tick, and what leaving it costs. */
import { make, TAGS } from './dom.js';
import { LABELS } from './labels.js';
import { exitsOf, isPriced, nameOf, pricesOf, termsOf } from './price.js';

export class Item {
  element;
  #plan;
  #box;
  #label = make('span', { part: 'label' });
  #exits;
  #named = {}; // what the consent names; the terms may change until it is given
  #stop = () => {};

  /**
   * @param {import('../types.js').Plan} plan
   * @param {string} id unique in its shadow root
   * @param {(item: Item) => void} change is told of each tick
   */
  constructor(plan, id, change) {
    this.#plan = plan;
    this.#exits = make('div', { part: 'liability', id: `exits-${id}` });
    this.#box = make('input', {
      type: 'checkbox', part: 'box', 'aria-describedby': `exits-${id}`,
      'data-redline-role': 'option', 'data-redline-price': plan.feePerMonth?.toString(),
    });
    this.#box.disabled = !isPriced(plan);
    this.#box.addEventListener('change', () => change(this));
    this.element = make('li', { part: 'item' }, make('label', { part: 'choice' }, this.#box, this.#label), this.#exits);
  }

  get id() {
    return this.#plan.id;
  }

  get given() {
    return this.#box.checked;
  }

  show(languages) {
    this.#label.replaceChildren(...languages.flatMap((language) => [
      make('span', { part: 'name', lang: TAGS[language], dir: 'auto' }, nameOf(this.#plan, language)),
      make('span', { part: 'price', lang: TAGS[language], dir: 'auto' }, termsOf(this.#plan, language)),
    ]));
    this.#exits.replaceChildren(...languages.flatMap((language) => this.#exitsIn(language)));
    this.#exits.hidden = this.#exits.firstChild === null;
  }

  #exitsIn(language) {
    const exits = exitsOf(this.#plan, language);
    if (exits.length === 0) return [];
    const pairs = exits.flatMap(([exit, words]) => [make('dt', {}, exit), make('dd', { dir: 'auto' }, words)]);
    const lang = TAGS[language];
    return [make('p', { lang }, LABELS[language].liability), make('dl', { lang }, ...pairs)];
  }

  /** What a consent that is given from now on names. */
  name(terms) {
    for (const member of Object.keys(this.#named)) delete this.#named[member];
    Object.assign(this.#named, { by: 'holder', ...terms, item: this.id, ...pricesOf(this.#plan) });
  }

  /** Records the consent. What was ticked before is not on record. */
  record(evidence) {
    this.#stop();
    this.#box.checked = false;
    this.#stop = evidence?.consent(this.#named, this.#box) ?? (() => {});
  }

  stop() {
    this.#stop();
  }
}
