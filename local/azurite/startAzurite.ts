/**
 * Runs Azurite's table server inside this process, on any port, and promises that closing it has written everything to
 * disk. Who stores what is not its business.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import TableConfiguration from 'azurite/dist/src/table/TableConfiguration';
import TableServer from 'azurite/dist/src/table/TableServer';

export interface Azurite {
  /** The table endpoint, with the account in its path. */
  readonly url: string;
  readonly connectionString: string;
  close(): Promise<void>;
}

const ACCOUNT = 'devstoreaccount1';
/** Published with every copy of the emulator: it protects nothing and is refused in production. */
const EMULATOR_KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';
const KEEP_ALIVE_SECONDS = 5;

/** Without `dataDir` nothing is kept. Azurite saves only every five seconds and when closed: close it on every signal. */
export async function startAzurite(options: { dataDir?: string; port?: number } = {}): Promise<Azurite> {
  if (options.dataDir !== undefined) mkdirSync(options.dataDir, { recursive: true });
  const server = new TableServer(
    new TableConfiguration(
      '127.0.0.1',
      options.port ?? 0,
      KEEP_ALIVE_SECONDS,
      join(options.dataDir ?? '', 'tables.json'),
      false,
      false,
      undefined,
      undefined,
      false,
      true,
      '',
      '',
      '',
      undefined,
      true,
      options.dataDir === undefined,
    ),
  );
  await server.start();
  const url = `${server.getHttpServerAddress()}/${ACCOUNT}`;
  let closing: Promise<void> | undefined;
  return {
    url,
    connectionString: `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${EMULATOR_KEY};TableEndpoint=${url};`,
    close: () => (closing ??= server.close()),
  };
}
