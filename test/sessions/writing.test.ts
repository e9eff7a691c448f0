import type { SessionEvent } from '../../domain/session/events';
import { evolveAll } from '../../domain/session/evolve';
import type { BoardId, CommandId, SessionId } from '../../domain/ids';
import type { Product } from '../../bot/compose';
import { aCapture, as, person } from '../support/builders';
import { aRunningSession, captureBody, commandOf, type SessionPlace } from '../support/aRunningCircle';
import { countedStorage, type CountedStorage } from '../support/countedStorage';
import { startSystem, type System } from '../support/system';

const CALLERS = 64;
const EACH = 10;

let system: System;
let counted: CountedStorage;
beforeAll(async () => {
  system = await startSystem({
    between: (storage) => (counted = countedStorage(storage)).storage,
    // Four people stand for many here.
    limits: { commandsPerSecond: 10_000, commandsAtOnce: 10_000 },
  });
});
afterAll(() => system.close());
afterEach(() => void (counted.trouble = null));

const log = (at: SessionPlace): Promise<SessionEvent[]> =>
  system.storage.sessions.read(at.boardId as BoardId, at.sessionId as SessionId, 0);
const live = (at: SessionPlace, product: Product = system.product) =>
  product.parts.live.get(at.boardId as BoardId, at.sessionId as SessionId);
const texts = (events: readonly SessionEvent[]) =>
  events.flatMap((event) => (event.type === 'captured' ? event.data.text : [])).sort();

function expectWhole(events: readonly SessionEvent[]): void {
  expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1));
  const at = events.map((event) => event.at);
  expect([...at].sort()).toEqual(at);
}

/** Each caller sends its next note as soon as the one before is answered. */
async function allAtOnce(send: (caller: number, note: number) => Promise<void>): Promise<void> {
  const callers = Array.from({ length: CALLERS }, async (_, caller) => {
    for (let note = 0; note < EACH; note += 1) await send(caller, note);
  });
  await Promise.all(callers);
}

test('64 people who write at once share few writes, and nothing is lost or doubled', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const session = await live(at);
  const before = counted.count('append');
  await allAtOnce(async (caller, note) => {
    const commandId = `caller-${caller}-note-${note}` as CommandId;
    const command = aCapture(`${caller} says ${note}`);
    expect((await session.submit({ commandId, command, actor: as(person(caller + 100)) })).ok).toBe(true);
  });
  expect((counted.count('append') - before) / (CALLERS * EACH)).toBeLessThanOrEqual(0.05);
  const events = await log(at);
  expectWhole(events);
  expect(new Set(texts(events)).size).toBe(CALLERS * EACH);
  expect(session.state()).toEqual(evolveAll(events));
});

test('the same over HTTP', async () => {
  const at = await aRunningSession(system, 'ana', 'dee', 'tom', 'bo');
  const clients = (['ana', 'dee', 'tom', 'bo'] as const).map((who) => system.as(who));
  const before = counted.count('append');
  await allAtOnce(async (caller, note) => {
    const body = captureBody(`${caller} says ${note}`);
    expect((await clients[caller % 4]!.call('command', at, body)).status).toBe(200);
  });
  expect((counted.count('append') - before) / (CALLERS * EACH)).toBeLessThanOrEqual(0.2);
  const events = await log(at);
  expectWhole(events);
  expect(new Set(texts(events)).size).toBe(CALLERS * EACH);
});

test('one note costs one write', async () => {
  const at = await aRunningSession(system, 'ana');
  const before = counted.calls.length;
  await system.as('ana').call('command', at, captureBody('worth one write'));
  const writes = counted.calls.slice(before).filter(({ method }) => !/^(read|due|circlesOf)/.test(method));
  expect(writes.map(({ method }) => method)).toEqual(['append']);
});

test('a command asked again is answered as before and changes nothing', async () => {
  const at = await aRunningSession(system, 'ana');
  const body = captureBody('said once');
  const first = await system.as('ana').call('command', at, body);
  await system.as('ana').call('command', at, captureBody('said in between'));
  const again = await system.as('ana').call('command', at, body);
  expect([again.status, again.body['seq']]).toEqual([200, first.body['seq']]);
  expect(texts(await log(at))).toEqual(['said in between', 'said once']);
});

