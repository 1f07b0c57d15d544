/** What the host over HTTP makes of answers. hosts/node puts it to redline serve. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { connect, load } from '@redline5g/redline';
import { module, order, strict } from './files.js';
import { bodyOf, serve } from './server.js';

const VERDICT = '{"verdict":1,"decision":"allow","policy":{"id":"strict","version":"2"}}';

const json = (body) => (_, to) => to.writeHead(200, { 'Content-Type': 'application/json; charset=utf-8' }).end(body);
const lines = (body) => (_, to) => to.writeHead(200, { 'Content-Type': 'application/x-ndjson' }).end(body);
const problem = (status, document, headers) => (_, to) =>
  to.writeHead(status, { 'Content-Type': 'application/problem+json', ...headers }).end(JSON.stringify(document));

async function remote(t, paths, options) {
  return connect(await serve(t, paths), options);
}

test('what is asked, and how', async (t) => {
  const asked = [];
  const note = (answer) => async (request, to) => {
    asked.push([request.method, request.url, request.headers['content-type'], await bodyOf(request)]);
    answer(request, to);
  };
  const at = await serve(t, {
    '/redline/v1/evaluate': note(json(VERDICT)), '/redline/v1/evaluate-batch': note(lines(`${VERDICT}\n`)),
    '/redline/v1/policy': note(json('{"policy":{"id":"floor","version":"1"}}')), '/redline/v1/rules': note(json('{"rules":[]}')),
  });
  const host = await connect(`${at}/redline/`);
  assert.equal((await host.evaluate({ id: '县' })).decision, 'allow');
  assert.equal(await host.evaluateText('县', 'compact'), VERDICT);
  assert.equal((await host.evaluateBatch([{}]))[0].decision, 'allow');
  assert.deepEqual(await host.setPolicy(), { id: 'floor', version: '1' });
  assert.deepEqual(await host.describe(), { rules: [] });
  assert.deepEqual(asked, [
    ['POST', '/redline/v1/evaluate?form=full', 'application/json', '{"id":"县"}'],
    ['POST', '/redline/v1/evaluate?form=compact', 'application/json', '县'],
    ['POST', '/redline/v1/evaluate-batch?form=full', 'application/x-ndjson', '{}\n'],
    ['PUT', '/redline/v1/policy', 'application/json', ''],
    ['GET', '/redline/v1/rules', undefined, ''],
  ]);
});

test('problems', async (t) => {
  const busy = { code: 'busy', title: 'Too many requests wait', detail: 'Try again.', status: 503 };
  const host = await remote(t, {
    '/v1/evaluate': problem(503, busy, { 'Retry-After': '1' }),
    '/v1/rules': problem(500, { code: 'trap', status: 500 }),
    '/v1/evaluate-batch': lines(`${VERDICT}\n{"problem":{"code":"trap","status":500}}\n`),
    '/v1/policy': problem(403, { code: 'policy-fixed' }),
  });
  const behind = await remote(t, { '/v1/evaluate': (_, to) => to.writeHead(503, { 'Retry-After': '7' }).end('<h1>') });
  await assert.rejects(behind.evaluate(order), { code: 'http', status: 503, retryAfterSeconds: 7 });
  await assert.rejects(connect('http://127.0.0.1:1', { timeoutMs: NaN }), { code: 'wrong-argument', message: /timeoutMs, found NaN/ });
  await assert.rejects(host.evaluate(order), { name: 'RedlineError', code: 'http', status: 503, problem: busy, retryAfterSeconds: 1, message: /busy: Too many requests wait\. Try again\./ });
  await assert.rejects(host.describe(), { code: 'trap', status: 500 });
  await assert.rejects(host.evaluateBatch([{}, {}]), { code: 'trap' });
  await assert.rejects(host.setPolicy(), { code: 'http', status: 403 });
});

test('answers that are none', async (t) => {
  const answers = {
    'no such path': [(_, to) => to.writeHead(404).end('<h1>'), 'http'],
    'a page': [(_, to) => to.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>'), 'bad-result'],
    'an answer without a type': [(_, to) => to.writeHead(200).end(VERDICT), 'bad-result'],
    'no JSON': [json('{"verdict"'), 'bad-result'],
    'no object': [json('null'), 'bad-result'],
    'no UTF-8': [json(Buffer.from([0x22, 0xff, 0x22])), 'bad-result'],
    'a problem that is none': [(_, to) => to.writeHead(500, { 'Content-Type': 'application/problem+json' }).end('<h1>'), 'bad-result'],
    'an end before the end': [(_, to) => to.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 99 }).write('{', () => to.destroy()), 'unreachable'],
    'no answer': [(request) => request.socket.destroy(), 'unreachable'],
  };
  for (const [name, [handler, code]] of Object.entries(answers)) {
    await t.test(name, async (t) => {
      const host = await remote(t, { '/v1/evaluate': handler });
      await assert.rejects(host.evaluate(order), { name: 'RedlineError', code });
    });
  }
  await assert.rejects((await connect('http://127.0.0.1:1')).describe(), { code: 'unreachable', message: /127\.0\.0\.1:1/ });
});

test('an answer of fewer lines than there are documents', async (t) => {
  const host = await remote(t, { '/v1/evaluate-batch': lines(`${VERDICT}\n`) });
  await assert.rejects(host.evaluateBatch([{}, {}]), { code: 'bad-result', message: /wanted 2 lines, found 1/ });
});

test('an answer over its limit is not read to its end', async (t) => {
  const endless = (_, to) => {
    to.writeHead(200, { 'Content-Type': 'application/json' });
    const send = () => { while (!to.destroyed && to.write(' '.repeat(9999))); };
    to.on('drain', send);
    send();
  };
  const told = (_, to) => to.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': 100_001 }).end(' '.repeat(100_001));
  const host = await remote(t, { '/v1/evaluate': endless, '/v1/rules': told }, { maxAnswerBytes: 100_000 });
  await assert.rejects(host.evaluate(order), { code: 'answer-too-large', message: /100000/ });
  await assert.rejects(host.describe(), { code: 'answer-too-large', message: /100001/ });
});

test('an answer that does not come', async (t) => {
  const never = () => {};
  const half = (_, to) => to.writeHead(200, { 'Content-Type': 'application/json' }).write('{');
  const at = await serve(t, { '/v1/evaluate': never, '/v1/rules': half });
  const hasty = await connect(at, { timeoutMs: 50 });
  await assert.rejects(hasty.evaluate(order), { code: 'timeout', message: /50 ms/ });
  await assert.rejects(hasty.describe(), { code: 'timeout' });

  const host = await connect(at, { timeoutMs: Infinity });
  await assert.rejects(host.evaluate(order, 'full', { signal: AbortSignal.timeout(50) }), { code: 'aborted' });
  await assert.rejects(host.describe({ signal: AbortSignal.timeout(50) }), { code: 'aborted' });
  await assert.rejects(host.describe({ signal: AbortSignal.abort() }), { code: 'aborted' });

  const controller = new AbortController();
  const bound = await connect(at, { signal: controller.signal });
  const call = bound.evaluate(order);
  controller.abort();
  await assert.rejects(call, { code: 'aborted' });
  await assert.rejects(bound.describe(), { code: 'aborted' });
  await assert.rejects(connect(at, { signal: controller.signal }), { code: 'aborted' });
});

test('inputs over their limits are not sent', async (t) => {
  const host = await remote(t, {});
  const large = (limit) => `{"error":{"code":"too-large","pointer":"","line":1,"column":1,"wanted":"0 to ${limit} bytes","found":"${limit + 1} bytes"}}`;
  assert.equal(await host.evaluateText(' '.repeat((4 << 20) + 1)), large(4 << 20));
  assert.equal(await host.evaluateBatchText(' '.repeat((4 << 20) + 1)), `${large(4 << 20)}\n`);
  assert.equal(await host.setPolicyText(' '.repeat((64 << 10) + 1)), large(64 << 10));
  const here = await load(module);
  const many = '\n'.repeat(4097);
  assert.equal(await host.evaluateBatchText(many), here.evaluateBatchText(many));
});

test('half a character is sent as it is', async (t) => {
  const echo = async (request, to) => json(JSON.stringify(await bodyOf(request)))(request, to);
  const host = await remote(t, { '/v1/evaluate': echo });
  assert.equal(JSON.parse(await host.evaluateText('a\ud83db')), Buffer.from([0x61, 0xed, 0xa0, 0xbd, 0x62]).toString());
});

test('a policy is held, not set', async (t) => {
  const at = await serve(t, { '/v1/evaluate': json(VERDICT) });
  for (const policy of [strict, JSON.parse(strict), new TextEncoder().encode(strict)]) await connect(at, { policy });
  await assert.rejects(connect(at, { policy: strict.replace('"2"', '"3"') }), { code: 'other-policy', message: /strict 3.*strict 2/ });
  await assert.rejects(connect(at, { policy: '{' }), { code: 'wrong-argument' });
});

test('requests are made as the caller wants', async () => {
  const seen = [];
  const fetch = async (url, init) => { seen.push([url, init.method]); return new Response(VERDICT, { headers: { 'Content-Type': 'application/json' } }); };
  const host = await connect('https://redline.example', { fetch });
  assert.equal((await host.evaluate(order)).decision, 'allow');
  assert.deepEqual(seen, [['https://redline.example/v1/evaluate?form=full', 'POST']]);
});

test('what is no host', async () => {
  for (const url of ['redline', 'ftp://redline.example', '', undefined, 7]) {
    await assert.rejects(connect(url), { code: 'wrong-argument', message: /https:\/\/redline\.example/ });
  }
  const host = await connect('http://127.0.0.1:1');
  await assert.rejects(host.evaluate(undefined), { code: 'not-serializable' });
  await assert.rejects(host.evaluate(order, 'fuller'), { code: 'wrong-form' });
  await assert.rejects(host.evaluateText({}), { code: 'wrong-argument' });
  await host.close();
  for (const call of [host.evaluate(order), host.describe(), host.setPolicy()]) await assert.rejects(call, { code: 'closed' });
});

test('the fallback is asked where WebAssembly is missing, and only there', async (t) => {
  const at = await serve(t, { '/v1/evaluate': json(VERDICT) });
  await fetch(at); // Node's fetch needs WebAssembly, once
  const here = await load(module, { fallback: at });
  assert.equal(here.evaluate(order).decision, 'remind');

  const { WebAssembly } = globalThis;
  t.after(() => { globalThis.WebAssembly = WebAssembly; });
  globalThis.WebAssembly = undefined;
  await assert.rejects(load(module), { code: 'no-webassembly', message: /fallback/ });
  const there = await load(module, { fallback: at, policy: strict });
  assert.equal((await there.evaluate(order)).decision, 'allow');
  const controller = new AbortController();
  const loaded = await load(module, { fallback: at, signal: controller.signal });
  controller.abort(); // ends a load, not what is done with the host
  assert.equal((await loaded.evaluate(order)).decision, 'allow');
  await assert.rejects(load(module, { fallback: at, policy: strict.replace('"2"', '"3"') }), { code: 'other-policy' });
});
