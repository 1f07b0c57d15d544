/**
 * Bundles engines, as a page would load them: node pack.js FOLDER NAME...
 * It prints the size of each with brotli, and the versions of the packages.
 */
import { readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { build } from 'esbuild';

const [folder, ...names] = process.argv.slice(2);
// These two read files beside their own.
const external = ['@gorules/zen-engine', '@cedar-policy/cedar-wasm'];

await build({
  entryPoints: names.map((name) => `engines/${name}.js`),
  outdir: folder, bundle: true, minify: true, format: 'esm', platform: 'node', target: 'node20', external,
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});

const brotli = (file) => brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const { name, version } = read('../../../js/package.json');
console.log(JSON.stringify({
  sizes: Object.fromEntries(names.map((name) => [name, brotli(`${folder}/${name}.js`)])),
  versions: { ...read('package.json').dependencies, [name]: version },
}));
