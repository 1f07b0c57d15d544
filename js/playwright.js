/**
 * Redline in Playwright: a fixture that judges pages, and a matcher. README.md
 * shows how to use them.
 */
import { expect as baseExpect, test as baseTest } from '@playwright/test';
import { measureIn } from './inpage.js';
import { load } from './load.js';
import { messageOf } from './told.js';

/** A host for each module that is named, for all tests of a worker. */
const hosts = new Map();

function hostOf(module) {
  if (!hosts.has(module)) hosts.set(module, load(module));
  return hosts.get(module);
}

/**
 * Measures a page and judges it. See playwright.d.ts.
 *
 * @param {import('@playwright/test').Page} page
 * @param {import('./playwright.js').CheckOptions} options
 */
async function check(page, { policy, module, ...options }) {
  const host = await hostOf(module);
  const measured = await measureIn(page, options);
  host.setPolicy(policy); // nothing is awaited from here on: other checks have other policies
  const verdict = host.evaluate(measured.page);
  const result = { ...measured, verdict };
  await attach(result);
  return result;
}

/** Adds the verdict, and what it rests on, to the report of the test. */
async function attach({ page, verdict, elements, inferred, unseen }) {
  const body = JSON.stringify({ verdict, page, elements, inferred, unseen }, null, 2);
  await baseTest.info().attach('redline.json', { body, contentType: 'application/json' });
}

/** What all checks of the test that runs have in common; undefined in one that is not of this file's own. */
let common;

export const test = baseTest.extend({
  redlineOptions: [{}, { option: true }],
  redlineCommon: [async ({ redlineOptions }, use) => {
    common = redlineOptions;
    await use();
    common = undefined;
  }, { auto: true }],
  redline: async ({ redlineOptions }, use) => {
    await use({ check: (page, options = {}) => check(page, { ...redlineOptions, ...options }) });
  },
});

export const expect = baseExpect.extend({
  async toKeepRedLines(received, options = {}) {
    const { reviews = false, lang = 'en', ...rest } = options;
    if (!received?.verdict && typeof received?.context !== 'function') throw new TypeError('wanted a page, or what redline.check gave');
    const result = received.verdict ? received : await check(received, { ...(common ?? test.info().project.use.redlineOptions), ...rest });
    const outcomes = reviews ? ['violation', 'due', 'review'] : ['violation', 'due'];
    const findings = result.verdict.findings.filter(({ outcome }) => outcomes.includes(outcome));
    return { name: 'toKeepRedLines', pass: findings.length === 0, message: () => messageOf(result, findings, lang), actual: findings };
  },
});
