// Running sessions for the bench, their circles written straight into the table, everything else through the API.
import { randomId } from '../../bot/clock';
import { openStorage } from '../../bot/storage/openStorage';
import { pathOf } from '../../contract/endpoints';
import { emptyRota, joinRota } from '../../domain/circle/rota';
import { personIdOf, sessionIdOf, type CircleId } from '../../domain/ids';
import { people } from '../../local/tenant/people';
import { aCircle } from '../support/builders';
import { benchPeople, send, type BenchWorld } from './benchWorld';

export interface BenchSession {
  params: { boardId: string; circleId: string; sessionId: string };
}

export async function startSessions(world: BenchWorld, count: number): Promise<BenchSession[]> {
  const storage = await openStorage({ connectionString: world.connectionString, tablePrefix: 'peercircles' });
  const members = benchPeople.map((key) => {
    const { homeTenantId, oid, name } = people[key];
    return { id: personIdOf(homeTenantId, oid), name, seat: 'peer' as const, joinedAt: new Date().toISOString() };
  });
  const rota = members.map(({ id }) => id).reduce(joinRota, emptyRota);
  const started: BenchSession[] = [];
  for (let index = 0; index < count; index += 1) {
    const id = randomId() as CircleId;
    const next = { status: 'unplanned' as const, sessionId: sessionIdOf(id, 1), ordinal: 1, topicId: null };
    const circle = aCircle({ id, name: `Bench ${index}`, organiserId: members[0]!.id, members, rota, next });
    await storage.boards.insertCircle(world.boardId, circle, randomId());
    const params = { boardId: world.boardId, circleId: id, sessionId: next.sessionId };
    const url = world.server.url + pathOf('startSession', params);
    const answer = await send(url, 'POST', world.tokens.get('ana')!, { commandId: randomId() });
    if (answer.status !== 200) throw new Error(`a bench session did not start: ${answer.status} ${answer.body}`);
    started.push({ params });
  }
  return started;
}

/** Sends one note and answers with its mark, which every panel will see. */
export function noteBody(): { mark: string; body: object } {
  const mark = randomId();
  const text = 'Look at the rows removed by the filter before you look at the cost';
  const command = { type: 'capture', captureId: mark, kind: 'takeaway', text, ownerId: null, dueOn: null };
  return { mark, body: { commandId: randomId(), command } };
}

export function streamOf(serverUrl: string, { params }: BenchSession): string {
  return `${serverUrl}${pathOf('stream', params)}?connection=bench-${randomId()}`;
}
