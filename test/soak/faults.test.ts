import { openStorage } from '../../bot/storage/openStorage';
import type { Product } from '../../bot/compose';
import type { BoardId, SessionId } from '../../domain/ids';
import { evolveAll } from '../../domain/session/evolve';
import { notStarted, type SessionState } from '../../domain/session/state';
import { channel } from '../../local/tenant/conversations';
import type { PersonKey } from '../../local/tenant/people';
import { takeEvents } from '../../tab/live/takeEvents';
import { aRunningSession, captureBody, commandOf, freshId, type SessionPlace } from '../support/aRunningCircle';
import type { EventStream } from '../support/eventStream';
import { openFaultProxy, type FaultProxy } from '../support/faultProxy';
import type { SeenRequest } from '../support/seenRequest';
import { someFaults, type SomeFaults } from '../support/someFaults';
import { idOf, startSystem, type System } from '../support/system';
import { keepFigures } from './keepFigures';
import { withChance, type Chance } from './seededChance';
import { soakSize } from './soakSize';
import { sendSurely, type SureAnswer } from './sureSender';

/** A session takes 2,000 notes. */
const COMMANDS_PER_SESSION_MAX = 1_250;
const SESSIONS_AT_ONCE = 4;
const SLOWEST_MS = 10_000;
const SAID_TWICE_SHARE = 0.05;
const people = channel.members.slice(0, 12);
const members = people.slice(0, 6) as [PersonKey, ...PersonKey[]];

interface FaultyServer {
  product: Product;
  proxy: FaultProxy;
  faults: SomeFaults;
}

interface Sent {
  who: PersonKey;
  body: { commandId: string; command: Record<string, unknown> };
  answer: SureAnswer;
  again: SureAnswer | null;
}

let system: System;
const proxies: FaultProxy[] = [];
beforeAll(async () => {
  system = await startSystem();
});
afterAll(async () => {
  await system.close();
  await Promise.all(proxies.map((proxy) => proxy.close()));
});

/** A server like the first one, but for the network between it and its tables. */
async function aFaultyServer(chance: Chance): Promise<FaultyServer> {
  const faults = someFaults(chance.share);
  const proxy = await openFaultProxy(process.env['AZURITE_CONNECTION_STRING'] ?? '', faults.choose);
  proxies.push(proxy);
  const { tablePrefix } = system.settings;
  const storage = await openStorage({ connectionString: proxy.connectionString, tablePrefix });
  const product = await system.startAnother({ storage });
  return { product, proxy, faults };
}

async function talk(chance: Chance, servers: readonly FaultyServer[], at: SessionPlace, count: number) {
  const sent: Sent[] = [];
  let left = count;
  async function onePerson(who: PersonKey): Promise<void> {
    const doors = servers.map(({ product }) => system.as(who, product));
    let mine: string[] = [];
    for (; left > 0;) {
      left -= 1;
      const last = mine.pop();
      const undo = last !== undefined && chance.share() < 0.1;
      const body = undo ? commandOf({ type: 'undoCapture', captureId: last }) : captureBody(`from ${who}`);
      if (!undo) mine = [...mine, ...(last === undefined ? [] : [last]), String(body.command['captureId'])];
      const order = chance.share() < 0.5 ? doors : doors.toReversed();
      const answer = await sendSurely(order, 'command', at, body);
      const twice = chance.share() < SAID_TWICE_SHARE;
      sent.push({ who, body, answer, again: twice ? await sendSurely(order.toReversed(), 'command', at, body) : null });
    }
  }
  await Promise.all(people.map(onePerson));
  return sent;
}

/** What a window that was open all the time shows. */
function shownOn(stream: EventStream): SessionState {
  let state: SessionState = notStarted;
  for (const message of stream.messages) {
    if (message.name === 'snapshot') state = message.data.state;
    if (message.name !== 'events') continue;
    const taken = takeEvents(state, message.data);
    if (!taken.fits) throw new Error(`a window at ${state.lastSeq} was sent ${message.data[0]?.seq}: a gap`);
    state = taken.state;
  }
  return state;
}

