/** The entry for Playwright, in Playwright. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const here = fileURLToPath(new URL('.', import.meta.url));
const chromium = process.env.REDLINE_CHROMIUM ?? find('chromium') ?? find('google-chrome');
const missing = 'Chromium is missing: apt-get install chromium, or name one in REDLINE_CHROMIUM';

/** A program on the path. */
function find(name) {
  return process.env.PATH.split(delimiter).map((folder) => join(folder, name)).find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

if (!chromium && process.env.CI === 'true') test('Chromium is there', () => assert.fail(missing));

const skip = chromium ? false : missing;
let output, results;

before(async () => {
  if (skip) return;
  output = await mkdtemp(join(tmpdir(), 'redline-playwright-'));
  results = await run();
});
after(() => output && rm(output, { recursive: true, force: true }));

/** Runs the specifications: what came of each, by its name. */
async function run() {
  const args = [join(here, '../node_modules/@playwright/test/cli.js'), 'test', '--config', join(here, 'playwright/playwright.config.js')];
  const env = { ...process.env, REDLINE_CHROMIUM: chromium, REDLINE_PLAYWRIGHT_OUTPUT: output, FORCE_COLOR: '0' };
  const { stdout } = await promisify(execFile)(process.execPath, args, { env, maxBuffer: 1 << 26 }).catch((error) => error);
  const { suites: [{ specs }], errors } = JSON.parse(stdout);
  assert.deepEqual(errors, []);
  return new Map(specs.map(({ title, tests: [{ results: [result] }] }) => [title, result]));
}

test('what is to pass passes, and what is to fail fails', { skip }, () => {
  assert.ok(results.size >= 8);
  for (const [title, { status, error }] of results) {
    assert.equal(status, title.startsWith('fails') ? 'failed' : 'passed', `${title}: ${error?.message}`);
  }
});

test('the message has the clause, what is wrong, where and what to do', { skip }, () => {
  const { message } = results.get('fails: a violation').error;
  for (const part of [
    'http://shop.example/plans: block, 1 finding', '3.4 violation (3.4-4g-entry, low-contrast)', 'contrast 1.91, needs 4.50',
    'element  html > body > a:nth-of-type(2) at ', 'remedy   Raise the contrast to 4.50.', '4G套餐\ufffd[2J',
  ]) assert.ok(message.includes(part), `no ${part} in ${message}`);
  assert.match(results.get('fails: a review, where reviews count').error.message, /review \(3\.4-4g-entry, page-not-complete\)\n {2}页面/);
});

test('the verdict is attached to the report', { skip }, () => {
  const { attachments } = results.get('fails: a violation');
  const { name, contentType, body } = attachments.find((one) => one.name === 'redline.json');
  const { verdict, page, elements } = JSON.parse(Buffer.from(body, 'base64').toString());
  assert.deepEqual([name, contentType, verdict.decision, page.kind, elements.length], ['redline.json', 'application/json', 'block', 'page', 2]);
});
