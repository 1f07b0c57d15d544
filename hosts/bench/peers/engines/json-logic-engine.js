/** json-logic-engine: one rule, compiled by build. */
import { LogicEngine } from 'json-logic-engine';
import { leadOf } from './order.js';

const v = (path) => ({ var: path });
const some = (list, ...conditions) => ({ some: [v(list), { and: conditions }] });
const is = (path, value) => ({ '===': [v(path), value] });
const up = (path) => v(`../../${path}`); // from within a list

const reminded = (rule) => some('reminders', is('rule', rule), is('order', up('id')), is('plan', up('lead.id')),
  { '<=': [v('acknowledged.at'), up('at')] });
const open4 = (...conditions) => some('plans', { in: [v('id'), up('choice.open')] }, is('status', 'on-sale'), ...conditions);

const rules = {
  '2.1-coverage-enquiry': { '!': reminded('2.1-coverage-enquiry') },
  '2.1-coverage-progress': { and: [{ '!==': [v('customer.area.coverage'), 'full'] }, { '!': reminded('2.1-coverage-progress') }] },
  '2.2-terminal': { '!': reminded('2.2-terminal') },
  '2.3-delisted-plan': { and: [is('action', 'change'), some('plans', is('id', up('currentPlan')), is('status', 'delisted')),
    { '!': reminded('2.3-delisted-plan') }] },
  '2.4-contract-exit': { and: [{ '>': [v('lead.contract.months'), 0] }, { '!': reminded('2.4-contract-exit') }] },
  steps: { '>': [v('choice.stepsToDecline'), v('choice.stepsToAccept')] },
  alternatives: { '!': open4({ '!==': [v('id'), up('lead.id')] }) },
  '4g': { and: [v('choice.fourGOnSale'), { '!': open4(is('generation', '4g')) }] },
  tying: { '>': [v('choice.tiedServices.length'), 0] },
  refusals: { and: [{ '!==': [v('choice.initiative'), 'customer'] }, { '>': [v('choice.refusals.length'), 0] }] },
};

export async function open({ decisions }) {
  const answers = new LogicEngine().build(decisions.map((name) => rules[name]));
  return {
    judge(text) {
      const order = JSON.parse(text);
      order.lead = leadOf(order);
      return order.lead === undefined ? [] : answers(order);
    },
    crossed: (given) => decisions.filter((_, i) => given[i]),
  };
}
