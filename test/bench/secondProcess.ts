// A note taken by one server, seen by a panel of another: the two share nothing but the table.
import { pathOf } from '../../contract/endpoints';
import type { BenchWorld } from './benchWorld';
import { send } from './benchWorld';
import { noteBody, startSessions, streamOf } from './benchSessions';
import { figure, percentile, type Figure, type Rounds } from './measure';
import { openPanels } from './panels';

const NOTES_PER_ROUND = 20;

export async function benchSecondProcess(world: BenchWorld, { rounds, roundMs }: Rounds): Promise<Figure[]> {
  const [session] = await startSessions(world, 1);
  const second = await world.startServer();
  const token = world.tokens.get('dee')!;
  const here = await openPanels([{ url: streamOf(world.server.url, session!), token }]);
  const there = await openPanels([{ url: streamOf(second.url, session!), token }]);
  const url = world.server.url + pathOf('command', session!.params);
  const p99: number[] = [];
  const notes = Math.max(3, Math.round((NOTES_PER_ROUND * roundMs) / 3000));
  for (let round = 0; round < rounds; round += 1) {
    const took: number[] = [];
    for (let note = 0; note < notes; note += 1) {
      const { mark, body } = noteBody();
      const seen = there.until(mark);
      await send(url, 'POST', token, body);
      took.push(...(await seen));
    }
    p99.push(percentile(took, 0.99));
  }
  here.close();
  there.close();
  await second.stop();
  return [figure('a note shown by another server that polls the table, p99', 'ms', '≤ 300', p99, null)];
}
