// @redline5g/redline/elements: shows a customer the reminders that are due, and asks for what is ordered. README.md shows how to use it.
//
// Importing it defines the elements, once; where there is no DOM it does nothing.

import type { NamedConsent, OrderEvidence } from './evidence.js';
import type { Given } from './index.js';
import type { Document, Order } from './types.js';
import type { CompactVerdict, ReminderText, Verdict } from './verdict.js';

/** What a tick that acknowledges a reminder, or takes that back, tells. */
export interface AcknowledgeDetail {
  reminder: ReminderText;
  acknowledged: boolean;
}

/** What a tick that gives a consent, or takes it back, tells. */
export interface ConsentDetail {
  /** The item's id. */
  item: string;
  given: boolean;
}

/**
 * <redline-reminders>: the reminders that a verdict says are due, each with its
 * words and a box to acknowledge it, and two controls alike, to go on and to
 * decline. Chinese is always shown, since it is the normative text; English
 * beside it where the element's language is English, or with the attribute
 * bilingual. The attribute elder makes type and targets larger.
 *
 * Events, which bubble out of shadow roots: "redline-acknowledge" with
 * {@link AcknowledgeDetail}; "redline-continue" when the customer goes on, which
 * takes that all are acknowledged; "redline-decline".
 */
export class RedlineReminders extends HTMLElement {
  /**
   * What is due; undefined or nothing hides the element. Reminders that stay due
   * keep their place, tick and focus. One whose record won't do loses its tick,
   * and the finding's message says why.
   */
  verdict: CompactVerdict | Verdict | undefined;
  /** Records what is seen and acknowledged. Another one begins anew, without ticks. */
  evidence: OrderEvidence | undefined;
  /** Whether all that are shown are acknowledged; false where none is shown. */
  readonly acknowledged: boolean;
  /** Puts the focus on the heading. */
  focus(options?: FocusOptions): void;
}

/**
 * <redline-consent>: asks for consent to each item of an order and to what else
 * it activates, by name, price, price after a promotional period, charges and
 * contract, with what leaving costs. Nothing is ticked beforehand, and what has
 * no price can't be ticked. Attributes as of {@link RedlineReminders}.
 *
 * Events: "redline-consent" with {@link ConsentDetail}; "redline-decline".
 */
export class RedlineConsent extends HTMLElement {
  /** What is ordered; undefined hides the element. Items whose plan is as it was keep their tick. */
  order: Given<Pick<Order, 'plans' | 'items' | 'activates'>> | undefined;
  /** Records the consents. Another one begins anew, without ticks. */
  evidence: OrderEvidence | undefined;
  /**
   * Members of consents by the item's id, beside item and prices: proofs, or an
   * agent. They count for ticks that come later. Without them the holder consents.
   */
  terms: Record<string, Partial<NamedConsent>> | undefined;
  /** The ids of the items that are consented to. */
  readonly given: string[];
  /** Whether all are. */
  readonly complete: boolean;
  /** Puts the focus on the heading. */
  focus(options?: FocusOptions): void;
}

/** <redline-verdict>: a verdict's findings beside what decided them, for testers. */
export class RedlineVerdict extends HTMLElement {
  /** The compact form has nothing that passes or does not apply, and no grounds. */
  verdict: Verdict | CompactVerdict | undefined;
  /** The document that was judged: facts are shown with their values, marks in their texts. */
  document: Given<Document> | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    'redline-reminders': RedlineReminders;
    'redline-consent': RedlineConsent;
    'redline-verdict': RedlineVerdict;
  }
  interface HTMLElementEventMap {
    'redline-acknowledge': CustomEvent<AcknowledgeDetail>;
    'redline-continue': CustomEvent<undefined>;
    'redline-consent': CustomEvent<ConsentDetail>;
    'redline-decline': CustomEvent<undefined>;
  }
}
