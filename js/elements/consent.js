/** <redline-consent>: see elements.d.ts. */
import { arrange, button, make, TAGS } from './dom.js';
import { RedlineElement } from './element.js';
import { Item } from './item.js';
import { LABELS } from './labels.js';

export class RedlineConsent extends RedlineElement {
  static properties = ['evidence', 'terms', 'order'];

  #order;
  #evidence;
  #terms;
  #rows = new Map(); // by what is asked for
  #made = 0;
  #heading = make('h2', { part: 'heading', id: 'heading', tabindex: '-1' });
  #list = make('ul', { part: 'list', role: 'list' });
  #decline = button('action decline', () => this.tell('redline-decline'), { 'data-redline-role': 'decline' });
  #panel = make('section', { part: 'panel', 'aria-labelledby': 'heading', hidden: '' },
    this.#heading, this.#list, make('div', { part: 'actions' }, this.#decline));

  constructor() {
    super();
    this.shadowRoot.append(this.#panel);
  }

  get order() {
    return this.#order;
  }

  set order(order) {
    if (order === this.#order) return;
    if (order && !(Array.isArray(order.items) && Array.isArray(order.plans))) throw new TypeError('wanted an order with its items and plans, as an object');
    this.#order = order;
    if (this.isConnected) this.#ask();
  }

  get evidence() {
    return this.#evidence;
  }

  set evidence(evidence) {
    if (evidence === this.#evidence) return;
    this.#evidence = evidence;
    if (this.isConnected) this.#all.forEach((row) => row.record(evidence));
  }

  get terms() {
    return this.#terms;
  }

  set terms(terms) {
    this.#terms = terms;
    this.#all.forEach((row) => row.name(terms?.[row.id]));
  }

  get given() {
    return this.#all.filter(({ given }) => given).map(({ id }) => id);
  }

  get complete() {
    return this.#all.length > 0 && this.#all.every(({ given }) => given);
  }

  focus(options) {
    this.#heading.focus(options);
  }

  enter(again) {
    if (again) this.#all.forEach((row) => row.record(this.#evidence));
    this.#ask();
  }

  leave() {
    this.#all.forEach((row) => row.stop());
  }

  get #all() {
    return [...this.#rows.values()];
  }

  /** Asks for each item once. One whose terms are as they were keeps its tick. */
  #ask() {
    const rows = new Map(plansOf(this.#order).map((plan) => [JSON.stringify(plan), this.#rowOf(plan)]));
    this.#all.filter((row) => ![...rows.values()].includes(row)).forEach((row) => row.stop());
    this.#rows = rows;
    this.render();
  }

  #rowOf(plan) {
    const known = this.#rows.get(JSON.stringify(plan));
    if (known) return known;
    const row = new Item(plan, String(++this.#made), ({ id, given }) => this.tell('redline-consent', { item: id, given }));
    row.name(this.#terms?.[row.id]);
    row.record(this.#evidence);
    return row;
  }

  render() {
    const { language, languages } = this;
    this.#all.forEach((row) => row.show(languages));
    this.#panel.lang = TAGS[language];
    this.#heading.textContent = LABELS[language].consent;
    this.#decline.textContent = LABELS[language].refuse;
    arrange(this.#list, this.#all.map(({ element }) => element));
    this.#panel.hidden = this.#rows.size === 0;
  }
}

/** The plans that an order takes, each once: its items, and what else it activates. */
function plansOf(order) {
  const ids = new Set([...(order?.items ?? []), ...(order?.activates ?? [])]);
  return [...ids].map((id) => order.plans.find((plan) => plan.id === id) ?? { id, name: id });
}
