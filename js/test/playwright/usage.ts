// What callers write with Playwright, and what must not compile. types.test.js puts it to tsc.
import { defineConfig } from '@playwright/test';
import { expect, test } from '@redline5g/redline/playwright';
import type { Checked, RedlineFixtures } from '@redline5g/redline/playwright';

export default defineConfig<RedlineFixtures>({ use: { redlineOptions: { channel: 'app', policy: { kind: 'policy', id: 'p', version: '1' } } } });

test('a page', async ({ page, redline }) => {
  const checked: Checked = await redline.check(page, { taps: 1, complete: true });
  const selectors: string[] = checked.elements.map(({ selector }) => selector);
  await expect(checked).toKeepRedLines();
  await expect(page).toKeepRedLines({ reviews: true, lang: 'zh' });
  await expect(page).not.toKeepRedLines();
  expect(selectors).toHaveLength(1);
  // @ts-expect-error There is no such option.
  await redline.check(page, { tapps: 1 });
  // @ts-expect-error There is no such language.
  await expect(page).toKeepRedLines({ lang: 'de' });
});
