/** The tree that is rendered: through open shadow roots, slots and frames of the same origin. */
import { scaled } from './rect.js';

const ELEMENT = 1, TEXT = 3, DOCUMENT = 9;

/** Whether a node is an element, also one of another realm. */
export const isElement = (node) => node.nodeType === ELEMENT;

/** The window that a document is shown in, or the document of an element. @param {Document | Element} root */
export function windowOf(root) {
  const found = (root?.ownerDocument ?? root)?.defaultView;
  if (!found) throw new TypeError(`wanted a document that is shown, or an element of one, found ${root}`);
  return found;
}

/** What is looked at: an element or a document, and the page that it is on. */
export class Tree {
  #frames = new Map(); // documents in frames, and the frames
  #shadows = new Set(); // shadow roots
  #facts = new Map(); // of elements, by the functions that tell them

  /** @param {Document | Element} root */
  constructor(root) {
    this.window = windowOf(root);
    this.root = root.nodeType === DOCUMENT ? root.documentElement : root;
    this.document = this.root.ownerDocument;
  }

  /** What was met that events and mutations don't leave: the document, those in frames, and shadow roots. */
  get roots() { return [this.document, ...this.#frames.keys(), ...this.#shadows]; }

  /**
   * What a function tells of an element. It is asked once: what surrounds many
   * elements is asked for often.
   *
   * @template T
   * @param {(element: Element, tree: Tree) => T} tell
   * @param {Element} element
   * @returns {T}
   */
  fact(tell, element) {
    let told = this.#facts.get(tell);
    if (!told) this.#facts.set(tell, told = new Map());
    if (!told.has(element)) told.set(element, tell(element, this));
    return told.get(element);
  }

  /** The computed style of an element, or of one of its pseudo-elements. */
  style(element, pseudo) {
    return pseudo ? computed(element, pseudo) : this.fact(styleOf, element);
  }

  /** The element around a node. Out of a frame it is the frame; around the page it is null. */
  parent(node) {
    const parent = node.assignedSlot || node.parentNode;
    if (!parent || isElement(parent)) return parent;
    return parent.nodeType === DOCUMENT ? this.#frames.get(parent) ?? null : parent.host ?? null;
  }

  /** The elements around a node, the nearest first. */
  ancestors(node) {
    const found = [];
    for (let e = this.parent(node); e; e = this.parent(e)) found.push(e);
    return found;
  }

  /** An element and those around it. */
  chain(element) { return this.fact(chainOf, element); }

  /** Whether a node is an element or within it. */
  within(node, element) {
    for (let e = node; e; e = this.parent(e)) if (e === element) return true;
    return false;
  }

  /** The nearest element, from a node on, that a selector matches. */
  closest(node, selector) {
    return this.chain(node).find((e) => e.matches(selector));
  }

  /** What is rendered within an element: its shadow tree, what fills a slot, the document of a frame. */
  children(element) {
    if (element.shadowRoot) {
      this.#shadows.add(element.shadowRoot);
      return element.shadowRoot.childNodes;
    }
    const inner = frameDocument(element);
    if (inner) {
      this.#frames.set(inner, element);
      return [inner.documentElement];
    }
    const filled = element.localName === 'slot' ? element.assignedNodes() : [];
    return filled.length > 0 ? filled : element.childNodes;
  }

  /** The elements from one on, in the order of the document. */
  * elements(from = this.root) {
    yield from;
    for (const child of this.children(from)) if (isElement(child)) yield* this.elements(child);
  }

  /** The text nodes within an element, and undefined where a block begins or ends, or a line is broken. */
  * texts(element) {
    const block = element.localName === 'br' || !/^(inline|contents|ruby)/.test(this.style(element).display);
    if (block) yield undefined;
    for (const child of this.children(element)) {
      if (child.nodeType === TEXT) yield child;
      else if (isElement(child) && !/^(script|style|template|noscript|svg)$/.test(child.localName)) yield* this.texts(child);
    }
    if (block) yield undefined;
  }

  /** A rectangle that an element has in its own document, in the viewport of the page. */
  place(rect, element) {
    let placed = scaled(rect, 'currentCSSZoom' in element ? 1 : this.#zoom(element));
    for (let f = this.#frames.get(element.ownerDocument); f; f = this.#frames.get(f.ownerDocument)) {
      const { scaleX, scaleY, left, top } = contentOf(f, this.style(f));
      placed = {
        left: placed.left * scaleX + left, right: placed.right * scaleX + left,
        top: placed.top * scaleY + top, bottom: placed.bottom * scaleY + top,
      };
    }
    return placed;
  }

  /** Where an element lies in the viewport of the page; what has no box of its own, where its content does. */
  rect(element) {
    let target = element;
    if (/^(inline|contents)$/.test(this.style(element).display) && element.firstChild) {
      target = element.ownerDocument.createRange();
      target.selectNodeContents(element);
    }
    return this.place(target.getBoundingClientRect(), element);
  }

  /** How an element is zoomed within its document: older engines measure in zoomed pixels. */
  #zoom(element) {
    return this.chain(element).filter((e) => e.ownerDocument === element.ownerDocument)
      .reduce((zoom, e) => zoom * (parseFloat(this.style(e).zoom) || 1), 1);
  }

  /** The elements under a point of the viewport, the topmost first. */
  stack(x, y, scope = this.document) {
    return scope.elementsFromPoint(x, y).filter((e) => e.getRootNode() === scope).flatMap((e) => {
      if (e.shadowRoot) return [...this.stack(x, y, e.shadowRoot), e];
      const inner = frameDocument(e);
      if (!inner) return [e];
      const { scaleX, scaleY, left, top } = contentOf(e, this.style(e));
      return [...this.stack((x - left) / scaleX, (y - top) / scaleY, inner), e];
    });
  }
}

const chainOf = (element, tree) => [element, ...tree.ancestors(element)];
const computed = (element, pseudo) => element.ownerDocument.defaultView.getComputedStyle(element, pseudo);

/** A style that computes each of its members once. */
const styleOf = (element) => {
  const live = computed(element);
  return new Proxy({}, { get: (known, name) => (name in known ? known[name] : known[name] = live[name]) });
};

/** Where the document of a frame begins, and how much it is scaled, in the frame's own document. */
function contentOf(frame, { paddingLeft, paddingTop }) {
  const { left, top, width, height } = frame.getBoundingClientRect();
  const scaleX = width / frame.offsetWidth || 1, scaleY = height / frame.offsetHeight || 1;
  return {
    scaleX, scaleY,
    left: left + (frame.clientLeft + parseFloat(paddingLeft)) * scaleX,
    top: top + (frame.clientTop + parseFloat(paddingTop)) * scaleY,
  };
}

/** Whether an element shows another document. */
export const isFrame = (element) => /^i?frame$/.test(element.localName);

/** The document that a frame shows, null where it is of another origin. */
export function frameDocument(element) {
  if (!isFrame(element)) return null;
  try {
    return element.contentDocument?.documentElement ? element.contentDocument : null;
  } catch {
    return null;
  }
}
