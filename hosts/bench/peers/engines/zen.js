/** ZEN: a decision graph of one node with an expression for each decision. */
import { ZenEngine } from '@gorules/zen-engine';

const reminded = (rule) => `some(reminders, #.rule == '${rule}' and #.order == id and #.plan == $.lead.id and #.acknowledged.at != null and date(#.acknowledged.at) <= date(at))`;
const open4 = (condition) => `some(plans, #.id in choice.open and #.status == 'on-sale' and ${condition})`;

const rules = {
  '2.1-coverage-enquiry': `not ${reminded('2.1-coverage-enquiry')}`,
  '2.1-coverage-progress': `customer.area.coverage != 'full' and not ${reminded('2.1-coverage-progress')}`,
  '2.2-terminal': `not ${reminded('2.2-terminal')}`,
  '2.3-delisted-plan': `action == 'change' and some(plans, #.id == currentPlan and #.status == 'delisted') and not ${reminded('2.3-delisted-plan')}`,
  '2.4-contract-exit': `$.lead.contract.months > 0 and not ${reminded('2.4-contract-exit')}`,
  steps: 'choice.stepsToDecline > choice.stepsToAccept',
  alternatives: `not ${open4('#.id != $.lead.id')}`,
  '4g': `choice.fourGOnSale and not ${open4("#.generation == '4g'")}`,
  tying: 'len(choice.tiedServices) > 0',
  refusals: "choice.initiative != 'customer' and len(choice.refusals) > 0",
};

const LEAD = "filter(plans, #.generation == '5g' and #.id in items)[0]";

function graph(decisions) {
  const expressions = [['lead', LEAD], ...decisions.map((name) => [name, `$.lead != null and (${rules[name]})`])]
    .map(([key, value]) => ({ id: key, key: /^[a-z]+$/.test(key) ? key : `d${key.replace(/\W/g, '')}`, value }));
  return {
    nodes: [
      { id: 'in', name: 'in', type: 'inputNode' },
      { id: 'rules', name: 'rules', type: 'expressionNode', content: { expressions } },
      { id: 'out', name: 'out', type: 'outputNode' },
    ],
    edges: [{ id: '1', sourceId: 'in', targetId: 'rules' }, { id: '2', sourceId: 'rules', targetId: 'out' }],
    keys: expressions.slice(1).map(({ key }) => key),
  };
}

export async function open({ decisions }) {
  const { keys, ...content } = graph(decisions);
  const decision = new ZenEngine().createDecision(content);
  return {
    judge: (text) => decision.evaluate(JSON.parse(text)),
    crossed: ({ result }) => decisions.filter((_, i) => result[keys[i]]),
  };
}
