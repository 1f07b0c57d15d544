/** CEL: one expression, parsed and checked once. */
import { readFile } from 'node:fs/promises';
import { Environment } from '@marcbachmann/cel-js';

export async function open({ rules, decisions }) {
  const program = new Environment().registerVariable('o', 'dyn').parse(await readFile(`${rules}/order.cel`, 'utf8'));
  return {
    judge: (text) => program({ o: JSON.parse(text) }),
    crossed: (answers) => decisions.filter((_, i) => answers[i]),
  };
}
