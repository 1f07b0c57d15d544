import '@redline5g/redline/elements';
import { useState } from 'react';

/** Asks for what an order needs: first its reminders, then its consents. The order has no instant: it is judged as of now. */
export function Checkout({ redline, evidence, order, onPlace }) {
  const recorded = () => evidence.attach({ ...order, stage: 'submit' });
  const [verdict, setVerdict] = useState(() => redline.evaluate(recorded()));
  const [complete, setComplete] = useState(false);
  const [declined, setDeclined] = useState(false);

  if (declined) return <p>已取消办理，未产生任何费用。</p>;
  if (verdict.reminders.length > 0) {
    return (
      <redline-reminders
        verdict={verdict}
        evidence={evidence}
        onredline-continue={() => setVerdict(redline.evaluate(recorded()))}
        onredline-decline={() => setDeclined(true)}
      />
    );
  }
  return (
    <>
      <redline-consent
        order={order}
        evidence={evidence}
        onredline-consent={({ target }) => setComplete(target.complete)}
        onredline-decline={() => setDeclined(true)}
      />
      <button type="button" disabled={!complete} onClick={() => onPlace(recorded())}>提交订单</button>
    </>
  );
}
