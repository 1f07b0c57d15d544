/** What a host that runs the module here does beside the vectors. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { RedlineError, load, version } from '@redline5g/redline';
import { bytes, module, order, strict, text } from './files.js';

const compiled = await WebAssembly.compile(module);
const open = (options) => load(compiled, options);

const throws = (call, code, message = /./) => assert.throws(call, { name: 'RedlineError', code, message });

test('an object, its text and its bytes are judged alike', async () => {
  const redline = await open();
  const verdict = redline.evaluate(JSON.parse(order));
  assert.deepEqual(redline.evaluate(order), verdict);
  assert.deepEqual(redline.evaluate(new TextEncoder().encode(order)), verdict);
  assert.deepEqual(JSON.parse(redline.evaluateText(order)), verdict);
  assert.equal(verdict.findings[0].clause, '2.1');
  assert.equal(redline.evaluate(order, 'compact').findings[0].clause, undefined);
});

test('a document that can\'t be judged throws where and what', async () => {
  const redline = await open();
  const document = { ...JSON.parse(order), chanel: 'app' };
  assert.throws(() => redline.evaluate(document), (error) => {
    assert.ok(error instanceof RedlineError && error instanceof Error);
    assert.equal(error.code, 'unknown-member');
    assert.equal(error.pointer, '/chanel');
    assert.ok(error.line === 1 && error.column > 1 && error.wanted && error.found);
    assert.equal(error.hint, 'did you mean channel?');
    assert.match(error.message, /^\/chanel \(line 1, column \d+\): wanted .*, found .*; did you mean channel\?$/);
    return true;
  });
  assert.match(redline.evaluateText('{'), /^{"error":{"code":"not-json",/);
});

test('what can\'t be written as JSON', async () => {
  const redline = await open();
  const cycle = JSON.parse(order);
  cycle.customer.self = cycle;
  throws(() => redline.evaluate(cycle), 'not-serializable', /the document can't be written as JSON: .*circular/i);
  throws(() => redline.evaluate({ id: 1n }), 'not-serializable', /BigInt/);
  throws(() => redline.evaluate(undefined), 'not-serializable', /undefined/);
  throws(() => redline.evaluate(() => order), 'not-serializable', /function/);
  throws(() => redline.evaluate({ toJSON() { throw new RangeError('mine'); } }), 'not-serializable', /mine/);
  throws(() => redline.evaluateBatch([order, undefined]), 'not-serializable', /document 1/);
  throws(() => redline.setPolicy({ id: 1n }), 'not-serializable');
  throws(() => redline.evaluate(null), 'wrong-type');
});

test('what is no text and no bytes', async () => {
  const redline = await open();
  for (const input of [undefined, null, 7, {}, []]) {
    throws(() => redline.evaluateText(input), 'wrong-argument');
    throws(() => redline.evaluateBatchText(input), 'wrong-argument');
  }
  throws(() => redline.evaluateBatch(order), 'wrong-argument', /array/);
  throws(() => redline.evaluateBatch([order, new TextEncoder().encode(order)]), 'wrong-argument', /document 1 is bytes/);
  for (const form of ['Full', '', null, 1]) throws(() => redline.evaluate(order, form), 'wrong-form');
});

test('half a character is told, not replaced', async () => {
  const redline = await open();
  for (const half of ['\ud83d', '\ude00', '\ude00\ud83d', '\ud83d\ud83d\ude00']) {
    const changed = { ...JSON.parse(order), region: `县${half}区` };
    throws(() => redline.evaluate(changed), 'lone-surrogate', /^\/region/);
    const typed = order.replace('"kind"', `"region":"县${half}区","kind"`);
    const { error } = JSON.parse(redline.evaluateText(typed));
    assert.deepEqual([error.code, error.pointer], ['not-utf8', '/region']);
    assert.equal(JSON.parse(redline.evaluateText(half)).error.code, 'not-utf8');
  }
  assert.equal(redline.evaluate({ ...JSON.parse(order), region: '😀\ufffd' }, 'compact').decision, 'remind');
});

test('older engines tell half a character too', async (t) => {
  const { isWellFormed } = String.prototype;
  t.after(() => { String.prototype.isWellFormed = isWellFormed; });
  delete String.prototype.isWellFormed;
  const utf8 = await import('../utf8.js?without');
  for (const [input, formed] of [['', true], ['a县😀', true], ['\ud83d', false], ['\ude00a', false], ['😀\ud83d', false]]) {
    assert.equal(utf8.isWellFormed(input), formed);
  }
});

test('the length of a text is that of its bytes', async () => {
  const { byteLength } = await import('../utf8.js');
  for (const input of ['', 'a', '\u007f\u0080', '\u07ff\u0800', '县\uffff', '😀😀a', '\ud83d', '\ude00\ud83d', '\ud83d😀']) {
    assert.equal(byteLength(input), Buffer.from(input).length, JSON.stringify(input));
  }
});

test('a text at the limit is read, and one over it is told its size', async () => {
  const redline = await open();
  const fill = (size) => '县'.repeat(size / 3) + ' '.repeat(size % 3);
  assert.match(redline.evaluateText(fill(4 << 20)), /"not-json"/);
  assert.match(redline.evaluateText(fill((4 << 20) + 1)), /"too-large".*"found":"4194305 bytes"/);
  assert.match(redline.evaluateText('县'.repeat(4 << 20)), /"too-large".*"found":"12582912 bytes"/);
  assert.match(redline.setPolicyText('😀'.repeat(16 << 10)), /"not-json"/);
  assert.match(redline.setPolicyText('😀'.repeat(16 << 10) + ' '), /"too-large".*"found":"65537 bytes"/);
  assert.equal(redline.evaluate(order).decision, 'remind');
});

test('a batch has an answer to each document', async () => {
  const redline = await open();
  const answers = redline.evaluateBatch([JSON.parse(order), '{\n}', order, ''], 'compact');
  assert.deepEqual(answers.map(({ decision, error }) => decision ?? error.code), ['remind', 'missing-member', 'remind', 'not-json']);
  assert.deepEqual(answers[0], redline.evaluate(order, 'compact'));
  const broken = '{"kind":"ord\ner"}'; // within a string a line feed is no JSON
  assert.equal(redline.evaluateBatch([broken])[0].error.code, 'not-json');
  throws(() => redline.evaluate(broken), 'not-json');
  assert.deepEqual(redline.evaluateBatch([]), []);
  throws(() => redline.evaluateBatch(Array(4097).fill('{}')), 'too-many-lines');
  throws(() => redline.evaluateBatch([' '.repeat(3 << 20), ' '.repeat(2 << 20)]), 'too-large');
  assert.equal(redline.evaluateBatch([' '.repeat(5 << 20)])[0].error.code, 'too-large');
});

test('a policy holds until the next', async () => {
  const redline = await open({ policy: JSON.parse(strict) });
  assert.deepEqual(redline.evaluate(order).policy, { id: 'strict', version: '2' });
  throws(() => redline.setPolicy({ kind: 'policy', id: 'p', version: '1', windows: { evidenceHours: 25 } }), 'below-floor', /^\/windows/);
  assert.equal(redline.evaluate(order).policy.id, 'strict');
  assert.deepEqual(redline.setPolicy(), { id: 'floor', version: '1' });
  assert.deepEqual(redline.setPolicy(new TextEncoder().encode(strict)), { id: 'strict', version: '2' });
  assert.equal(redline.setPolicyText(), '{"policy":{"id":"floor","version":"1"}}');
  await assert.rejects(open({ policy: '{' }), { code: 'not-json' });
});

test('the rules', async () => {
  const redline = await open();
  assert.equal(redline.describe().version, version);
  assert.equal(redline.describe().rules[0].id, '2.1-coverage-enquiry');
  assert.equal(JSON.parse(text('js/package.json')).version, version);
});

test('a document that calls the host while it is written', async () => {
  const redline = await open();
  const { at, ...rest } = JSON.parse(order);
  const inner = [];
  const document = { ...rest, at: { toJSON() { inner.push(redline.evaluate(order).decision); return at; } } };
  assert.deepEqual(redline.evaluate(document), redline.evaluate(order));
  assert.deepEqual(inner, ['remind']);
});

test('hosts of one module don\'t meet', async () => {
  const [one, two] = [await open({ policy: strict }), await open()];
  assert.equal(one.evaluate(order).policy.id, 'strict');
  assert.equal(two.evaluate(order).policy.id, 'floor');
  one.close();
  assert.equal(two.evaluate(order).policy.id, 'floor');
});

test('a host that was closed', async () => {
  const redline = await open();
  redline.close();
  redline.close();
  for (const call of [() => redline.evaluate(order), () => redline.setPolicy(), () => redline.describe(), () => redline.evaluateBatch([])]) {
    throws(call, 'closed');
  }
});

/** Calls where so little of the stack is left that the module traps. */
function exhaust(redline) {
  let trapped;
  const descend = () => {
    try { descend(); } catch { /* no room for more */ }
    if (trapped) return;
    try { redline.evaluate(order); } catch (error) { if (error.code === 'trap') trapped = error; }
  };
  descend();
  return trapped;
}

