export { connect } from './later.js';
export { RedlineError } from './errors.js';
export { load } from './load.js';
export { version } from './version.js';
