/**
 * What data-redline-* attributes say. What is no number or answer where one is
 * due is passed on as it stands: the module tells what is wrong, and where.
 */

/** A whole number. */
const number = (text) => (text && /^\d{1,9}$/.test(text) ? Number(text) : text);

/** An answer. */
const answer = (text) => (text === 'true' ? true : text === 'false' ? false : text);

/** The value of an attribute of the nearest element that has it, undefined where none does. */
function inherited(element, name, tree) {
  return tree.closest(element, `[data-redline-${name}]`)?.getAttribute(`data-redline-${name}`);
}

/** The value of an attribute of an element, undefined where it has none. */
const own = (element, name) => element.getAttribute(`data-redline-${name}`) ?? undefined;

/**
 * The facts of an element that its attributes, and those around it, give.
 *
 * @param {Element} element
 * @param {import('./tree.js').Tree} tree
 */
export function markedFacts(element, tree) {
  const plans = inherited(element, 'plan', tree);
  return {
    role: element.getAttribute('data-redline-role'),
    generation: own(element, 'generation'),
    plans: plans?.split(/\s+/).filter(Boolean),
    taps: number(inherited(element, 'taps', tree)),
    preSelected: answer(own(element, 'pre-selected')),
    price: number(own(element, 'price')),
  };
}

/**
 * The facts of the page that its attributes give: of the root, or of <html>.
 *
 * @param {import('./tree.js').Tree} tree
 */
export function pageFacts({ root, document }) {
  const fact = (name) => own(root, name) ?? own(document.documentElement, name);
  return {
    id: fact('page'), channel: fact('channel'), region: fact('region'),
    complete: answer(fact('complete')), fourGOnSale: answer(fact('four-g-on-sale')),
  };
}

/** The plans that the page's blocks of JSON give, whole or as a text that is none. */
export function planFacts({ root }) {
  const blocks = [...root.querySelectorAll('script[type="application/json"][data-redline-plans]')];
  return blocks.flatMap((block) => {
    try {
      return JSON.parse(block.textContent);
    } catch {
      return block.textContent.slice(0, 80); // the module says where a plan was wanted
    }
  });
}
