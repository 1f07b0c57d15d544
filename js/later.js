/** What few pages need comes when it is asked for: it is not in what every page loads. */
import { failure } from './errors.js';

/** connect of connect.js. */
export async function connect(...args) {
  return (await part(import('./connect.js'), 'connect.js')).connect(...args);
}

/** integrity.js. */
export const integrityPart = () => part(import('./integrity.js'), 'integrity.js');

async function part(loading, name) {
  try {
    return await loading;
  } catch (cause) {
    throw failure(cause, `${name} of this package`);
  }
}
