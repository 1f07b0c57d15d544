/** The examples that README.md shows are those that are run in a browser. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { text } from './files.js';

for (const [language, path] of [['jsx', 'react/Checkout.jsx'], ['vue', 'vue/Checkout.vue']]) {
  test(`README.md shows ${path} as it is`, () => {
    const shown = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's').exec(text('js/README.md'))?.[1];
    assert.equal(shown, text(`js/examples/${path}`));
  });
}