test('a trap of the shipped module, and after it', async () => {
  const redline = await open({ policy: strict });
  for (let i = 0; i < 3; i++) {
    assert.ok(exhaust(redline).cause instanceof RangeError);
    assert.equal(redline.evaluate(order).policy.id, 'strict');
  }
});

test('a policy that is bytes outlives a trap, whatever becomes of the bytes', async () => {
  const policy = new TextEncoder().encode(strict);
  const redline = await open({ policy });
  policy.fill(0);
  assert.ok(exhaust(redline));
  assert.equal(redline.evaluate(order).policy.id, 'strict');
});

test('a call that fails for what its instance has suffered is made in another', async (t) => {
  const { instantiate } = WebAssembly;
  t.after(() => { WebAssembly.instantiate = instantiate; });
  const instances = [];
  WebAssembly.instantiate = async (...given) => {
    const made = await instantiate(...given);
    instances.push(made.instance ?? made);
    return made;
  };
  const redline = await open({ policy: strict });
  const verdict = redline.evaluateText(order);
  const [{ exports }] = instances;
  new Uint8Array(exports.memory.buffer).fill(255);
  assert.throws(() => exports.describe(), WebAssembly.RuntimeError);
  assert.equal(redline.evaluateText(order), verdict);
  assert.equal(redline.evaluate(order).policy.id, 'strict');
  assert.equal(instances.length, 1);
});

