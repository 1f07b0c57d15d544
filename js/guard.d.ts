// The guard of a form: no order leaves the page before the verdict allows it. README.md shows how to use it.

import type { Decision, Given, Redline, RemoteRedline, Verdict } from './index.js';
import type { Order, Change, Policy } from './types.js';

/** What the server is told: the decision, or that nobody came to one here. */
export type GuardState = Decision | 'unchecked';

/** What came of one submit. */
export type GuardOutcome = {
  state: Decision;
  verdict: Verdict;
  error: undefined;
  /** Whether the submit was held back. */
  held: boolean;
} | {
  state: 'unchecked';
  verdict: undefined;
  /** Why nobody came to a verdict here. */
  error: unknown;
  held: false;
};

export interface GuardOptions {
  /** The host that judges, or a promise of it; without it the package's own module is loaded. */
  redline?: Redline | RemoteRedline | PromiseLike<Redline | RemoteRedline> | undefined;
  /** Gives what is about to be ordered, at each submit. What it throws leaves the order unchecked. */
  order: (form: HTMLFormElement, submitter: HTMLElement | null) => Given<Order | Change> | PromiseLike<Given<Order | Change>>;
  /** The policy to load by, or its text; where redline is given, a verdict by another one is none. */
  policy?: Given<Policy> | string | undefined;
  /** Which verdicts hold the form back: without it those that say block or remind. */
  holds?: ((verdict: Verdict) => boolean) | undefined;
  /** Shows the customer what came of a submit, held back or not. */
  show?: ((outcome: GuardOutcome) => void) | undefined;
  /** The name of the hidden field that has the state; "redline" without it. The form's own is used where it has one. */
  field?: string | undefined;
  /** How long a verdict may take where it has to be waited for, in milliseconds; 3000 without it. */
  timeoutMs?: number | undefined;
}

/** The guard of one form. */
export interface Guard {
  /** Of the latest submit; for a header, where a script sends the order. */
  readonly state: GuardState;
  readonly verdict: Verdict | undefined;
  readonly error: unknown;
  /** Lets the form go: later submits are not judged. */
  release(): void;
}

/**
 * Guards a form. Every submit dispatches "redline-verdict" on it, with a
 * {@link GuardOutcome} as detail. A submit that is held back reaches no other
 * listener, unless that captures it above the form. form.submit() submits
 * without an event, unseen by any guard.
 *
 * @throws {TypeError} where form is no form, or order no function
 *
 * Note: a state comes from the customer's device. The server judges again.
 */
export function guard(form: HTMLFormElement, options: GuardOptions): Guard;

declare global {
  interface HTMLElementEventMap {
    'redline-verdict': CustomEvent<GuardOutcome>;
  }
}
