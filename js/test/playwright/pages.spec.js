/** What playwright.test.js has Playwright run. The names of tests that are to fail begin with "fails". */
import { expect, test } from '@redline5g/redline/playwright';
import { inside } from '../../inpage.js';

const entry = (generation, style = '') => `<a href="/${generation}" style="${style}" data-redline-role="look-up" data-redline-generation="${generation}">${generation.toUpperCase()}套餐</a>`;
const html = (body) => `<!doctype html><html lang="zh" data-redline-complete="true" data-redline-four-g-on-sale="true"><title>星河</title><body>${body}`;

/** Opens a page that has no scripts, styles or anything by its policy. */
async function open(page, body, policy = "default-src 'none'; style-src 'unsafe-inline'") {
  await page.route('http://shop.example/**', (route) => route.fulfill({
    contentType: 'text/html; charset=utf-8', body: html(body), headers: { 'content-security-policy': policy },
  }));
  await page.goto('http://shop.example/plans');
}

const fair = entry('5g') + entry('4g');
const faint = entry('5g') + entry('4g', 'color: #bbb; background: #fff');

test('the fixture gives the document, the verdict, the elements and what was not seen', async ({ page, redline }) => {
  await open(page, faint);
  const { page: document, verdict, elements, unseen, scheme } = await redline.check(page, { taps: 2 });
  expect(document).toMatchObject({ kind: 'page', id: '/plans', channel: 'app', complete: true });
  expect(document.elements.map(({ taps }) => taps)).toEqual([2, 2]);
  expect(verdict.decision).toBe('block');
  expect(elements.map(({ selector, leadsTo }) => [selector, leadsTo])).toEqual([
    ['html > body > a:nth-of-type(1)', 'http://shop.example/5g'], ['html > body > a:nth-of-type(2)', 'http://shop.example/4g'],
  ]);
  expect(unseen).toEqual([]);
  expect(scheme).toBe('light');
  expect(test.info().attachments.map(({ name }) => name)).toEqual(['redline.json']);
});

test('a page that keeps the red lines passes', async ({ page }) => {
  await open(page, fair);
  await expect(page).toKeepRedLines({ taps: 0 });
});

test('a page that does not passes not', async ({ page, redline }) => {
  await open(page, faint);
  const checked = await redline.check(page, { taps: 0 });
  await expect(checked).not.toKeepRedLines();
});

test('a policy is stricter for one check alone', async ({ page }) => {
  await open(page, entry('5g') + entry('4g', 'color: #767676; background: #fff')); // 4.54:1
  const policy = { kind: 'policy', id: 'strict', version: '1', visibility: { contrast: 700 } };
  await expect(page).not.toKeepRedLines({ taps: 0, policy });
  await expect(page).toKeepRedLines({ taps: 0 });
});

test.describe('a group of tests', () => {
  const policy = { kind: 'policy', id: 'strict', version: '1', visibility: { contrast: 700 } };
  const module = new URL('../../../wasm/redline.wasm', import.meta.url).href;
  test.use({ redlineOptions: { taps: 0, policy, module } });

  test('may have options of its own', async ({ page, redline }) => {
    await open(page, entry('5g') + entry('4g', 'color: #767676; background: #fff'));
    expect((await redline.check(page)).verdict.policy.id).toBe('strict');
    await expect(page).not.toKeepRedLines();
  });
});

test('what is no page is told', async ({ page }) => {
  for (const received of [null, page.locator('a')]) {
    const error = await expect(received).toKeepRedLines().catch((reason) => reason);
    expect(error.message).toContain('wanted a page');
  }
});

test('scripts of the page can not tamper', async ({ page, redline }) => {
  await open(page, `${faint}<script>Array.prototype.map = JSON.stringify = () => { throw new Error('tampered with'); };</script>`, "script-src 'unsafe-inline'");
  const { verdict } = await redline.check(page, { taps: 0 });
  expect(verdict.decision).toBe('block');
});

test('engines without worlds of their own measure the same, under any policy', async ({ page, redline }) => {
  await open(page, faint);
  const { page: { at, ...apart } } = await redline.check(page, { taps: 0, id: 'x' });
  const { page: { at: later, ...among } } = await inside(page, { taps: 0, id: 'x', channel: 'app' });
  expect(among).toEqual(apart);
  expect(await page.evaluate(() => typeof window.redlineCollector)).toBe('undefined');
});

test('fails: a violation', async ({ page }) => {
  await open(page, entry('5g') + entry('4g', 'color: #bbb; background: #fff').replace('4G套餐', '4G套餐\u001b[2J'));
  await expect(page).toKeepRedLines({ taps: 0 });
});

test('fails: a review, where reviews count', async ({ page }) => {
  await open(page, fair);
  await expect(page).toKeepRedLines({ taps: 0, complete: false, reviews: true, lang: 'zh' });
});
