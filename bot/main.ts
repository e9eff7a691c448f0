// Starts the server where it serves people: reads the settings, stops gracefully on a signal.
import { join } from 'node:path';
import { ManagedIdentityCredential } from '@azure/identity';
import { startProduct } from './compose';
import { readSettings, SettingsRefused } from './config';
import { createLog, errorName } from './log';

/** What a federated credential of the app takes in place of a secret. */
const EXCHANGE = 'api://AzureADTokenExchange/.default';

async function main(): Promise<void> {
  const log = createLog();
  const settings = readSettings({ ...process.env, NODE_ENV: process.env.NODE_ENV ?? 'production' });
  const clientId = process.env.AZURE_CLIENT_ID;
  const identity = () => (clientId ? new ManagedIdentityCredential({ clientId }) : new ManagedIdentityCredential());
  const product = await startProduct(settings, {
    log,
    ...('url' in settings.storage && {
      tableCredential: identity(),
    }),
    ...(settings.directory && { directoryAssertion: async () => (await identity().getToken(EXCHANGE)).token }),
    tabFiles: join(__dirname, '..', 'tab'),
  });
  log.info({ url: settings.publicUrl }, 'ready');
  const stop = () => void product.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

main().catch((error: unknown) => {
  if (error instanceof SettingsRefused) process.stderr.write(`${error.message}\n`);
  else createLog().error({ error: errorName(error) }, 'the server could not start');
  process.exit(1);
});
