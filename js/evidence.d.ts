// What a customer really saw and did, as evidence of an order. README.md shows how to use it.

import type { Given } from './index.js';
import type { Consent, Order, Reminder } from './types.js';

export interface EvidenceOptions {
  /** The share of an element, and of its text, that must be visible, of 1; 0.95 without it. Of one larger than the view, the share of the view. */
  threshold?: number | undefined;
  /** How old a record may become, in milliseconds; 30 days without it, the age that a consent may have. */
  maxAgeMs?: number | undefined;
  /** How many records are kept for all orders of this origin, at least one, the newest; 2048 without it. */
  maxRecords?: number | undefined;
  /** Is told of what went wrong. Nothing here throws for it. */
  onproblem?: ((problem: EvidenceProblem) => void) | undefined;
}

export interface EvidenceProblem {
  code:
    | 'not-kept' // IndexedDB is missing, full or blocked: it is in memory until the page is left
    | 'clock-set' // the device's clock was set: what was being recorded has ended, and begins anew
    | 'too-long' // a text has more characters than evidence may have, and is not recorded
    | 'not-shown'; // a reminder was acknowledged of which nothing was seen: no record of it is made
  /** The error, or what else is known of it. */
  cause?: unknown;
}

/** What of a verdict's reminders tells one from another. */
export interface ReminderKey {
  rule: Reminder | (string & {});
  plan: string;
}

/** What a consent names; how and when it is given is recorded. */
export type NamedConsent = Omit<Consent, 'act' | 'at' | 'preTicked' | 'withdrawnAt'>;

/** Ends what the call began. */
export type Stop = () => void;

/** The evidence of one order. */
export interface OrderEvidence {
  /** The order's id. */
  readonly order: string;
  /** Whether records outlast the page. */
  readonly kept: boolean;
  /**
   * Records what is seen of an element that shows a reminder: the words, since
   * when, for how long, their contrast and size. It counts while the page is
   * visible, the element in view and its text uncovered. English words are
   * those below lang="en". Other words, another contrast or another size make
   * another record.
   */
  watch(reminder: ReminderKey, element: Element): Stop;
  /**
   * Records that the customer acknowledges a reminder: a tap on a control, or
   * a tick. A tick that is taken back takes the acknowledgement back. Events
   * that a script makes don't count.
   */
  acknowledge(reminder: ReminderKey, control: HTMLElement): Stop;
  /** Records that the customer consents to an item. A tick that is taken back withdraws it. */
  consent(named: NamedConsent, control: HTMLElement): Stop;
  /**
   * A copy of the order with what is recorded for it and its plans, after
   * what it has already. Its instant is now, where it has none.
   *
   * @throws {Error} where it is another order
   */
  attach<T extends Given<Omit<Order, 'at'>> & { readonly at?: string }>(order: T): T & Order;
  /** Waits until all is kept, and takes what other pages have recorded for the order. */
  settle(): Promise<void>;
  /** Drops all that is recorded for the order: when it was handed over. */
  forget(): Promise<void>;
  /** Ends recording; what is recorded stays. */
  close(): Promise<void>;
}

/** Begins to record for an order, whose records of earlier page loads are there again. */
export function openEvidence(order: string, options?: EvidenceOptions): Promise<OrderEvidence>;

/** Where an order is handed over. */
export type Receiver =
  | { webkit: string } // the name of a script message handler of WKWebView
  | { android: string; method?: string } // of addJavascriptInterface, the object's name and a method that takes a string, "post" without it
  | { window: Window; origin: string }; // another page, and the only origin that may read it

/**
 * Hands an order over to the app or the page around this one, as JSON text.
 *
 * @returns what the app answers, if it does
 * @throws {TypeError} where there is no such receiver, or the origin is none
 */
export function send(order: Given<Order>, to: Receiver): unknown;

/**
 * Takes the orders that a page of one origin sends, such as one in a frame.
 * Other messages are left alone, and those of more than maxLength characters;
 * 4 Mi without it. What it takes is outside text: judge it.
 *
 * @throws {TypeError} where the origin is none
 */
export function receive(from: { origin: string; source?: Window | null; maxLength?: number }, take: (order: Order) => void): Stop;
