/** Brings what is not kept twice into the package: npm runs this before it packs. */
import { copyFileSync } from 'node:fs';

for (const [from, to] of [['../wasm/redline.wasm', './redline.wasm'], ['../LICENSE', './LICENSE']]) {
  copyFileSync(new URL(from, import.meta.url), new URL(to, import.meta.url));
}
