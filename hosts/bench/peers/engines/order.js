/** What several engines need of an order that their language can't look for itself. */

/** The 5G plan that is ordered. */
export function leadOf(order) {
  return order.plans.find((plan) => plan.generation === '5g' && order.items.includes(plan.id));
}

/** The rules whose reminders were given for this order and plan before it. */
export function remindedOf(order, lead) {
  return order.reminders
    .filter((r) => r.order === order.id && r.plan === lead.id && r.acknowledged?.at <= order.at)
    .map((r) => r.rule);
}

/** Whether the plan that is changed has been delisted. */
export function isFromDelisted(order) {
  return order.action === 'change' && order.plans.some((plan) => plan.id === order.currentPlan && plan.status === 'delisted');
}

/** The generations of the other plans on sale that were open. */
export function alternativesOf(order, lead) {
  return order.plans
    .filter((plan) => order.choice.open.includes(plan.id) && plan.id !== lead.id && plan.status === 'on-sale')
    .map((plan) => plan.generation);
}