function expectEachOnce(sent: readonly Sent[], log: Awaited<ReturnType<typeof logOf>>): void {
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  const stored = log.filter(({ type }) => type === 'captured' || type === 'captureUndone');
  const wanted = sent.map(({ body, answer, who }) => `${answer.seq} ${body.commandId} ${idOf(who)}`);
  expect(stored.map(({ seq, commandId, by }) => `${seq} ${commandId} ${by}`).sort()).toEqual(wanted.sort());
}

const logOf = (at: SessionPlace) => system.storage.sessions.read(at.boardId as BoardId, at.sessionId as SessionId, 0);

/** Teams answers so many questions about people a second, whoever asks: that is not this test's matter. */
async function everybodyIsKnown(servers: readonly FaultyServer[], at: SessionPlace): Promise<void> {
  for (const { product } of servers) {
    for (const who of people) await sendSurely([system.as(who, product)], 'session', at, undefined);
  }
}

async function oneSession(chance: Chance, servers: readonly FaultyServer[], count: number): Promise<Sent[]> {
  const at = await aRunningSession(system, ...members);
  for (const { proxy } of servers) proxy.seen.length = 0;
  await everybodyIsKnown(servers, at);
  const windows: EventStream[] = [];
  for (const { product } of servers) {
    windows.push(await system.as('ana', product).stream(at, freshId('window')));
  }
  const sent = await talk(chance, servers, at, count);
  for (const { answer, again } of sent) {
    expect([answer.status, answer.code]).toEqual([200, undefined]);
    if (again) expect([again.status, again.seq]).toEqual([200, answer.seq]);
  }
  const log = await logOf(at);
  expectEachOnce(sent, log);
  const truth = evolveAll(log);
  for (const window of windows) {
    await window.event(log.at(-1)!.type, ({ seq }) => seq === log.length);
    expect(shownOn(window)).toEqual(truth);
    window.leave();
  }
  return sent;
}

test(
  'whatever happens between two servers and their tables, nobody’s words are lost, doubled or falsely refused',
  async () => {
    await withChance(async (chance) => {
      const servers = [await aFaultyServer(chance), await aFaultyServer(chance)];
      const sent: Sent[] = [];
      // So rare that a short run might meet none: each at least once, on a write to the log.
      const toTheLog = ({ rows, table }: SeenRequest) => rows > 0 && table.endsWith('Sessions');
      servers[0]!.proxy.spoil({ do: 'hang' }, toTheLog);
      servers[1]!.proxy.spoil({ do: 'withholdAnswer' }, toTheLog);
      const startedMs = performance.now();
      const each = Math.min(COMMANDS_PER_SESSION_MAX, soakSize.faultyCommands / SESSIONS_AT_ONCE);
      while (sent.length < soakSize.faultyCommands) {
        const sessions = Array.from({ length: SESSIONS_AT_ONCE }, () => oneSession(chance, servers, each));
        sent.push(...(await Promise.all(sessions)).flat());
      }
      const tookMs = performance.now() - startedMs;
      const waits = sent.map(({ answer }) => answer.tookMs).sort((a, b) => a - b);
      const slowestMs = waits.at(-1)!;
      const spoilt = Object.fromEntries(
        Object.keys(servers[0]!.faults.counts).map((name) => [
          `requests that suffered ${name}`,
          servers.reduce((sum, { faults }) => sum + faults.counts[name as keyof typeof faults.counts], 0),
        ]),
      );
      for (const { faults, proxy } of servers) {
        faults.stop();
        expect(proxy.waiting()).toBe(0);
      }
      keepFigures('a failing network between two servers and their tables', {
        'commands acknowledged': sent.length,
        ...spoilt,
        'askings without a sure answer': sent.reduce((sum, { answer }) => sum + answer.unsure.length, 0),
        'median wait, ms': Math.round(waits[Math.floor(waits.length / 2)]!),
        'slowest, ms': Math.round(slowestMs),
        'whole run, s': Math.round(tookMs / 1000),
      });
      // All but the two that are so rare.
      expect(Object.values(spoilt).filter((count) => count > 0).length).toBeGreaterThanOrEqual(6);
      expect(slowestMs).toBeLessThanOrEqual(SLOWEST_MS);
    });
  },
  soakSize.timeoutMs,
);
