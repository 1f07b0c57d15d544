/** What an app ships, beside its pages. Addresses are those of the repository. */
export const moduleURL = new URL('wasm/redline.wasm', location.href);

export const text = async (path) => (await get(path)).text();
export const json = async (path) => (await get(path)).json();
const bytes = async (path) => new Uint8Array(await (await get(path)).arrayBuffer());

async function get(path) {
  const response = await fetch(path);
  if (!response.ok && response.status !== 0) throw new Error(`${path}: ${response.status}`);
  return response;
}

/** What suite.js takes of every runtime, but for the host. */
export async function environment() {
  return {
    golden: await named('testdata/golden/', '.ndjson', text),
    order: await text('testdata/documents/order.json'),
    description: await text('description.json'),
  };
}

/** What suite.js takes where the module runs in the page. */
export async function modules() {
  return { module: await bytes(moduleURL), ...await named('testdata/modules/', '.wasm', bytes) };
}

/** Files of a folder, by their names without the suffix. */
async function named(folder, suffix, read) {
  const { files } = await json('app.json');
  const paths = files.filter((path) => path.startsWith(folder));
  const contents = await Promise.all(paths.map(read));
  return Object.fromEntries(paths.map((path, i) => [path.slice(folder.length, -suffix.length), contents[i]]));
}
