/** The types: held against real usage, against the golden verdicts, and against the errors that are thrown. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { load } from '@redline5g/redline';
import { module, root, text } from './files.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const tsc = async (...args) => {
  const run = promisify(execFile)(process.execPath, [join(here, '../node_modules/typescript/bin/tsc'), ...args], { cwd: here });
  await run.catch(({ stdout }) => assert.fail(stdout));
};

test('real usage compiles, and what must not does not', () => tsc('-p', 'tsconfig.json'));

for (const other of ['playwright', 'react']) test(`so it is with ${other}`, () => tsc('-p', `${other}/tsconfig.json`));

test('every golden verdict has the members of its type, and no others', async (t) => {
  const folder = await mkdtemp(join(here, 'golden-')); // where the package is found by its name
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'golden.ts'), await literals());
  await writeFile(join(folder, 'tsconfig.json'), '{"extends":"../tsconfig.json","include":["golden.ts"]}');
  await tsc('-p', folder);
});

/** Answers as literals of TypeScript, one of each shape. */
async function literals() {
  const shapes = new Map();
  let count = 0;
  const add = (type, answer) => shapes.set(type + shapeOf(answer), `export const v${count++}: ${type} = ${JSON.stringify(answer)};`);
  for (const line of await golden()) {
    const { compact, full, result } = JSON.parse(line);
    if (compact) add('CompactVerdict | { error: Fault }', JSON.parse(compact));
    if (full) add('Verdict | { error: Fault }', JSON.parse(full));
    if (result) add('{ policy: PolicyName } | { error: Fault }', JSON.parse(result));
  }
  add('Description', (await load(module)).describe());
  assert.ok(shapes.size > 100, `${shapes.size} shapes`);
  return `import type { CompactVerdict, Description, Fault, PolicyName, Verdict } from '@redline5g/redline';\n${[...shapes.values()].join('\n')}\n`;
}

async function golden() {
  const names = await readdir(new URL('testdata/golden/', root));
  return names.flatMap((name) => text(`testdata/golden/${name}`).split('\n').filter(Boolean));
}

/** The members of a value, at all depths, with the words that types name. */
function shapeOf(value, name = '') {
  if (Array.isArray(value)) return `[${[...new Set(value.map((element) => shapeOf(element)))].sort()}]`;
  if (typeof value !== 'object') return /^(kind|decision|outcome)$/.test(name) ? value : typeof value;
  const fault = 'pointer' in value ? value.code : '';
  return `${fault}{${Object.entries(value).map(([member, of]) => `${member}:${shapeOf(of, member)}`)}}`;
}

test('the codes of hosts are the same in source, table, types and README', async () => {
  const names = (await readdir(new URL('js/', root))).filter((name) => name.endsWith('.js'));
  const sources = names.map((name) => text(`js/${name}`)).join('\n');
  const codes = {
    thrown: sources.matchAll(/RedlineError\(\s*'([a-z-]+)'/g),
    table: text('js/errors.js').matchAll(/^ \* {5}([a-z-]+) {2,}\S/gm),
    types: /HostCode =([^;]*);/.exec(text('js/index.d.ts'))[1].matchAll(/'([a-z-]+)'/g),
    README: text('js/README.md').split('## Errors')[1].matchAll(/^\| `([a-z-]+)` \|/gm),
  };
  const lists = Object.fromEntries(Object.entries(codes).map(([name, found]) => [name, [...new Set([...found].map(([, code]) => code))].sort()]));
  for (const name of Object.keys(lists)) assert.deepEqual(lists[name], lists.table, name);
  assert.ok(lists.table.length > 15);
});
