// 64 people on one session, all writing at once: ours with every rule it keeps, beside bare inserts and the ETag loop.
import { TableClient } from '@azure/data-tables';
import { randomId, systemClock } from '../../bot/clock';
import { createLiveSession, type LiveSession } from '../../bot/sessions/liveSession';
import { openStorage } from '../../bot/storage/openStorage';
import type { SessionStore } from '../../bot/stores';
import type { CaptureId, CommandId } from '../../domain/ids';
import { openFaultProxy } from '../support/faultProxy';
import { aSetup, as, nameOf, person } from '../support/builders';
import { bareInserts } from './baselines/bareInserts';
import { etagLoop } from './baselines/etagLoop';
import { callersFor, figure, percentile, type Figure, type Load, type Rounds } from './measure';

const CALLERS = 64;
const NOTE = 'Look at the rows removed by the filter before you look at the cost';
/** A session takes at most 2,000 notes: every so many a new one is begun, as a real one would be. */
const NOTES_PER_SESSION = 1900;

export async function benchGroupCommit(connectionString: string, { rounds, roundMs }: Rounds): Promise<Figure[]> {
  const table = TableClient.fromConnectionString(connectionString, 'benchbare', { allowInsecureConnection: true });
  await table.createTable();
  const ours: Load[] = [];
  const inserts: Load[] = [];
  const loops: Load[] = [];
  const storage = await openStorage({ connectionString, tablePrefix: 'bench' });

  for (let round = 0; round < rounds; round += 1) {
    ours.push(await callersFor(CALLERS, roundMs, await noteTaker(storage.sessions)));
    inserts.push(await callersFor(CALLERS, roundMs, bareInserts(table, NOTE)));
    loops.push(await callersFor(CALLERS, roundMs, await etagLoop(table)));
  }
  const writes = await writesPerCommand(connectionString, Math.min(roundMs, 1000));
  const rate = (loads: Load[]) => loads.map((load) => load.perSecond);
  const p99 = (loads: Load[]) => loads.map((load) => percentile(load.latenciesMs, 0.99));
  return [
    figure('64 callers on one session, beside bare inserts', 'commands/s', '≥ 1.5 ×', rate(ours), rate(inserts)),
    figure('64 callers on one session, beside an ETag loop', 'commands/s', 'beside', rate(ours), rate(loops)),
    figure('64 callers on one session, p99', 'ms', '≤ 50', p99(ours), p99(inserts)),
    figure('write transactions per command, 64 callers', 'writes', '≤ 0.05', [writes], [1]),
  ];
}

/** Counted between us and the table, in a run of its own: what counts also slows down. */
async function writesPerCommand(connectionString: string, ms: number): Promise<number> {
  const proxy = await openFaultProxy(connectionString);
  const { sessions } = await openStorage({ connectionString: proxy.connectionString, tablePrefix: 'bench' });
  const note = await noteTaker(sessions);
  const before = proxy.seen.length;
  const { latenciesMs } = await callersFor(CALLERS, ms, note);
  const writes = proxy.seen.slice(before).filter(({ method }) => method !== 'GET').length;
  await proxy.close();
  return writes / latenciesMs.length;
}

/** Each call is one person's note, stored when it resolves. */
async function noteTaker(sessions: SessionStore) {
  let taken = 0;
  let live = await begin();

  async function begin(): Promise<LiveSession> {
    const people = Array.from({ length: 12 }, (_, index) => ({
      id: person(index + 1),
      name: nameOf(person(index + 1)),
    }));
    const setup = aSetup({ members: people, sessionId: `bench-${randomId()}-1` as never });
    const session = createLiveSession(
      { sessions, clock: systemClock, newId: randomId },
      setup.boardId,
      setup.sessionId,
    );
    const started = await session.submit({
      commandId: randomId() as CommandId,
      command: { type: 'start', setup },
      actor: as(people[0]!.id),
    });
    if (!started.ok) throw new Error(`the bench's session did not start: ${started.refusal}`);
    return session;
  }

  let next: Promise<LiveSession> | null = null;
  return async (caller: number): Promise<void> => {
    taken += 1;
    if (taken % NOTES_PER_SESSION === 0) next = begin();
    if (next) {
      live = await next;
      next = null;
    }
    const answer = await live.submit({
      commandId: randomId() as CommandId,
      command: {
        type: 'capture',
        captureId: randomId() as CaptureId,
        kind: 'takeaway',
        text: NOTE,
        ownerId: null,
        dueOn: null,
      },
      actor: as(person(1 + (caller % 12))),
    });
    if (!answer.ok) throw new Error(`a note was refused: ${answer.refusal}`);
  };
}
