/**
 * Plan cards: boxes that name a network and a price.
 *
 * @typedef {{element: Element, text: string, heading?: Element, plan: {id: string, name: string, generation?: string, feePerMonth?: number}}} Card
 */
import { amountsIn, withoutAmount, generationIn, namesNetwork, PLANS, priceIn } from './lexicon.js';
import { taken, wordsOf } from './runs.js';

const BOXES = 'li, article, section, fieldset, tr, [class*=card i], [class*=plan i], [class*=package i], [class*=tariff i]';
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role=heading], [class*=title i], [class*=name i], strong, b, th';

/** The most characters of a card. */
const LONGEST = 600;

/**
 * The plan cards of a page. Of boxes within each other the innermost is one.
 *
 * @param {import('./survey.js').Survey} survey
 * @returns {Generator<undefined, Card[]>}
 */
export function* cardsOf({ tree, inside }) {
  const boxes = [];
  for (const element of inside) {
    yield;
    if (!element.matches(BOXES) || element.textContent.length > 4 * LONGEST) continue;
    const { text } = wordsOf(element, tree);
    if (text.length <= LONGEST && namesNetwork(text) && amountsIn(text).length > 0) boxes.push({ element, text });
  }
  const innermost = boxes.filter(({ element }, i) => i + 1 === boxes.length || !tree.within(boxes[i + 1].element, element)); // they are in order
  return innermost.map(({ element, text }, i) => cardOf(element, text, i, tree));
}

function cardOf(element, text, number, tree) {
  const heading = [...element.querySelectorAll(HEADINGS)].find((e) => {
    const words = wordsOf(e, tree).text;
    return words !== '' && (namesNetwork(words) || PLANS.test(words));
  });
  const name = withoutAmount(heading ? wordsOf(heading, tree).text : taken(text, 40));
  return {
    element, text, heading,
    plan: { id: `card-${number + 1}`, name: taken(name, 200), generation: generationIn(text), feePerMonth: priceIn(text) },
  };
}
