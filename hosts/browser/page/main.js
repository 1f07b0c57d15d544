/** Runs the script of the page, and posts why it failed if it does. */
import { post } from './native.js';

const [, name] = /([a-z]+)\.html$/.exec(location.pathname);
import(`./${name}.js`).catch((reason) => post(JSON.stringify({ failed: `${reason} ${reason?.stack}` })));
