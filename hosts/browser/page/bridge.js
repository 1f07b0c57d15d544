/**
 * The page that judges for the app around it. It asks for an order and posts
 * the verdict; then the app calls judge with documents, and gets a verdict each.
 */
import { load } from '../../../js/index.js';
import { moduleURL } from './app.js';
import { order, post } from './native.js';

const host = await load(moduleURL);
globalThis.judge = (document) => { post(host.evaluateText(document, 'full')); };
judge(await order());
