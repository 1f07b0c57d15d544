/** json-rules-engine: a rule for each decision. It goes through no lists but by facts that are computed. */
import { Engine } from 'json-rules-engine';
import { alternativesOf, isFromDelisted, leadOf, remindedOf } from './order.js';

const order = (path, operator, value) => ({ fact: 'order', path: `$.${path}`, operator, value });
const due = (rule) => ({ fact: 'reminded', operator: 'doesNotContain', value: rule });

const rules = {
  '2.1-coverage-enquiry': [due('2.1-coverage-enquiry')],
  '2.1-coverage-progress': [order('customer.area.coverage', 'notEqual', 'full'), due('2.1-coverage-progress')],
  '2.2-terminal': [due('2.2-terminal')],
  '2.3-delisted-plan': [{ fact: 'fromDelisted', operator: 'equal', value: true }, due('2.3-delisted-plan')],
  '2.4-contract-exit': [{ fact: 'lead', path: '$.contract.months', operator: 'greaterThan', value: 0 }, due('2.4-contract-exit')],
  steps: [order('choice.stepsToDecline', 'greaterThan', { fact: 'order', path: '$.choice.stepsToAccept' })],
  alternatives: [{ fact: 'alternatives', path: '$.length', operator: 'equal', value: 0 }],
  '4g': [order('choice.fourGOnSale', 'equal', true), { fact: 'alternatives', operator: 'doesNotContain', value: '4g' }],
  tying: [order('choice.tiedServices.length', 'greaterThan', 0)],
  refusals: [order('choice.initiative', 'notEqual', 'customer'), order('choice.refusals.length', 'greaterThan', 0)],
};

export async function open({ decisions }) {
  const engine = new Engine();
  for (const name of decisions) engine.addRule({ conditions: { all: rules[name] }, event: { type: name } });
  engine.addFact('reminded', async (_, almanac) => remindedOf(await almanac.factValue('order'), await almanac.factValue('lead')));
  engine.addFact('alternatives', async (_, almanac) => alternativesOf(await almanac.factValue('order'), await almanac.factValue('lead')));
  engine.addFact('fromDelisted', async (_, almanac) => isFromDelisted(await almanac.factValue('order')));
  return {
    async judge(text) {
      const given = JSON.parse(text);
      const lead = leadOf(given);
      return lead === undefined ? { events: [] } : engine.run({ order: given, lead });
    },
    crossed: ({ events }) => events.map(({ type }) => type),
  };
}
