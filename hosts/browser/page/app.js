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

/** What suite.js takes of a runtime, but for the host. */
export async function environment() {
  const { files } = await json('app.json');
  return {
    golden: await named(files, 'testdata/golden/', '.ndjson', text),
    modules: { module: await bytes(moduleURL), ...await named(files, 'testdata/modules/', '.wasm', bytes) },
    order: await text('testdata/documents/order.json'),
    description: await text('description.json'),
  };
}

/** Files of a folder, by their names without the suffix. */
async function named(files, folder, suffix, read) {
  const paths = files.filter((path) => path.startsWith(folder));
  const contents = await Promise.all(paths.map(read));
  return Object.fromEntries(paths.map((path, i) => [path.slice(folder.length, -suffix.length), contents[i]]));
}
