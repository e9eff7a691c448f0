// One note to a thousand panels of one session, from the tap to the last panel, beside a process that sends the same
// bytes and does nothing else; and what the server weighs meanwhile.
import { join } from 'node:path';
import { pathOf } from '../../contract/endpoints';
import { benchPeople, memoryOf, send, startProcess, type BenchWorld } from './benchWorld';
import { noteBody, startSessions, streamOf } from './benchSessions';
import { figure, percentile, type Figure, type Rounds } from './measure';
import { openPanels } from './panels';

const NOTES_PER_SECOND = 5;

export async function benchFanOut(world: BenchWorld, { rounds, roundMs }: Rounds, panels: number): Promise<Figure[]> {
  const [session] = await startSessions(world, 1);
  const ours = await openPanels(
    Array.from({ length: panels }, (_, index) => ({
      url: streamOf(world.server.url, session!),
      token: world.tokens.get(benchPeople[index % benchPeople.length]!)!,
    })),
  );
  const baseline = await startProcess(join('test', 'bench', 'baselines', 'bareBroadcaster.ts'), []);
  const theirs = await openPanels(Array.from({ length: panels }, () => ({ url: baseline.url, token: '' })));
  const commandUrl = world.server.url + pathOf('command', session!.params);
  const token = world.tokens.get('dee')!;
  const notes = Math.max(2, Math.round((roundMs / 1000) * NOTES_PER_SECOND));
  const mine: number[] = [];
  const bare: number[] = [];

  for (let round = 0; round < rounds; round += 1) {
    const took: number[] = [];
    const tookBare: number[] = [];
    for (let note = 0; note < notes; note += 1) {
      const { mark, body } = noteBody();
      const seen = ours.until(mark);
      await send(commandUrl, 'POST', token, body);
      took.push(...(await seen));
      const seenBare = theirs.until(mark);
      await send(baseline.url, 'POST', '', ours.lastHeard());
      tookBare.push(...(await seenBare));
    }
    mine.push(percentile(took, 0.99));
    bare.push(percentile(tookBare, 0.99));
  }
  const weight = memoryOf(world.server.pid);
  ours.close();
  theirs.close();
  await baseline.stop();
  return [
    figure(`one note to ${panels} panels, p99`, 'ms', '≤ 2 ×', mine, bare),
    figure(`server with ${panels} open panels`, 'MB resident', '≤ 200', [weight], null),
  ];
}
