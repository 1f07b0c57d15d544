import { request } from 'node:http';
import { Readable } from 'node:stream';

/**
 * A fetch for Node without WebAssembly, in which Node's own ends the process:
 * it reads HTTP with WebAssembly, and so its Response can't be had either. What
 * this gives is as much of one as the loader uses.
 *
 * @param {string} url
 * @param {RequestInit} init
 */
export function fetch(url, { method, headers, body, signal }) {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers, signal }, (answer) => resolve({
      url,
      status: answer.statusCode,
      headers: { get: (name) => answer.headers[name] ?? null },
      body: Readable.toWeb(answer),
    }));
    sent.on('error', reject);
    sent.end(body);
  });
}
