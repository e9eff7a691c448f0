// What `npm start` promises: options with sentences, one owner of the data, a product that comes back, nothing lost.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AzureNamedKeyCredential, TableClient } from '@azure/data-tables';
import { startAzurite } from '../../local/azurite/startAzurite';
import { listenLocally, PortTaken } from '../../local/proxy/listenLocally';
import { claimDataDir, DataDirTaken } from '../../local/start/dataDir';
import { startProductProcess, type ProductProcess } from '../../local/start/productProcess';
import { startOptions } from '../../local/start/startOptions';

const TINY = join(__dirname, 'support', 'tinyProduct.cjs');
let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'local-teams-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

describe('options', () => {
  test('an option wins over the environment, and that over the default', () => {
    expect(startOptions([], {})).toMatchObject({ port: 3978, fresh: false, dataDir: '.local' });
    expect(startOptions([], { PORT: '4000' })).toMatchObject({ port: 4000 });
    expect(startOptions(['--port', '0', '--fresh'], { PORT: '4000' })).toMatchObject({ port: 0, fresh: true });
  });

  test('a port that is none is answered with a sentence', () => {
    expect(() => startOptions(['--port', 'eighty'], {})).toThrow('“eighty” is no port');
  });

  test('a port that is taken is said to be taken', async () => {
    const first = createServer();
    const port = await listenLocally(first, 0);
    await expect(listenLocally(createServer(), port)).rejects.toThrow(PortTaken);
    await new Promise((resolve) => first.close(resolve));
  });
});

describe('the data folder', () => {
  test('a claim left by a dead process counts for nothing, a living one is respected', () => {
    writeFileSync(join(dir, 'running.pid'), '999999999');
    claimDataDir(dir, false).release();
    writeFileSync(join(dir, 'running.pid'), String(process.ppid));
    expect(() => claimDataDir(dir, false)).toThrow(DataDirTaken);
  });

  test('starting over empties what this program keeps and nothing else', () => {
    const first = claimDataDir(dir, false);
    writeFileSync(join(first.tables, 'tables.json'), '{}');
    writeFileSync(join(dir, 'mine.txt'), 'mine');
    first.release();
    const second = claimDataDir(dir, true);
    expect(existsSync(join(second.tables, 'tables.json'))).toBe(false);
    expect(existsSync(join(dir, 'mine.txt'))).toBe(true);
  });
});

test('what Azurite acknowledged is there after it was closed and started again', async () => {
  const table = (url: string) => {
    const key = connection.match(/AccountKey=([^;]+)/)?.[1] ?? '';
    const credential = new AzureNamedKeyCredential('devstoreaccount1', key);
    return new TableClient(url, 'things', credential, { allowInsecureConnection: true });
  };
  const first = await startAzurite({ dataDir: dir });
  const connection = first.connectionString;
  await table(first.url).createTable();
  await table(first.url).createEntity({ partitionKey: 'p', rowKey: 'r', word: 'kept' });
  await first.close();
  const second = await startAzurite({ dataDir: dir });
  expect(await table(second.url).getEntity('p', 'r')).toMatchObject({ word: 'kept' });
  await second.close();
});

describe('the product’s process', () => {
  const said: string[] = [];
  const start = (env: NodeJS.ProcessEnv, onGivenUp: (reason: string) => void = () => undefined) =>
    startProductProcess({
      script: TINY,
      env: { ...process.env, ...env },
      say: (sentence) => void said.push(sentence),
      onGivenUp,
    });
  const pidAt = async (product: ProductProcess) => {
    for (;;) {
      const answer = await fetch(product.url()).catch(() => undefined);
      if (answer !== undefined) return Number(await answer.text());
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  test('is started again at once when it is killed, and is told to end gracefully when stopped', async () => {
    const bye = join(dir, 'bye');
    const product = start({ SAYS_BYE: bye });
    await product.ready;
    const first = await pidAt(product);
    process.kill(first, 'SIGKILL');
    let second = first;
    while (second === first) second = await pidAt(product);
    expect(said.at(-1)).toContain('ended unexpectedly (SIGKILL)');
    expect(existsSync(bye)).toBe(false);
    await product.stop();
    expect(existsSync(bye)).toBe(true);
  });

  test('is given up when it dies again and again', async () => {
    const reason = await new Promise<string>((resolve) => start({ DIES_AT_ONCE: '1' }, resolve));
    expect(reason).toContain('ended 6 times within a minute (last: code 3)');
  });
});
