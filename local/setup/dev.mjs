// The command `npm run dev`: the servers restart on change under tsx, the pages reload in place under Vite.
import { once } from 'node:events';
import { createServer as createSocketServer } from 'node:net';
import { ensureDependencies } from './ensureDependencies.mjs';
import { runUntilStopped } from './runUntilStopped.mjs';

await ensureDependencies();
const { createServer } = await import('vite');

const host = '127.0.0.1';

/** Serves one Vite root; its pages are reached through the local Teams, its reload socket directly on its own port. */
async function serve(configFile) {
  const port = await freePort();
  const server = await createServer({
    configFile,
    logLevel: 'warn',
    server: { host, port, strictPort: true, hmr: { host, clientPort: port, protocol: 'ws' } },
  });
  await server.listen();
  return { server, origin: `http://${host}:${port}` };
}

async function freePort() {
  const probe = createSocketServer().listen(0, host);
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}

const tab = await serve('tab/vite.config.mts');
const page = await serve('local/page/vite.config.mts');

runUntilStopped(
  ['node_modules/tsx/dist/cli.mjs', 'watch', '--clear-screen=false', 'local/start.ts', ...process.argv.slice(2)],
  {
    // local/start.ts sends /tab/ and /local/page/ to these origins instead of to the built files.
    env: { TAB_ORIGIN_DEV: tab.origin, PAGE_ORIGIN_DEV: page.origin },
    beforeEnd: async () => void (await Promise.all([tab.server.close(), page.server.close()])),
  },
);
