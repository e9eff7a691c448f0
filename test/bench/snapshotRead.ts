// Reading a running session's state, with token and membership, beside an Express handler that asks the table for one row.
import { TableClient } from '@azure/data-tables';
import { join } from 'node:path';
import { pathOf } from '../../contract/endpoints';
import { send, startProcess, type BenchWorld } from './benchWorld';
import { noteBody, startSessions, streamOf } from './benchSessions';
import { callersFor, figure, type Figure, type Rounds } from './measure';
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
  const read = (from: string, as: string) => async () => {
    const answer = await send(from, 'GET', as);
    if (answer.status !== 200) throw new Error(`a read was answered ${answer.status}`);
  };
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push((await callersFor(CALLERS, roundMs, read(url, token))).perSecond);
    bare.push((await callersFor(CALLERS, roundMs, read(`${baseline.url}/row`, ''))).perSecond);
  }
  panel.close();
  await baseline.stop();
  return [figure('a running session read with token and membership', 'reads/s', '≥ 8 ×', ours, bare)];
}
