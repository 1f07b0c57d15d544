/** Bundles the examples into the folder that is given: react.js and vue.js. */
import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { build } from 'vite';

const [outDir] = process.argv.slice(2);
const isCustomElement = (tag) => tag.startsWith('redline-');

for (const [name, entry] of [['react', 'main.jsx'], ['vue', 'main.js']]) {
  await build({
    root: fileURLToPath(new URL(name, import.meta.url)), configFile: false, logLevel: 'error',
    plugins: [vue({ template: { compilerOptions: { isCustomElement } } })],
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir, emptyOutDir: false, lib: { entry, formats: ['es'], fileName: name } },
  });
}
