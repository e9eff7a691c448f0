// A hundred sessions of twelve people at once, everybody with a panel open and a note every five seconds.
import { pathOf } from '../../contract/endpoints';
import { benchPeople, send, type BenchWorld } from './benchWorld';
import { noteBody, startSessions, streamOf } from './benchSessions';
import { figure, percentile, type Figure, type Rounds } from './measure';
import { openPanels } from './panels';

const NOTE_EVERY_MS = 5000;

export async function benchHundredSessions(
  world: BenchWorld,
  { rounds, roundMs }: Rounds,
  sessions: number,
): Promise<Figure[]> {
  const started = await startSessions(world, sessions);
  const seats = started.flatMap((session) =>
    benchPeople.map((person) => ({ session, token: world.tokens.get(person)! })),
  );
  const panels = await openPanels(
    seats.map(({ session, token }) => ({ url: streamOf(world.server.url, session), token })),
  );
  const p99: number[] = [];
  let refused = 0;
  for (let round = 0; round < rounds; round += 1) {
    const took: number[] = [];
    const roundStartedAt = performance.now();
    await Promise.all(
      seats.map(async ({ session, token }, seat) => {
        const url = world.server.url + pathOf('command', session.params);
        for (let at = (seat / seats.length) * NOTE_EVERY_MS; at < roundMs; at += NOTE_EVERY_MS) {
          const early = at - (performance.now() - roundStartedAt);
          await new Promise((resolve) => setTimeout(resolve, Math.max(0, early)));
          const startedAt = performance.now();
          const answer = await send(url, 'POST', token, noteBody().body);
          took.push(performance.now() - startedAt);
          if (answer.status !== 200) refused += 1;
        }
      }),
    );
    p99.push(percentile(took, 0.99));
  }
  panels.close();
  return [
    figure(`${sessions} sessions of ${benchPeople.length}, a note each every 5 s, p99`, 'ms', '≤ 100', p99, null),
    figure(`${sessions} sessions of ${benchPeople.length}, notes refused`, 'notes', '0', [refused], null),
  ];
}
