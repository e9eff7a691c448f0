// Decides how a server entry becomes one CommonJS file for Node 20: our code and the packages that exist only as ES
// modules go in, everything else stays in node_modules. Which entry is built is the mode.
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const root = resolve(import.meta.dirname, '..');

const entries: Record<string, { input: string; outDir: string }> = {
  main: { input: 'bot/main.ts', outDir: 'dist/bot' },
  start: { input: 'local/start.ts', outDir: 'dist/local' },
  product: { input: 'local/product.ts', outDir: 'dist/local' },
};

/** Node before 20.19 cannot `require` these. */
const esmOnlyPackages = [/^jose(\/|$)/, /^intl-messageformat$/, /^@formatjs\//, /^temporal-(polyfill|utils)(\/|$)/];

export default defineConfig(({ mode }) => {
  const entry = entries[mode];
  if (!entry) throw new Error(`Name the entry to build: --mode ${Object.keys(entries).join(' | ')}.`);
  return {
    root,
    ssr: { target: 'node', noExternal: esmOnlyPackages },
    build: {
      ssr: resolve(root, entry.input),
      outDir: entry.outDir,
      emptyOutDir: false,
      target: 'node20',
      sourcemap: true,
      minify: false,
      rolldownOptions: {
        output: { format: 'cjs', entryFileNames: `${mode}.cjs`, codeSplitting: false },
      },
    },
  };
});
