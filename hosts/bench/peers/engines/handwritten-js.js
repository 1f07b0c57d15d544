/** The ten decisions by hand: what JavaScript takes without any engine. */
import { alternativesOf, isFromDelisted, leadOf, remindedOf } from './order.js';

export async function open() {
  return { judge: (text) => judge(JSON.parse(text)), crossed: (ids) => ids };
}

function judge(order) {
  const lead = leadOf(order);
  if (lead === undefined) return [];
  const { choice } = order;
  const reminded = remindedOf(order, lead);
  const alternatives = alternativesOf(order, lead);
  const crossed = [];
  const due = (applies, rule) => { if (applies && !reminded.includes(rule)) crossed.push(rule); };
  due(true, '2.1-coverage-enquiry');
  due(order.customer.area.coverage !== 'full', '2.1-coverage-progress');
  due(true, '2.2-terminal');
  due(isFromDelisted(order), '2.3-delisted-plan');
  due(lead.contract.months > 0, '2.4-contract-exit');
  if (choice.stepsToDecline > choice.stepsToAccept) crossed.push('steps');
  if (alternatives.length === 0) crossed.push('alternatives');
  if (choice.fourGOnSale && !alternatives.includes('4g')) crossed.push('4g');
  if (choice.tiedServices.length > 0) crossed.push('tying');
  if (choice.initiative !== 'customer' && choice.refusals.length > 0) crossed.push('refusals');
  return crossed;
}
