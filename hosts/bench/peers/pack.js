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

// A part of this one asks for Node's own modules as CommonJS does.
const banner = (name) => name === 'json-rules-engine' && {
  js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
};

/** Bundles an engine, and gives the size of what is loaded at once; what is loaded later stays apart. */
async function pack(name) {
  const { metafile: { outputs } } = await build({
    entryPoints: [`engines/${name}.js`], outdir: `${folder}/${name}`, bundle: true, splitting: true, minify: true,
    format: 'esm', platform: 'node', target: 'node20', external, metafile: true, banner: banner(name) || {},
  });
  const entry = Object.keys(outputs).find((file) => outputs[file].entryPoint);
  return sum([...atOnce(entry, outputs)].map(brotli));
}

/** A file and all that it imports in turn. */
function atOnce(file, outputs, files = new Set()) {
  if (files.has(file)) return files;
  files.add(file);
  for (const { path, kind, external } of outputs[file].imports) {
    if (kind === 'import-statement' && !external) atOnce(path, outputs, files);
  }
  return files;
}

const brotli = (file) => brotliCompressSync(readFileSync(file), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
const sum = (sizes) => sizes.reduce((all, size) => all + size, 0);
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));

const sizes = {};
for (const name of names) sizes[name] = await pack(name);
const { name, version } = read('../../../js/package.json');
console.log(JSON.stringify({ sizes, versions: { ...read('package.json').dependencies, [name]: version } }));
