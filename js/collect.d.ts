// @redline5g/redline/collect: measures the page that a customer sees. README.md shows how to use it.

import type { Page } from './types.js';

/**
 * What is known beside the page. What is given here goes before the page's
 * attributes. The module tells what is wrong with a value.
 */
export interface CollectOptions extends Partial<Pick<Page,
  'id' | 'at' | 'channel' | 'region' | 'address' | 'language' | 'zoom' | 'runsFrom' | 'runsUntil' | 'plans' | 'sources' | 'coverage' | 'complete' | 'fourGOnSale' | 'searches'>> {
  /** How many taps lead to this page from the home page; what is collapsed on it takes one more. */
  taps?: number;
  /** false keeps the collector from guessing elements on a page that marks none. */
  infer?: boolean;
}

/** Something that the document rests on, or lacks. */
export interface Unseen {
  /** A JSON Pointer into the document to the fact that is left out; missing where it may be an element. */
  at?: string;
  /** The name of the HTML element. */
  what: string;
  /** Where it lies, as boxes in documents do. */
  box?: { x: number; y: number; width: number; height: number };
  /** Why it can't be seen. */
  why: string;
}

/** A measurement. */
export interface Report {
  /** The document to judge. */
  page: Page;
  /** The DOM elements that were measured, in the order of the document's elements. */
  elements: Element[];
  /** JSON Pointers into the document to facts that no one gave and nothing measured: they were guessed from words and structure. */
  inferred: string[];
  /** What could not be seen. Where elements may be among it, the document does not say that it is complete. */
  unseen: Unseen[];
  /** The colour scheme in which the page was shown. */
  scheme: 'light' | 'dark';
}

/**
 * Measures a page at once, as a page document to judge. It reads, and never
 * changes the page.
 *
 * @param root the document, or an element with all that it holds
 * @throws {TypeError} where it is none, or is shown in no window
 */
export function collect(root: Document | Element, options?: CollectOptions): Page;

/** A measurement of an observed page. */
export interface Observed extends Report {
  /** In how many slices it was made, and how long the longest took. */
  slices: { count: number; longestMs: number };
}

/** The observation of a page. */
export interface Observation {
  /** Measures again though nothing is known to have changed: a script may have moved what no observer tells of. */
  measure(): void;
  /** Ends it: the callback is not called any more. */
  stop(): void;
}

/**
 * Measures a page after its next layout and again whenever it may look
 * otherwise, in the time that it has to spare and in slices of 8 ms at most.
 * Where a document differs in more than its time, the callback gets it.
 *
 * @throws {TypeError} as collect does, and where callback is no function
 */
export function observe(root: Document | Element, options: CollectOptions, callback: (observed: Observed) => void): Observation;

/** The same as collect, with what is not in the document. */
export function examine(root: Document | Element, options?: CollectOptions): Report;
