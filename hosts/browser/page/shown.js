/** A page in a frame, which shows a reminder for the order in its address and keeps that it did. */
import { openEvidence } from '../../../js/evidence.js';
import { add, read } from './reminder.js';

const order = new URLSearchParams(location.search).get('order');
const evidence = await openEvidence(order);
await read(evidence, add('p', { text: `为${order}展示。` }), 900);
await evidence.close();
parent.postMessage('kept', location.origin);
