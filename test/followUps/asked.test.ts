// Asking everybody of a suggested circle, and the one card that tells the channel: whatever dies, is repeated or is lost.
import { askEverybody, type AskParts } from '../../bot/forming/askEverybody';
import type { Member } from '../../bot/roster';
import type { Storage } from '../../bot/storage/openStorage';
import type { Circle } from '../../domain/circle/circle';
import { takeBackAsking } from '../../domain/forming/askTogether';
import { askedPromise } from '../../domain/followUps/promise';
import { objectIdOf, type CircleId, type PersonId } from '../../domain/ids';
import { boardId, nameOf, person } from '../support/builders';
import { countedStorage, type StorageCall } from '../support/countedStorage';
import { aFollowUpServer, board, home, type FollowUpServer } from '../support/followUpServer';
import { someCandidates } from '../domain/forming/someCandidates';
import { followUpRoom } from './followUpRoom';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

// Every storage call is died at in turn, each time with people of its own.
jest.setTimeout(60_000);

const room = followUpRoom();
const asker = { id: person(1), name: nameOf(person(1)) };

interface Asking {
  circleId: CircleId;
  personIds: PersonId[];
}

let askings = 0;
/** Three who fit together, none of them asked before. */
async function threeToAsk(): Promise<Asking> {
  askings += 1;
  const from = 1000 + 3 * askings;
  const personIds = [from, from + 1, from + 2].map(person);
  const [{ words }] = someCandidates(1, 1) as [ReturnType<typeof someCandidates>[number]];
  for (const personId of personIds) {
    const profile = { personId, words, fixed: [], people: [], savedAt: room.clock.now() };
    await room.storage.profiles.write(boardId, profile, null, `profile-${personId}`);
  }
  return { circleId: `asked-circle-${String(askings).padStart(4, '0')}` as CircleId, personIds };
}

/** Everybody with a profile is in the conversation. */
function askParts({ parts }: FollowUpServer, { forming, profiles, people }: Storage): AskParts {
  const inTeams = (id: PersonId): Member => ({
    state: 'member',
    name: nameOf(id),
    mri: `29:${id}`,
    userPrincipalName: null,
  });
  const there = Array.from({ length: 3 * askings + 3 }, (_, at) => person(1003 + at));
  const membership = {
    member: () => Promise.resolve(inTeams(asker.id)),
    people: () => Promise.resolve(new Map(there.map((id) => [objectIdOf(id), inTeams(id)]))),
    forget: () => undefined,
  };
  const open = { conversations: { ...parts.conversations, forget: () => undefined }, membership };
  return { stores: parts.stores, forming, profiles, people, open, clock: parts.clock, newId: parts.newId };
}

const ask = (server: FollowUpServer, storage: Storage, { circleId, personIds }: Asking) => {
  const wanted = { id: circleId, name: 'Deadlocks', kind: 'peers', timeZone: 'UTC', personIds, sitOut: [] } as const;
  return askEverybody(askParts(server, storage), board, wanted, asker);
};

async function asked(): Promise<Asking> {
  const asking = await threeToAsk();
  expect((await ask(room.server, room.storage, asking)).ok).toBe(true);
  return asking;
}

const told = ({ circleId }: Asking) => room.messenger.told(circleId);
const record = async ({ circleId }: Asking) =>
  (await room.storage.promises.readDone(home.conversationId, `asked-${circleId}`))?.state;

async function change({ circleId }: Asking, to: (circle: Circle) => Circle): Promise<void> {
  const read = (await room.storage.boards.readDetails(boardId, circleId))!;
  const circle = to(read.value.circle);
  await room.storage.boards.commit(boardId, read.etag, { circle }, `change-${circleId}`);
}

test('told once, and not while it is still offered to be taken back', async () => {
  const asking = await asked();
  await room.after(14 * SECOND);
  expect(told(asking)).toEqual([]);
  await room.after(2 * SECOND);
  expect((await ask(room.server, room.storage, asking)).ok).toBe(true);
  await room.after(10 * MINUTE);
  expect(told(asking)).toMatchObject([{ circleName: 'Deadlocks', who: { by: asker } }]);
  expect(told(asking)[0]!.who?.asked.map(({ id }) => id)).toEqual(asking.personIds);
  expect(await record(asking)).toMatchObject({ status: 'sent', attempts: 1 });
});

