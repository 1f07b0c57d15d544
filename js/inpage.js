/** Runs the collector in a page that Playwright has open. */
import { readFile } from 'node:fs/promises';

const collector = readFile(new URL('./inject/collector.js', import.meta.url), 'utf8');

/** For how long nothing of a page that is still has changed, and how long it is waited for, in milliseconds. */
const QUIET = 300, RESTLESS = 3000;

/**
 * Measures a page once it is still. See inject/measure.js.
 *
 * @param {import('@playwright/test').Page} page
 * @param {import('./collect.js').CollectOptions} options
 */
export async function measureIn(page, options) {
  const chromium = page.context().browser()?.browserType().name() === 'chromium';
  return chromium ? apart(page, options) : inside(page, options);
}

/** In a world of its own, which scripts of the page can't reach. Only Chromium's protocol has such. */
export async function apart(page, options) {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const world = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'redline' });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression: await program(options), contextId: world.executionContextId, awaitPromise: true, returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  } finally {
    await session.detach();
  }
}

/** Beside the page's own scripts, in a function: it leaves no name behind. */
export const inside = async (page, options) => page.evaluate(await program(options));

/** What is run: it waits until the page is still, and measures. */
async function program(options) {
  return `(async () => {
    ${await collector}
    await redlineCollector.settle(${QUIET}, ${RESTLESS});
    return redlineCollector.measure(${JSON.stringify(options)});
  })()`;
}
