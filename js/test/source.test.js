/** Where a module may come from, and what is wrong with what comes. */
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { load } from '@redline5g/redline';
import { hash, module, order, root } from './files.js';
import { serve } from './server.js';

const WASM = { 'Content-Type': 'application/wasm' };

const paths = {
  '/module.wasm': (_, to) => to.writeHead(200, { ...WASM, 'Content-Length': module.length }).end(module),
  '/text.wasm': (_, to) => to.writeHead(200, { 'Content-Type': 'text/plain' }).end(module),
  '/untyped.wasm': (_, to) => to.writeHead(200).end(module),
  '/chunked.wasm': (_, to) => inParts(to.writeHead(200, WASM)),
  '/cut.wasm': (_, to) => to.writeHead(200, WASM).end(module.subarray(0, 100_000)),
  '/broken.wasm': (_, to) => to.writeHead(200, { ...WASM, 'Content-Length': module.length }).write(module.subarray(0, 9), () => to.destroy()),
  '/endless.wasm': (request, to) => endless(request, to.writeHead(200, WASM)),
  '/stalled.wasm': (_, to) => to.writeHead(200, WASM).write(module.subarray(0, 9)),
  '/page.html': (_, to) => to.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html>'),
};

/** Sends the module without telling its length. */
function inParts(to) {
  for (let at = 0; at < module.length; at += 50_000) to.write(module.subarray(at, at + 50_000));
  to.end();
}

function endless(request, to) {
  const send = () => { while (!to.destroyed && to.write(module)); };
  to.on('drain', send);
  send();
}

async function judges(source, options) {
  const redline = await load(source, options);
  assert.equal(redline.evaluate(order, 'compact').decision, 'remind');
}

const fails = (code, source, options, message = /./) => assert.rejects(load(source, options), { name: 'RedlineError', code, message });

test('every kind of source', async (t) => {
  const at = await serve(t, paths);
  const url = `${at}/module.wasm`;
  const sources = {
    'a URL': new URL(url),
    'a string': url,
    'a response': await fetch(url),
    'a promise of a response': fetch(url),
    'a response of bytes': new Response(module),
    'a typed array': module,
    'a buffer': module.buffer.slice(module.byteOffset, module.byteOffset + module.byteLength),
    'a view': new DataView(module.buffer, module.byteOffset, module.byteLength),
    'a module': await WebAssembly.compile(module),
    'the URL of a file': new URL('wasm/redline.wasm', root),
    'the URL of a file as a string': new URL('wasm/redline.wasm', root).href,
    'a data URL': `data:application/wasm;base64,${Buffer.from(module).toString('base64')}`,
  };
  for (const [name, source] of Object.entries(sources)) {
    await t.test(name, () => judges(source));
  }
});

test('what a server says of the module does not matter', async (t) => {
  const at = await serve(t, paths);
  for (const path of ['text', 'untyped', 'chunked']) {
    await t.test(path, async () => {
      await judges(`${at}/${path}.wasm`);
      await judges(`${at}/${path}.wasm`, { integrity: await hash(module) });
    });
  }
});

test('a module is compiled while it comes, where the engine can', async (t) => {
  const at = await serve(t, paths);
  const { compile } = WebAssembly;
  t.after(() => { WebAssembly.compile = compile; });
  WebAssembly.compile = () => assert.fail('it was compiled when it had come');
  await judges(`${at}/text.wasm`);
  await judges(fetch(`${at}/chunked.wasm`));
});

test('an engine that does not stream compiles what has come', async (t) => {
  const at = await serve(t, paths);
  const { compileStreaming } = WebAssembly;
  t.after(() => { WebAssembly.compileStreaming = compileStreaming; });
  WebAssembly.compileStreaming = undefined;
  await judges(`${at}/chunked.wasm`);
  WebAssembly.compileStreaming = () => Promise.reject(new TypeError('Unexpected response MIME type'));
  await judges(`${at}/chunked.wasm`);
});

test('a module that does not come', async (t) => {
  const at = await serve(t, paths);
  await fails('http', `${at}/nowhere.wasm`, {}, /404/);
  await fails('not-a-module', `${at}/cut.wasm`);
  await fails('not-a-module', `${at}/page.html`);
  await fails('not-a-module', new Uint8Array(0));
  await fails('unreachable', `${at}/broken.wasm`);
  await fails('unreachable', fetch('http://127.0.0.1:1/'));
  await fails('unreachable', 'http://127.0.0.1:1/module.wasm', {}, /127\.0\.0\.1:1/);
  await fails('unreachable', pathToFileURL('/nowhere.wasm'), {}, /nowhere/);
  await fails('unreachable', 'module.wasm', {}, /module\.wasm/);
});