test('a host that was closed after a trap stays closed', async () => {
  const redline = await load(bytes('testdata/modules/trap.wasm'));
  throws(() => redline.evaluate(order), 'trap');
  redline.close();
  await new Promise((next) => setTimeout(next, 10));
  throws(() => redline.describeText(), 'closed');
});

test('an engine that makes instances only aside replaces one a little later', async (t) => {
  const redline = await load(bytes('testdata/modules/trap.wasm'));
  const { Instance } = WebAssembly;
  t.after(() => { WebAssembly.Instance = Instance; });
  WebAssembly.Instance = function refuse() { throw new RangeError('WebAssembly.Instance is disallowed on the main thread'); };
  throws(() => redline.evaluate(order), 'trap', /unreachable/);
  throws(() => redline.describeText(), 'trap', /disallowed.*call again later/);
  await new Promise((next) => setTimeout(next, 10));
  assert.match(redline.describeText(), /fake/);
});

test('a call that never ends ends with its worker', async () => {
  const worker = new Worker(new URL('forever.js', import.meta.url));
  const said = [];
  worker.on('message', (word) => said.push(word));
  await once(worker, 'message');
  await worker.terminate();
  assert.deepEqual(said, ['begins']);
});

test('a Content Security Policy that forbids WebAssembly', async (t) => {
  const { Module } = WebAssembly;
  t.after(() => { WebAssembly.Module = Module; });
  WebAssembly.Module = function refuse() { throw new WebAssembly.CompileError('violates the following Content Security policy directive'); };
  await assert.rejects(load(module), { code: 'not-allowed', message: /script-src 'self' 'wasm-unsafe-eval'/ });
});
