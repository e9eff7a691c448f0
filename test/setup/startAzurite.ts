// Starts the one Azurite all suites share and names it in the environment; suites keep apart by their table names.
import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const START_DEADLINE_MS = 30_000;

/** The emulator's account and key, published by Microsoft and the same on every machine. */
const EMULATOR_ACCOUNT = 'devstoreaccount1';
const EMULATOR_KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

declare global {
  var azuriteProcess: ChildProcess | undefined;
}

/** Sets AZURITE_TABLES_URL and AZURITE_CONNECTION_STRING, which jest's workers inherit. */
export default async function startAzurite(): Promise<void> {
  const child = fork(path.join(__dirname, 'azuriteProcess.cjs'), { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  globalThis.azuriteProcess = child;
  const [message]: unknown[] = await Promise.race([
    once(child, 'message', { signal: AbortSignal.timeout(START_DEADLINE_MS) }),
    once(child, 'exit').then(([code]) => {
      throw new Error(`Azurite ended with code ${String(code)} before it was ready.`);
    }),
  ]);
  const { port } = message as { port: number };
  const tablesUrl = `http://127.0.0.1:${port}/${EMULATOR_ACCOUNT}`;
  process.env['AZURITE_TABLES_URL'] = tablesUrl;
  process.env['AZURITE_CONNECTION_STRING'] =
    `DefaultEndpointsProtocol=http;AccountName=${EMULATOR_ACCOUNT};AccountKey=${EMULATOR_KEY};TableEndpoint=${tablesUrl};`;
}
