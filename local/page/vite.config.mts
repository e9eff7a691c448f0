// Decides how the local stand-in for Teams' own page is built; it is never part of what is deployed.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/local/page/',
  plugins: [react()],
  build: {
    outDir: '../../dist/local/page',
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
