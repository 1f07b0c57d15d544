import { readBody } from './body.js';
import { RedlineError, aborted, failure } from './errors.js';
import { parse, parseLines, serialize, serializeLines, textOrBytes } from './json.js';
import { formNumber } from './redline.js';
import { bytesOf } from './utf8.js';

export async function connect(url, options = {}) {
  throw new RedlineError('unreachable', 'not yet');
}
