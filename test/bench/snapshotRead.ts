// Reading a running session's state, with token and membership, beside an Express handler that asks the table for one row.
import { TableClient } from '@azure/data-tables';
import autocannon from 'autocannon';
import { join } from 'node:path';
import { pathOf } from '../../contract/endpoints';
import { send, startProcess, type BenchWorld } from './benchWorld';
import { noteBody, startSessions, streamOf } from './benchSessions';
import { figure, type Figure, type Rounds } from './measure';
import { openPanels } from './panels';

const CALLERS = 16;
const NOTES = 10;

export async function benchSnapshotRead(world: BenchWorld, { rounds, roundMs }: Rounds): Promise<Figure[]> {
  const [session] = await startSessions(world, 1);
  const token = world.tokens.get('dee')!;
  const commandUrl = world.server.url + pathOf('command', session!.params);
  for (let note = 0; note < NOTES; note += 1) await send(commandUrl, 'POST', token, noteBody().body);
  const panel = await openPanels([{ url: streamOf(world.server.url, session!), token }]);
  const url = world.server.url + pathOf('session', session!.params);
  const { body: text } = await send(url, 'GET', token);

  const table = TableClient.fromConnectionString(world.connectionString, 'benchrow', { allowInsecureConnection: true });
  await table.createTable();
  await table.createEntity({ partitionKey: 'bench', rowKey: 'row', text });
  const baseline = await startProcess(join('test', 'bench', 'baselines', 'bareHandler.ts'), [
    world.connectionString,
    'benchrow',
    'bench',
    'row',
  ]);
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await readsPerSecond(url, token, roundMs));
    bare.push(await readsPerSecond(`${baseline.url}/row`, '', roundMs));
  }
  panel.close();
  await baseline.stop();
  return [figure('a running session read with token and membership', 'reads/s', '≥ 8 ×', ours, bare)];
}

/** Sixteen callers, each asking again as soon as it was answered; our own caller would be slower than what it measures. */
async function readsPerSecond(url: string, token: string, ms: number): Promise<number> {
  const headers = token ? { authorization: `Bearer ${token}` } : {};
  const startedAt = performance.now();
  const result = await autocannon({ url, headers, connections: CALLERS, duration: ms / 1000 });
  const seconds = (performance.now() - startedAt) / 1000;
  if (result.errors + result.non2xx > 0) throw new Error(`${result.errors + result.non2xx} reads were not answered`);
  return result['2xx'] / seconds;
}
