// What callers write, and what must not compile. types.test.js puts it to tsc.
import { RedlineError, connect, load, version } from '@redline5g/redline';
import { openEvidence, receive, send } from '@redline5g/redline/evidence';
import { guard } from '@redline5g/redline/guard';
import type { Guard } from '@redline5g/redline/guard';
import { collect, examine, observe } from '@redline5g/redline/collect';
import type { Observation, Report } from '@redline5g/redline/collect';
import { RedlineReminders } from '@redline5g/redline/elements';
import type { ConsentDetail, RedlineConsent, RedlineVerdict } from '@redline5g/redline/elements';
import type { CompactVerdict, Decision, Description, Fault, Order, Page, Policy, Redline, RemoteRedline, Verdict } from '@redline5g/redline';

const order: Order = {
  kind: 'order', id: 'O-1', at: '2026-03-01T10:00:00+08:00', stage: 'offer', channel: 'app', action: 'sign-up',
  customer: { terminal: 'not-5g', area: { name: '青溪县', coverage: 'full' } },
  plans: [{ id: 'P5G-69', name: '5G星河69元套餐', generation: '5g', contract: { months: 0 } }],
  items: ['P5G-69'],
};
const constant = {
  kind: 'order', id: 'O-2', at: '2026-03-01T10:00:00+08:00', stage: 'offer', channel: 'app', action: 'sign-up',
  customer: { terminal: '5g', area: { name: '青溪县', coverage: 'full' } },
  plans: [{ id: 'P5G-69', name: '5G星河69元套餐', generation: '5g', contract: { months: 0 }, conditions: [{ kind: 'throttle', zh: '限速' }] }],
  items: ['P5G-69'],
} as const;
const policy: Policy = { kind: 'policy', id: 'p', version: '1' };

// Sources.
const redline: Redline = await load();
await load('redline.wasm');
await load(new URL('https://redline.example/redline.wasm'), { integrity: 'sha384-…', maxBytes: 1 << 20, policy, signal: new AbortController().signal });
await load(fetch('redline.wasm'));
await load(await fetch('redline.wasm'));
await load(new Uint8Array(8));
await load(new ArrayBuffer(8), {});
await load(await WebAssembly.compile(new Uint8Array(8)));
// @ts-expect-error A number is no source.
await load(7);
// @ts-expect-error There is no such option.
await load('redline.wasm', { maxSize: 1 });

// Verdicts, at once.
const verdict: Verdict = redline.evaluate(order);
redline.evaluate(constant);
redline.evaluateBatch([constant, order]);
redline.setPolicy({ kind: 'policy', id: 'p', version: '1', languages: ['zh', 'en'] } as const);
// @ts-expect-error There is no such stage.
redline.evaluate({ ...constant, stage: 'later' } as const);
// @ts-expect-error A list of numbers is none of ids.
redline.evaluate({ ...constant, items: [69] } as const);
const compact: CompactVerdict = redline.evaluate(JSON.stringify(order), 'compact');
const decision: Decision = compact.decision;
const quote: string | undefined = verdict.findings[0]?.quote;
const violations: number | undefined = verdict.omitted?.violation;
const words: string | undefined = verdict.findings.find(({ outcome }) => outcome === 'due')?.remedy?.zh;
redline.evaluate(new Uint8Array(8), 'full').findings.flatMap(({ marks }) => marks ?? []).map(({ bytes: [from, to] }) => to - from);
const text: string = redline.evaluateText(new Uint8Array(8), 'compact');
const lines: string = redline.evaluateBatchText('{}\n{}\n');
// @ts-expect-error The compact form has no grounds.
compact.findings[0]?.quote;
// @ts-expect-error There is no such form.
redline.evaluate(order, 'fuller');
// @ts-expect-error An order has a stage, a channel and more.
redline.evaluate({ kind: 'order', id: 'O-1' });
// @ts-expect-error There is no such channel.
redline.evaluate({ ...order, channel: 'application' });
// @ts-expect-error A policy is no document.
redline.evaluate(policy);
// @ts-expect-error Text methods take no objects.
redline.evaluateText(order);
// @ts-expect-error There is no such decision.
decision === 'deny';

// Batches.
for (const answer of redline.evaluateBatch([order, '{}'])) {
  if ('error' in answer) {
    const fault: Fault = answer.error;
    fault.code satisfies string;
  } else {
    answer.findings[0]?.message.zh;
  }
}
// @ts-expect-error An answer may be an error.
redline.evaluateBatch([order])[0]?.decision;
// @ts-expect-error A batch is an array.
redline.evaluateBatch(order);

// Policies and rules.
const name: string = redline.setPolicy(policy).id;
redline.setPolicy();
redline.setPolicyText('{}');
const description: Description = redline.describe();
const since: string | undefined = description.rules[0]?.since;
// @ts-expect-error An order is no policy.
redline.setPolicy(order);
redline.close();

