/** Redline in Node, in the full form: every finding with clause, quotation, facts, message and remedy. */
import * as compact from './redline.js';

export const open = (files) => compact.open(files, 'full');
