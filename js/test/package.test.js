/** The package as npm packs it, and what bundlers make of it. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as esbuild from 'esbuild';
import * as vite from 'vite';
import * as vite7 from 'vite-7';
import { version } from '@redline5g/redline';
import { module, order, root } from './files.js';

const execute = promisify(execFile);
const npm = (cwd, ...args) => execute('npm', [...args, '--no-audit', '--no-fund', '--no-update-notifier'], { cwd, shell: process.platform === 'win32' });
const js = fileURLToPath(new URL('js/', root));

let project; // a folder where the package is installed

before(async () => {
  project = await mkdtemp(join(tmpdir(), 'redline-'));
  await npm(js, 'pack', '--pack-destination', project);
  await writeFile(join(project, 'package.json'), '{"private":true,"type":"module"}');
  await npm(project, 'install', '--offline', '--ignore-scripts', `./redline5g-redline-${version}.tgz`);
  await cp(new URL('app/', import.meta.url), project, { recursive: true });
});
after(() => rm(project, { recursive: true }));

const installed = (name) => join(project, 'node_modules/@redline5g/redline', name);

/** Runs a program in a Node of its own: the verdict that it comes to. */
async function run(file) {
  const script = `globalThis.order = ${JSON.stringify(order)};
    await import(${JSON.stringify(`file://${file}`)});
    console.log(JSON.stringify(globalThis.verdict));`;
  const { stdout } = await execute(process.execPath, ['--input-type=module', '--eval', script], { cwd: tmpdir() });
  return JSON.parse(stdout);
}

const judges = async (file) => assert.equal((await run(file)).decision, 'remind');

test('the package has what it needs, and no more', async () => {
  const sources = (await readdir(js)).filter((name) => /\.js$|\.d\.ts$/.test(name));
  const files = await readdir(installed(''));
  assert.deepEqual(files.sort(), [...sources, 'collect', 'elements', 'inject', 'LICENSE', 'README.md', 'package.json', 'redline.wasm'].sort());
  for (const folder of ['collect', 'elements']) assert.deepEqual(await readdir(installed(folder)), await readdir(join(js, folder)));
  assert.deepEqual(await readdir(installed('inject')), ['collector.js']);
  assert.deepEqual(new Uint8Array(await readFile(installed('redline.wasm'))), module);
  const { dependencies, sideEffects } = JSON.parse(await readFile(installed('package.json'), 'utf8'));
  assert.deepEqual([dependencies, sideEffects], [undefined, ['./elements/index.js']]);
});

test('the collector is found by its name, and needs no page to be loaded', async () => {
  const script = "import('@redline5g/redline/collect').then((collector) => console.log(Object.keys(collector).join()))";
  const { stdout } = await execute(process.execPath, ['--eval', script], { cwd: project });
  assert.equal(stdout, 'collect,examine,observe\n');
});

test('the elements are found by their name, and do nothing where there is no page', async () => {
  const script = "import('@redline5g/redline/elements').then((elements) => console.log(Object.keys(elements).join()))";
  const { stdout } = await execute(process.execPath, ['--eval', script], { cwd: project });
  assert.equal(stdout, 'RedlineConsent,RedlineReminders,RedlineVerdict\n');
});

test('without a bundler', () => judges(join(project, 'default.js')));

test('esbuild, by the address of the module', async () => {
  await bundle('esbuild.js', 'esbuild', { loader: { '.wasm': 'file' } });
  await judges(join(project, 'esbuild/esbuild.js'));
});

test('esbuild, with the module beside the bundle', async () => {
  await bundle('default.js', 'beside');
  await cp(installed('redline.wasm'), join(project, 'beside/redline.wasm'));
  await judges(join(project, 'beside/default.js'));
});

for (const [entry, name] of [['evidence', 'openEvidence'], ['guard', 'guard']]) {
  test(`the entry ${entry}, without a bundler and with one`, async () => {
    const file = join(project, `${entry}.js`);
    await writeFile(file, `import { ${name} } from '@redline5g/redline/${entry}';\nglobalThis.verdict = typeof ${name};\n`);
    assert.equal(await run(file), 'function');
    await bundle(`${entry}.js`, entry);
    assert.equal(await run(join(project, `${entry}/${entry}.js`)), 'function');
  });
}

/** Bundles for browsers. A warning is a failure. */
async function bundle(entry, folder, options) {
  const { warnings } = await esbuild.build({
    absWorkingDir: project, entryPoints: [entry], outdir: folder, bundle: true, minify: true,
    format: 'esm', platform: 'browser', target: 'es2022', logLevel: 'silent', ...options,
  });
  assert.deepEqual(warnings, []);
}

for (const entry of ['vite.js', 'default.js']) {
  test(`Vite, ${entry}`, async () => {
    const outDir = `vite-${entry}`;
    await vite.build({
      root: project, configFile: false, base: './', logLevel: 'error',
      build: { outDir, modulePreload: false, target: 'es2022', rolldownOptions: { input: join(project, entry), output: { entryFileNames: 'main.js' } } },
    });
    await judges(join(project, outDir, 'main.js'));
    const assets = await readdir(join(project, outDir, 'assets'));
    assert.match(assets.filter((name) => !name.endsWith('.js')).join(), /^redline-[\w-]+\.wasm$/);
    for (const part of ['connect', 'integrity']) assert.match(assets.join(), new RegExp(`${part}-[\\w-]+\\.js`));
  });
}

/** A dev server on the project: what finds words in what it serves, and what holds that it serves the module. */
async function develop(t, { createServer }, config) {
  const options = { host: '127.0.0.1', port: 0, hmr: false, watch: null };
  const server = await createServer({ root: project, configFile: false, logLevel: 'error', server: options, ...config });
  t.after(() => server.close());
  await server.listen();
  // The response is looked at after its body: Node 20 may drop one that nobody has any more, and the body with it.
  const get = async (path, as) => {
    const response = await fetch(new URL(path, `http://127.0.0.1:${server.httpServer.address().port}`), { signal: AbortSignal.timeout(60_000) });
    const body = await response[as]();
    assert.equal(response.status, 200, path);
    return body;
  };
  const find = async (path, pattern) => {
    const text = await get(path, 'text');
    return pattern.exec(text)?.[1] ?? assert.fail(`${path} has no ${pattern}: ${text}`);
  };
  const isModule = async (path) => assert.deepEqual(new Uint8Array(await get(path, 'arrayBuffer')), module);
  return { find, isModule };
}

const ADDRESS = /"([^"]+redline\.wasm[^"]+)"/, EXPORTED = /export default "([^"]+)"/;

test('Vite, while developing', async (t) => {
  const { find, isModule } = await develop(t, vite);
  await isModule(await find(await find('/vite.js', ADDRESS), EXPORTED));
  await isModule(await find(await find('/default.js', /"([^"]+\/deps\/[^"]+)"/), /new URL\("([^"]+redline\.wasm)"/));
});

test('Vite 7, while developing, by the address of the module, or with the package left as it is', async (t) => {
  const own = { cacheDir: 'vite-7' };
  const given = await develop(t, vite7, own);
  await given.isModule(await given.find(await given.find('/vite.js', ADDRESS), EXPORTED));
  const { find, isModule } = await develop(t, vite7, { ...own, optimizeDeps: { exclude: ['@redline5g/redline'] } });
  const entry = await find('/default.js', /"([^"?]+\/redline\/index\.js)[?"]/);
  const loader = new URL(await find(entry, /"([^"?]+\/load\.js)[?"]/), `http://vite${entry}`).pathname;
  await isModule(new URL(await find(loader, /new URL\(['"]([^'"]+redline\.wasm)['"]/), `http://vite${loader}`).pathname);
});
