/** A worker whose call never ends; it says when it begins, and would say when it has ended. */
import { parentPort } from 'node:worker_threads';
import { load } from '@redline5g/redline';
import { bytes, order } from './files.js';

const redline = await load(bytes('testdata/modules/forever.wasm'));
parentPort.postMessage('begins');
redline.evaluateText(order);
parentPort.postMessage('has ended');
