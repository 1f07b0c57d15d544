/** Cedar: policies parsed once. It goes through no lists, so that they are gone through here. */
import { readFile } from 'node:fs/promises';
import * as cedar from '@cedar-policy/cedar-wasm/nodejs';
import { alternativesOf, isFromDelisted, leadOf, remindedOf } from './order.js';

const ORDERS = 'orders'; // the set of policies
const entity = (type) => ({ type, id: 'O' });

export async function open({ rules }) {
  const text = await readFile(`${rules}/order.cedar`, 'utf8');
  const set = cedar.policySetTextToParts(text);
  const named = set.policies.map((policy) => [/@id\("(.*)"\)/.exec(policy)[1], policy]);
  const parsed = cedar.preparsePolicySet(ORDERS, { staticPolicies: Object.fromEntries(named), templates: {}, templateLinks: [] });
  if (parsed.type !== 'success') throw new Error(JSON.stringify(parsed));
  return { judge: (order) => judge(JSON.parse(order)), crossed: ({ diagnostics }) => diagnostics.reason.filter((id) => id !== 'order') };
}

function judge(order) {
  const answer = cedar.statefulIsAuthorized({
    principal: entity('Channel'), action: entity('Action'), resource: entity('Order'),
    context: contextOf(order), preparsedPolicySetId: ORDERS, entities: [],
  });
  if (answer.type !== 'success') throw new Error(answer.errors[0].message);
  // A policy that fails does not apply: Cedar itself would let the order pass.
  if (answer.response.diagnostics.errors.length > 0) throw new Error(answer.response.diagnostics.errors[0].error.message);
  return answer.response;
}

function contextOf(order) {
  const lead = leadOf(order);
  if (lead === undefined) return {};
  const { stepsToAccept, stepsToDecline, fourGOnSale, tiedServices, initiative, refusals } = order.choice;
  return {
    lead: lead.id,
    coverage: order.customer.area.coverage,
    months: lead.contract.months,
    fromDelisted: isFromDelisted(order),
    reminded: remindedOf(order, lead),
    alternatives: alternativesOf(order, lead),
    stepsToAccept, stepsToDecline, fourGOnSale, tiedServices, initiative, refusals: refusals.length,
  };
}
