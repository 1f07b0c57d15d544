/** What elements are for where the page doesn't say: guessed from their words and from what they stand in. */
import { AGREES, ADDS, amountsIn, DECLINES, generationIn, namesNetwork, ORDERS, PLANS, priceIn, RESTRICTS, TERMS } from './lexicon.js';
import { labelOf } from './option.js';
import { wordsOf } from './runs.js';

const CONTROLS = 'a[href], button, [role=button], [role=link], input[type=submit], input[type=button]';
const TICKS = 'input[type=checkbox], [role=checkbox], [role=switch]';
const GROUPS = 'form, dialog, [role=dialog], section, article, li';

/** The most characters of a control and of a condition. */
const LABEL = 60, SENTENCE = 400;

/**
 * Guesses elements and their facts, in the order of the page.
 *
 * @param {import('./survey.js').Survey} survey
 * @param {import('./cards.js').Card[]} cards
 * @returns {Generator<undefined, {element: Element, facts: object}[]>}
 */
export function* guesses(survey, cards) {
  const { tree } = survey;
  const found = [];
  for (const element of survey.inside) {
    yield;
    const card = cards.find((one) => tree.within(element, one.element));
    const facts = factsOf(element, card, found, tree);
    if (facts?.role) found.push({ element, facts: { ...facts, plans: card?.plans } });
  }
  return found;
}

function factsOf(element, card, found, tree) {
  if (element === card?.heading) return { role: 'claim' };
  if (element.matches(TICKS)) return tickFacts(element, tree);
  if (element.matches(CONTROLS)) return controlFacts(element, card, tree);
  if (found.some((one) => tree.within(element, one.element))) return undefined;
  if (!card && element.matches('h1, h2, h3, [role=heading]')) return headingFacts(element, tree);
  return conditionFacts(element, tree);
}

function tickFacts(element, tree) {
  const { text } = wordsOf(labelOf(element), tree);
  const adds = (ADDS.test(text) || amountsIn(text).length > 0) && !TERMS.test(text);
  return adds ? { role: 'option', price: priceIn(text) } : undefined;
}

/** A control: one with a price, or beside one that declines, accepts; another leads to what it names, or to the card's plan. */
function controlFacts(element, card, tree) {
  const { text } = wordsOf(element, tree);
  if (text === '' || text.length > LABEL) return undefined;
  if (DECLINES.test(text)) return { role: 'decline' };
  const orders = ORDERS.test(text);
  if ((orders || AGREES.test(text)) && (amountsIn(text).length > 0 || declined(element, tree))) return { role: 'accept' };
  if (!(card || namesNetwork(text)) || !(orders || PLANS.test(text))) return undefined;
  return { role: orders ? 'order' : 'look-up', generation: generationIn(text) ?? card?.plan.generation };
}

/** Whether a control that declines stands in the same group. */
function declined(element, tree) {
  const group = tree.closest(element, GROUPS);
  return Boolean(group) && [...group.querySelectorAll(CONTROLS)].some((e) => DECLINES.test(wordsOf(e, tree).text));
}

function headingFacts(element, tree) {
  const { text } = wordsOf(element, tree);
  return generationIn(text) === '5g' && text.length > 4 ? { role: 'claim' } : undefined;
}

/** A sentence, with words of its own, that restricts. */
function conditionFacts(element, tree) {
  const own = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join('');
  if (!RESTRICTS.test(own) || /^(script|style|title|template|option|label)$/.test(element.localName) || tree.closest(element, CONTROLS)) return undefined;
  return wordsOf(element, tree).text.length <= SENTENCE ? { role: 'condition' } : undefined;
}

/** What a marked element leaves out and its words tell. */
export function gapsOf(said, text) {
  if (/^(look-up|order)$/.test(said.role) && said.generation === undefined && said.plans === undefined) return { generation: generationIn(text) };
  if (said.role === 'option' && said.price === undefined && said.plans === undefined) return { price: priceIn(text) };
  return {};
}