test.each<[string, (circle: Circle) => Circle, string]>([
  ['it was taken back', (circle) => granted(takeBackAsking(circle, asker.id)), 'it was taken back'],
  ['everybody has answered', (circle) => ({ ...circle, invited: [] }), 'everybody has answered'],
  [
    'the circle is closed',
    (circle) => ({ ...circle, rest: { status: 'closed', at: circle.createdAt, date: null } }),
    'the circle is closed',
  ],
])('nobody is told once %s', async (_, to, reason) => {
  const asking = await asked();
  await change(asking, to);
  await room.after(16 * SECOND);
  expect(told(asking)).toEqual([]);
  expect(await record(asking)).toMatchObject({ status: 'dissolved', reason });
});

test('only who has not answered is told, and why only while everybody still puts themselves forward', async () => {
  const asking = await asked();
  const [first, ...others] = asking.personIds;
  await change(asking, (circle) => ({ ...circle, invited: circle.invited!.filter(({ id }) => id !== first) }));
  const { value, etag } = (await room.storage.profiles.read(boardId, others[0]!))!;
  const out = { ...value, words: { ...value.words, optedIn: false } };
  await room.storage.profiles.write(boardId, out, etag, `out-${others[0]!}`);
  await room.after(16 * SECOND);
  expect(told(asking)[0]!.who).toMatchObject({ asked: others.map((id) => ({ id })), because: null });
});

test('its answer was lost: it is never posted again, and that is on record', async () => {
  const asking = await asked();
  room.messenger.script.push({ outcome: 'unknown', reason: 'BadGateway' });
  await room.after(16 * SECOND);
  await room.after(60 * MINUTE);
  expect(told(asking)).toHaveLength(1);
  expect(await record(asking)).toMatchObject({ status: 'unknown', attempts: 1 });
});

test('a promise whose asking never came waits, dissolves, and is owed again once they are asked after all', async () => {
  const asking = await threeToAsk();
  const { circleId } = asking;
  await room.storage.promises.promise(askedPromise({ boardId, circleId }, home.conversationId, room.clock.now()));
  await room.after(16 * SECOND);
  expect(await record(asking)).toBeUndefined();
  await room.after(6 * MINUTE);
  expect(await record(asking)).toMatchObject({ status: 'dissolved', reason: 'nobody was asked' });
  expect((await ask(room.server, room.storage, asking)).ok).toBe(true);
  await room.after(16 * SECOND);
  expect(told(asking)).toHaveLength(1);
});

test('a promise of a kind that this version does not know is left for one that does', async () => {
  const later = { ...askedPromise({ boardId, circleId: 'later' as CircleId }, home.conversationId, room.clock.now()) };
  const unknown = { ...later, id: 'of-a-later-version', kind: 'laterKind' } as unknown as typeof later;
  await room.storage.promises.promise(unknown);
  room.clock.advance(16 * SECOND);
  await room.server.worker.lookOnce();
  const known = await room.storage.promises.readDone(home.conversationId, unknown.id);
  expect(known).toBeNull();
});

test('a server that dies at any of its storage calls leaves one card where they were asked, and none where not', async () => {
  const died: string[] = [];
  for (let isOver = false; !isOver;) {
    for (const when of ['before', 'after'] as const) {
      const counted = countedStorage(room.storage);
      const asking = await threeToAsk();
      const first = aFollowUpServer(counted.storage, room.clock, room.messenger);
      let at: StorageCall | null = null;
      counted.trouble = (call) => {
        if (call.number !== died.length) return null;
        at = call;
        return { do: 'die', when };
      };
      const live = async () => {
        await ask(first, counted.storage, asking);
        room.clock.advance(16 * SECOND);
        await first.worker.lookOnce();
      };
      await Promise.race([live(), counted.dead]);
      for (const waitMs of [16 * SECOND, 61 * SECOND, 6 * MINUTE, 60 * MINUTE]) await room.after(waitMs);

      const { method } = (at ?? {}) as Partial<StorageCall>;
      const isThere = (await room.storage.boards.readDetails(boardId, asking.circleId)) !== null;
      // Dead between its claim and its post: nobody knows whether it arrived, and it is not repeated.
      const isMissed = method === 'claim' && when === 'after';
      expect([method, when, told(asking).length]).toEqual([method, when, isThere && !isMissed ? 1 : 0]);
      const is = { status: isMissed || (method === 'finish' && when === 'before') ? 'unknown' : 'sent' };
      if (isThere) expect(await record(asking)).toMatchObject(is);
      if (method === undefined) isOver = true;
      else if (when === 'after') died.push(method);
      if (isOver) break;
    }
  }
  expect(died).toEqual(expect.arrayContaining(['promise', 'insertAsked', 'claim', 'finish']));
});

function granted(result: ReturnType<typeof takeBackAsking>): Circle {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}
