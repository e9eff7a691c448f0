// Lists what is built from what: the one table that the commands and the fingerprint share.

/** A bundle is stale when anything under its sources changed. All are built by Vite with the config named. */
export const buildTargets = [
  {
    name: 'the tab',
    config: 'tab/vite.config.mts',
    output: 'dist/tab/board.html',
    sources: ['tab', 'contract', 'domain', 'locales'],
  },
  {
    name: 'the local Teams page',
    config: 'local/page/vite.config.mts',
    output: 'dist/local/page/index.html',
    sources: ['local', 'contract', 'domain', 'locales'],
  },
  {
    name: 'the server',
    config: 'bot/vite.config.mts',
    mode: 'main',
    output: 'dist/bot/main.cjs',
    sources: ['bot', 'contract', 'domain', 'locales'],
  },
  {
    name: 'the local start',
    config: 'bot/vite.config.mts',
    mode: 'start',
    output: 'dist/local/start.cjs',
    sources: ['local', 'bot', 'contract', 'domain', 'locales'],
  },
  {
    name: 'the local product',
    config: 'bot/vite.config.mts',
    mode: 'product',
    output: 'dist/local/product.cjs',
    sources: ['local', 'bot', 'contract', 'domain', 'locales'],
  },
];
