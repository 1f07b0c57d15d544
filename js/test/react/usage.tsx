/** The elements in JSX, as README.md says. It is compiled, and never run. */
import { useRef, useState } from 'react';
import type { CompactVerdict, Order, Redline, Verdict } from '@redline5g/redline';
import type { RedlineConsent } from '@redline5g/redline/elements';
import type { OrderEvidence } from '@redline5g/redline/evidence';
import type {} from '@redline5g/redline/react';

interface Props {
  redline: Redline;
  evidence: OrderEvidence;
  order: Order;
  verdict: CompactVerdict | Verdict | undefined;
}

export function Checkout({ redline, evidence, order, verdict }: Props) {
  const consent = useRef<RedlineConsent>(null);
  const [complete, setComplete] = useState(false);
  return (
    <>
      <redline-reminders
        className="reminders" lang="en" bilingual elder verdict={verdict} evidence={evidence}
        onredline-acknowledge={({ detail: { reminder, acknowledged } }) => console.log(reminder.rule, acknowledged)}
        onredline-continue={() => consent.current?.focus()}
        onredline-decline={({ target }) => console.log(target.acknowledged)}
      />
      <redline-consent
        ref={consent} order={order} evidence={evidence} terms={{ GIFT: { by: 'holder' } }}
        onredline-consent={({ target, detail }) => setComplete(detail.given && target.complete)}
      />
      <redline-verdict verdict={redline.evaluate(order, 'full')} document={order} hidden={!complete} />
      {/* @ts-expect-error an order is no verdict */}
      <redline-reminders verdict={order} />
      {/* @ts-expect-error a consent tells of an item */}
      <redline-consent onredline-consent={({ detail }) => console.log(detail.reminder)} />
      {/* @ts-expect-error whether all is consented to is told, not set */}
      <redline-consent complete />
    </>
  );
}
