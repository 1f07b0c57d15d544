import { createServer } from 'node:http';

/**
 * Serves the test t from handlers by path, until t ends.
 *
 * @param {import('node:test').TestContext} t
 * @param {Record<string, import('node:http').RequestListener>} paths
 * @returns {Promise<string>} the address, without a path
 */
export async function serve(t, paths) {
  const server = createServer((request, response) => {
    const handler = paths[request.url.split('?')[0]];
    if (handler) return handler(request, response);
    response.writeHead(404).end();
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => new Promise((closed) => { server.close(closed); server.closeAllConnections(); }));
  return `http://127.0.0.1:${server.address().port}`;
}

/** The body of a request. */
export async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