// A fallback: await works with both.
const either: Redline | RemoteRedline = await load(undefined, { fallback: 'https://redline.example', policy });
const awaited: Verdict = await either.evaluate(order);
// @ts-expect-error The answer may be a promise.
either.evaluate(order).decision;

// An HTTP host.
const remote: RemoteRedline = await connect('https://redline.example', { timeoutMs: 500, maxAnswerBytes: 1 << 20, policy,
  fetch: (url, init) => fetch(url, { ...init, credentials: 'include' }) });
const later: Promise<Verdict> = remote.evaluate(order, 'full', { signal: new AbortController().signal });
const answers: (CompactVerdict | { error: Fault })[] = await remote.evaluateBatch([order], 'compact');
await remote.describe();
await remote.close();
// @ts-expect-error There is no HTTP host without an address.
await connect();

// The collector.
const page: Page = collect(document, { channel: 'app', taps: 1, complete: true, plans: order.plans });
redline.evaluate(page);
const { inferred, unseen, scheme, elements }: Report = examine(document.body);
const observation: Observation = observe(document, {}, ({ page: { elements: measured }, slices }) => {
  void [measured[0]?.contrast, slices.longestMs, redline.evaluate(page, 'compact').findings];
});
observation.measure();
observation.stop();
// @ts-expect-error A selector is no root.
collect('main');
// @ts-expect-error There is no such option.
collect(document, { depth: 1 });
// @ts-expect-error An observation tells someone.
observe(document, {});
void [inferred.includes('/plans/0'), unseen[0]?.at, scheme === 'dark', elements[0]?.tagName];

// Errors.
try {
  redline.evaluate(order);
} catch (error) {
  if (error instanceof RedlineError) {
    switch (error.code) {
      case 'not-allowed':
      case 'unknown-member':
        break;
      // @ts-expect-error There is no such code.
      case 'not-permitted':
    }
    const where: string | undefined = error.pointer;
    const again: number | undefined = error.retryAfterSeconds;
    void [where, again, error.problem?.code];
  }
}

// Evidence, and a guard.
const evidence = await openEvidence(order.id, { threshold: 0.9, maxAgeMs: 1, maxRecords: 1, onproblem: ({ code }) => code === 'clock-set' });
const form = document.createElement('form');
const stop: () => void = evidence.watch(verdict.reminders[0]!, form);
stop();
evidence.acknowledge({ rule: '2.2-terminal', plan: 'P5G-69' }, form);
evidence.consent({ item: 'P5G-69', feePerMonth: 6900, by: 'holder' }, form);
const { at, ...undated } = order;
const attached: Order = evidence.attach(undated);
await evidence.settle();
await evidence.forget();
send(attached, { webkit: 'redline' });
send(attached, { android: 'Redline', method: 'order' });
send(attached, { window: parent, origin: 'https://shop.example' });
receive({ origin: 'https://shop.example', source: window }, ({ id }) => id)();
const guarded: Guard = guard(form, { redline: load(), order: () => evidence.attach(undated), show: ({ held, verdict: why }) => held && why?.reminders });
guard(form, { redline: either, order: async (of, submitter) => (submitter === of ? order : attached), policy, field: 'f', timeoutMs: 1 }).release();
form.addEventListener('redline-verdict', ({ detail }) => detail.state === 'unchecked');
// @ts-expect-error How a consent was given is recorded, not told.
evidence.consent({ item: 'P5G-69', act: 'tap' }, form);
// @ts-expect-error There is no such problem.
await openEvidence(order.id, { onproblem: ({ code }) => code === 'full' });
// @ts-expect-error A page is sent an order with its origin.
send(attached, { window: parent });
// @ts-expect-error A guard is told what is ordered.
guard(form, { redline });


// Elements.
const reminders = document.createElement('redline-reminders');
reminders.verdict = compact;
reminders.verdict = verdict;
reminders.verdict = undefined;
reminders.evidence = evidence;
reminders.focus({ preventScroll: true });
reminders.addEventListener('redline-acknowledge', ({ detail: { reminder, acknowledged } }) => acknowledged && reminder.zh);
reminders.addEventListener('redline-continue', () => reminders.acknowledged);
const consent: RedlineConsent = document.createElement('redline-consent');
consent.order = undated;
consent.terms = { 'P5G-69': { by: 'agent', agent: { name: '王五' }, proofs: [] } };
consent.addEventListener('redline-consent', ({ detail }: CustomEvent<ConsentDetail>) => detail.given && consent.given.includes(detail.item));
const shown: RedlineVerdict | null = document.querySelector('redline-verdict');
if (shown) shown.document = page;
// @ts-expect-error What is acknowledged is the customer's to say.
reminders.acknowledged = true;
// @ts-expect-error A list of reminders is no verdict.
reminders.verdict = verdict.reminders;
// @ts-expect-error How a consent is given is recorded, not told.
consent.terms = { 'P5G-69': { act: 'tap' } };

void [at, reminders instanceof RedlineReminders, consent.complete, guarded.state, version, quote, violations, words, text, lines, name, since, awaited, later, answers];
