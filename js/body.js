/** Bodies of answers, read no further than a limit, whether or not they tell their length. */
import { aborted } from './errors.js';

/**
 * Reads a body.
 *
 * @param {Response} response
 * @param {{limit: number, tooLarge: (found: string) => Error, signal?: AbortSignal}} limits
 *   limit is in bytes, tooLarge makes the error of a body that has more
 * @param {(chunk: Uint8Array) => void} [take] gets each part as it comes
 * @returns {Promise<Uint8Array>}
 */
export async function readBody(response, { limit, tooLarge, signal }, take = () => {}) {
  const told = Number(response.headers.get('content-length') ?? 0);
  if (told > limit) {
    response.body?.cancel().catch(() => {}); // of one that failed by itself
    throw tooLarge(`${told} bytes`);
  }
  const chunks = [];
  let size = 0;
  for await (const chunk of chunksOf(response, signal)) {
    size += chunk.length;
    if (size > limit) throw tooLarge(`more than ${limit} bytes`);
    chunks.push(chunk);
    take(chunk);
  }
  return join(chunks, size);
}

/** The parts of a body; who leaves the loop ends the transfer. */
async function* chunksOf(response, signal) {
  if (!response.body) return;
  const reader = response.body.getReader();
  const cancel = () => { reader.cancel().catch(() => {}); };
  signal?.addEventListener('abort', cancel);
  if (signal?.aborted) cancel(); // it was before
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (signal?.aborted) throw aborted(signal);
      if (done) return;
      yield value;
    }
  } finally {
    signal?.removeEventListener('abort', cancel);
    cancel();
  }
}

/** @returns {Uint8Array} */
function join(chunks, size) {
  if (chunks.length === 1) return chunks[0];
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
