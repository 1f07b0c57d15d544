/** What the elements have in common: properties, language, style, events. */
import { adopt } from './style.js';

const Base = globalThis.HTMLElement ?? class {}; // where there is no DOM, nothing is defined

export class RedlineElement extends Base {
  /** The names of the element's own properties that a page sets. */
  static properties = [];
  /** The style that it has beside that of all elements. */
  static css = '';

  static get observedAttributes() {
    return ['lang', 'bilingual'];
  }

  #languages; // tells when a language around changes
  #left = false; // the page
  #tongue;

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
  }

  connectedCallback() {
    adopt(this.shadowRoot, this.nonce, this.constructor.css);
    for (const name of this.constructor.properties) this.#lift(name);
    this.#languages ??= new MutationObserver(() => this.#speak());
    this.#languages.observe(this.ownerDocument, { subtree: true, attributes: true, attributeFilter: ['lang'] });
    this.#tongue = this.tongue;
    this.enter(this.#left);
    this.#left = false;
  }

  disconnectedCallback() {
    this.#languages.disconnect();
    queueMicrotask(() => {
      if (this.isConnected || this.#left) return; // it was only moved
      this.#left = true;
      this.leave();
    });
  }

  attributeChangedCallback() {
    if (this.isConnected) this.#speak();
  }

  /** The language of labels: English where the element's language is, else Chinese. @returns {'zh' | 'en'} */
  get language() {
    return /^en\b/i.test(languageOf(this)) ? 'en' : 'zh';
  }

  /** The languages in which what is due is shown. */
  get languages() {
    return this.language === 'en' || this.hasAttribute('bilingual') ? ['zh', 'en'] : ['zh'];
  }

  /** What labels and words are in, as one text. */
  get tongue() {
    return [this.language, ...this.languages].join();
  }

  /** Tells the page of something. */
  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail }));
  }

  #speak() {
    if (this.tongue === this.#tongue) return;
    this.#tongue = this.tongue;
    this.render();
  }

  /** A property that was set before the element was defined hides the accessor: it is set again. */
  #lift(name) {
    if (!Object.prototype.hasOwnProperty.call(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }
}

/** The language of the nearest element that says one, through shadow roots. */
function languageOf(element) {
  const speaking = element.closest('[lang]');
  if (speaking) return speaking.lang;
  const { host } = element.getRootNode();
  return host ? languageOf(host) : '';
}

/** Defines an element, unless another copy of this package has. */
export function define(name, element) {
  if (globalThis.customElements && !customElements.get(name)) customElements.define(name, element);
}
