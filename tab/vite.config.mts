// Decides how the tab's pages become static files: one page an HTML file in this folder, nothing inline, so that a
// content security policy of `script-src 'self'` holds.
import { readdirSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { parsedMessages } from './parsedMessages.js';

const root = import.meta.dirname;
const pages = readdirSync(root).filter((name) => name.endsWith('.html'));

export default defineConfig({
  root,
  base: '/tab/',
  plugins: [react(), parsedMessages()],
  resolve: { alias: [{ find: /^.*\/debug\/src\/browser\.js$/, replacement: `${root}/host/silentLog.ts` }] },
  build: {
    outDir: '../dist/tab',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    // Which piece imports which, for the test that counts what a page downloads.
    manifest: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: pages.map((name) => `${root}/${name}`) },
  },
});
