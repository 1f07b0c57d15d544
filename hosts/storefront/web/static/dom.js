/** Makes elements, and says things in the language of the page. */

/**
 * Makes an element. What is outside text becomes text, and never mark-up.
 *
 * @param {string} name
 * @param {object} properties of the element; those with a dash are attributes
 * @param {...(Node | string)} children
 */
export function make(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [property, value] of Object.entries(properties)) {
    if (property.includes('-')) element.setAttribute(property, value);
    else element[property] = value;
  }
  element.append(...children);
  return element;
}

export const language = document.documentElement.lang.startsWith('en') ? 'en' : 'zh';

/** The words of the page's language. */
export const say = (zh, en) => (language === 'en' ? en : zh);

/** What is said where something could not be done. @param {Error} error */
export const trouble = ({ message }) => say(`没有成功：${message}`, `That didn't work: ${message}`);

/** Whether the storefront is broken in a clause. */
export const isBroken = (clause) => document.body.dataset.broken.split('+').includes(clause);

/** One of Redline's elements, as this page shows them. */
export function redlineElement(name, properties) {
  const element = make(name, properties);
  element.toggleAttribute('elder', 'elder' in document.documentElement.dataset);
  return element;
}