test('a module over its limit is not read to its end', async (t) => {
  const at = await serve(t, paths);
  await fails('module-too-large', `${at}/endless.wasm`, {}, /4194304/);
  await fails('module-too-large', fetch(`${at}/endless.wasm`));
  const maxBytes = module.length - 1;
  for (const source of [module, `${at}/module.wasm`, `${at}/chunked.wasm`, new URL('wasm/redline.wasm', root)]) {
    await fails('module-too-large', source, { maxBytes }, new RegExp(`${maxBytes}`));
  }
  await judges(`${at}/chunked.wasm`, { maxBytes: module.length });
});

test('integrity holds for every source', async (t) => {
  const at = await serve(t, paths);
  const wrong = await hash(new Uint8Array(1));
  for (const [name, source] of Object.entries({
    'a URL': () => `${at}/module.wasm`, 'a response': () => fetch(`${at}/module.wasm`), bytes: () => module, 'a file': () => new URL('wasm/redline.wasm', root),
  })) {
    await t.test(name, async () => {
      await judges(source(), { integrity: await hash(module) });
      await fails('integrity', source(), { integrity: wrong }, /found sha384-/);
    });
  }
  await fails('integrity', await WebAssembly.compile(module), { integrity: await hash(module) });
});

test('the strongest hashes count, and one must match', async () => {
  const [weak, right, other] = [await hash(module, 'sha256'), await hash(module, 'sha512'), await hash(order && new Uint8Array(2), 'sha512')];
  await judges(module, { integrity: `${weak} ${other} ${right}?from=build` });
  await judges(module, { integrity: right.replace(/\+/g, '-').replace(/\//g, '_') });
  await fails('integrity', module, { integrity: `${weak} ${other}` });
  for (const integrity of ['', 'md5-AAAA', 'sha384', 7]) await fails('wrong-argument', module, { integrity });
});

test('without SubtleCrypto fetch checks, and bytes are refused', async (t) => {
  const at = await serve(t, paths);
  const right = await hash(module);
  const wrong = await hash(new Uint8Array(1));
  const { subtle } = crypto;
  t.after(() => Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true }));
  Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
  await judges(`${at}/module.wasm`, { integrity: right });
  await fails('unreachable', `${at}/module.wasm`, { integrity: wrong }, /integrity/);
  await fails('integrity', module, { integrity: right }, /secure contexts/);
  await fails('integrity', fetch(`${at}/module.wasm`), { integrity: right }, /secure contexts/);
});

test('a load that is aborted ends', async (t) => {
  const at = await serve(t, paths);
  await fails('aborted', module, { signal: AbortSignal.abort() });
  for (const source of [() => `${at}/stalled.wasm`, () => fetch(`${at}/stalled.wasm`)]) {
    await fails('aborted', source(), { signal: AbortSignal.timeout(50) });
  }
  await fails('aborted', new Promise(() => {}), { signal: AbortSignal.timeout(50) });
  const controller = new AbortController();
  const late = fetch(`${at}/stalled.wasm`).then((response) => { controller.abort(); return response; });
  await fails('aborted', late, { signal: controller.signal });
});

test('what is no source', async () => {
  const used = new Response(module);
  await used.arrayBuffer();
  await fails('wrong-argument', used, {}, /read before/);
  for (const source of [7, null, true, {}, [], () => {}]) await fails('wrong-argument', source);
});

test('what is no option', async () => {
  await fails('wrong-argument', module, { maxBytes: 'x' }, /maxBytes, found x/);
  await fails('wrong-argument', module, { maxBytes: NaN }, /maxBytes/);
  await fails('wrong-argument', module, { signal: new AbortController() }, /AbortSignal/);
  await judges(module, null);
});

test('a page for a module', async (t) => {
  const at = await serve(t, paths);
  await fails('not-a-module', `${at}/page.html`, {}, /page\.html are no WebAssembly module, but a page/);
});

test('a module that is no module of this ABI', async () => {
  const importing = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 4, 1, 0x60, 0, 0, 2, 9, 1, 3, 0x65, 0x6e, 0x76, 1, 0x66, 0, 0]);
  await fails('wrong-abi', importing, {}, /env\.f/);
  await fails('wrong-abi', Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0), {}, /memory/);
});
