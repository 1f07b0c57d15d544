// @redline5g/redline/playwright: a fixture that judges pages, and a matcher. README.md shows how to use them.

import type { Expect, Page as Tab, PlaywrightTestArgs, PlaywrightTestOptions, PlaywrightWorkerArgs, PlaywrightWorkerOptions, TestType } from '@playwright/test';
import type { CollectOptions, Report } from './collect.js';
import type { Given, Input, Source } from './index.js';
import type { Policy } from './types.js';
import type { Verdict } from './verdict.js';

/** How a page is measured and judged. */
export interface CheckOptions extends CollectOptions {
  /** The policy to judge by; without it the floor. */
  policy?: Given<Policy> | Input | undefined;
  /** Where the WebAssembly module comes from; without it, from this package. */
  module?: (Source & (string | URL)) | undefined;
}

/** An element of the document, as a test finds it. */
export interface CheckedElement {
  /** A CSS selector. Within a frame or a shadow tree it comes after those of the frames and hosts around it, with >>> between. */
  selector: string;
  /** The address of the link that it is, stands in or has in it. */
  leadsTo?: string;
  /** How many taps the link takes from where the page is; left out where it can't be seen. */
  taps?: number;
}

/** A page that was judged. */
export interface Checked extends Pick<Report, 'page' | 'inferred' | 'unseen' | 'scheme'> {
  verdict: Verdict;
  /** What was measured, in the order of the document's elements. */
  elements: CheckedElement[];
}

/** The fixture. */
export interface RedlineFixture {
  /**
   * Measures a page once it is still, judges it, and attaches the verdict to the
   * test's report as redline.json. Options go before redlineOptions.
   *
   * @throws {RedlineError} why the document can't be judged, or the policy is refused
   */
  check(page: Tab, options?: CheckOptions): Promise<Checked>;
}

export interface RedlineFixtures {
  redline: RedlineFixture;
  /** Options of all checks, for use in the configuration. */
  redlineOptions: CheckOptions;
}

export interface MatcherOptions extends CheckOptions {
  /** true fails where a person must review as well. */
  reviews?: boolean | undefined;
  /** The language of the message; en without it. */
  lang?: 'zh' | 'en' | undefined;
}

/** Playwright's test with the fixture. */
export const test: TestType<PlaywrightTestArgs & PlaywrightTestOptions & RedlineFixtures, PlaywrightWorkerArgs & PlaywrightWorkerOptions>;

/** Playwright's expect with a matcher that fails where a page has a violation, and lists what was found. */
export const expect: Expect<{
  toKeepRedLines(received: Tab | Checked, options?: MatcherOptions): Promise<{ pass: boolean; message: () => string }>;
}>;