test('a command that found nothing to do is answered as before when it comes again, on whatever server', async () => {
  const at = await aRunningSession(system, 'ana');
  const other = await system.startAnother();
  const ana = (product = system.product) => system.as('ana', product);
  await ana().call('command', at, commandOf({ type: 'pause' }));
  const pausedAlready = commandOf({ type: 'pause' });
  const first = await ana().call('command', at, pausedAlready);
  expect(first.status).toBe(200);
  await ana().call('command', at, commandOf({ type: 'resume' }));
  for (const product of [system.product, other]) {
    const again = await ana(product).call('command', at, pausedAlready);
    expect([again.status, again.body['seq']]).toEqual([200, first.body['seq']]);
  }
  expect(evolveAll(await log(at))).toMatchObject({ clock: { status: 'running' } });
});

test.each(['before', 'after'] as const)('an answer lost %s the write is found out by asking again', async (when) => {
  const at = await aRunningSession(system, 'ana');
  const body = captureBody(`lost ${when}`);
  let once = true;
  counted.trouble = ({ method }) => {
    if (method !== 'append' || !once) return null;
    once = false;
    return { do: 'lose', when };
  };
  const lost = await system.as('ana').call('command', at, body);
  expect([lost.status, lost.body['code'], lost.headers.get('retry-after')]).toEqual([503, 'storageUnavailable', '1']);
  expect((await system.as('ana').call('command', at, body)).status).toBe(200);
  expect(texts(await log(at))).toEqual([`lost ${when}`]);
  expectWhole(await log(at));
});

describe('two servers on the same tables', () => {
  let other: Product;
  beforeAll(async () => {
    other = await system.startAnother();
  });

  test('decide one after another: whoever was slower reads on and decides again', async () => {
    const at = await aRunningSession(system, 'ana', 'dee');
    const [here, there] = [system.as('ana'), system.as('dee', other)];
    const sent = Array.from({ length: 30 }, async (_, note) => {
      const [one, two] = [
        here.call('command', at, captureBody(`a${note}`)),
        there.call('command', at, captureBody(`b${note}`)),
      ];
      expect([(await one).status, (await two).status]).toEqual([200, 200]);
    });
    await Promise.all(sent);
    const events = await log(at);
    expectWhole(events);
    expect(new Set(texts(events)).size).toBe(60);
    await (await live(at)).catchUp();
    await (await live(at, other)).catchUp();
    expect((await live(at)).state()).toEqual((await live(at, other)).state());
  });

  test('a step is left once, however many say next on both', async () => {
    const at = await aRunningSession(system, 'ana');
    const next = () => commandOf({ type: 'next', fromStep: 0 });
    const answers = await Promise.all([
      system.as('ana').call('command', at, next()),
      system.as('ana', other).call('command', at, next()),
      system.as('ana').call('command', at, next()),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect((await log(at)).filter((event) => event.type === 'stepEntered')).toHaveLength(1);
  });

  test('a server that has not heard of a step does not refuse what belongs to it', async () => {
    const at = await aRunningSession(system, 'ana', 'dee');
    const [first, second] = [await live(at), await live(at, other)];
    await second.catchUp();
    const host = as((await log(at))[0]!.by!);
    const move = (fromStep: number) => ({ type: 'next' as const, fromStep });
    expect((await first.submit({ commandId: 'next-0000' as CommandId, command: move(0), actor: host })).ok).toBe(true);
    expect(second.state()).toMatchObject({ stepIndex: 0 });
    const answer = await second.submit({ commandId: 'next-0001' as CommandId, command: move(1), actor: host });
    expect(answer.ok).toBe(true);
    const repeat = await second.submit({ commandId: 'next-0000' as CommandId, command: move(0), actor: host });
    expect(repeat).toEqual({ ok: true, seq: 2 });
  });

  test('the same command sent to both happens once', async () => {
    const at = await aRunningSession(system, 'ana');
    const body = captureBody('through both doors');
    const [one, two] = await Promise.all([
      system.as('ana').call('command', at, body),
      system.as('ana', other).call('command', at, body),
    ]);
    expect([one.status, two.status]).toEqual([200, 200]);
    expect(one.body['seq']).toBe(two.body['seq']);
    expect(texts(await log(at))).toEqual(['through both doors']);
  });

  test('whoever has the slower clock still writes in order', async () => {
    const at = await aRunningSession(system, 'ana');
    const slow = await system.startAnother({
      clock: { now: () => '2020-01-01T00:00:00.000Z', nowMs: () => Date.parse('2020-01-01T00:00:00.000Z') },
    });
    expect((await system.as('ana', slow).call('command', at, captureBody('from the past'))).status).toBe(200);
    expectWhole(await log(at));
  });
});
