/** Makes elements. What is outside text becomes text, and never mark-up. */

/**
 * Makes an element.
 *
 * @param {string} name
 * @param {Record<string, string | undefined>} attributes those that are undefined are left out
 * @param {...(Node | string)} children
 */
export function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(attribute, value);
  }
  element.append(...children);
  return element;
}

/** Makes a button with a listener. */
export function button(part, press, attributes = {}) {
  const element = make('button', { type: 'button', part, ...attributes });
  element.addEventListener('click', press);
  return element;
}

/** Puts elements into a parent in an order, and moves none that has its place: what has the focus keeps it. */
export function arrange(parent, elements) {
  for (const child of [...parent.children]) if (!elements.includes(child)) child.remove();
  elements.forEach((element, i) => {
    if (parent.children[i] !== element) parent.insertBefore(element, parent.children[i] ?? null);
  });
}

/** The languages of texts, as lang attributes say them. */
export const TAGS = { zh: 'zh-CN', en: 'en' };

/** Paragraphs of one text in some languages. A text that lacks one stays silent there. */
export function paragraphs(text, languages) {
  return languages.filter((language) => text[language]).map((language) => make('p', { lang: TAGS[language], dir: 'auto' }, text[language]));
}
