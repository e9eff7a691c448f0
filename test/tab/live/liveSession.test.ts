import { HEARTBEAT_MS } from '../../../contract/live';
import type { BoardId, CircleId, CommandId, SessionId } from '../../../domain/ids';
import type { EarlierParts } from '../../../tab/live/earlierNotes';
import { createLiveSession, type LiveSession, type LiveSessionParts } from '../../../tab/live/liveSession';
import type { Happening } from '../../../tab/live/liveView';
import { aCapture, ana, aSession } from '../../support/builders';
import { createServerClock } from '../../../tab/live/serverClock';
import { manualTimers, settled, type ManualTimers } from './manualTimers';
import { pretendDevice, type PretendDevice } from './pretendDevice';
import { PretendServer } from './pretendServer';

const open: LiveSession[] = [];
afterEach(() => open.splice(0).forEach((live) => live.stop()));

async function joined(vary: (parts: LiveSessionParts, timers: ManualTimers) => Partial<LiveSessionParts> = () => ({})) {
  const timers = manualTimers();
  const server = new PretendServer(aSession().started().joined(ana), timers);
  const live = createLiveSession({ ...server.parts(), ...vary(server.parts(), timers) });
  open.push(live);
  const happenings: Happening[] = [];
  live.onHappening((happening) => happenings.push(happening));
  await settled();
  return { timers, server, live, happenings };
}

test('a snapshot and the events after it lead to the state the server has', async () => {
  const { server, live } = await joined();
  server.decide({ type: 'next', fromStep: 0 });
  server.decide(aCapture('Filter early'));
  await settled();
  expect(live.view().session).toEqual(server.log.state);
});

test('events that come twice change nothing', async () => {
  const { server, live } = await joined();
  server.decide(aCapture('Filter early'));
  server.send('events', server.log.events);
  await settled();
  expect(live.view().session).toEqual(server.log.state);
});

test('a gap is closed with a new snapshot', async () => {
  const { server, live } = await joined();
  server.decide({ type: 'pause' }, true);
  server.decide({ type: 'resume' });
  await settled();
  expect(server.opened).toEqual([null, null]);
  expect(live.view().session).toEqual(server.log.state);
});

test('after a break the panel goes on where it was', async () => {
  const { server, live, timers } = await joined();
  server.cut();
  server.decide(aCapture('Said meanwhile'));
  await timers.pass(1_000);
  expect(server.opened).toEqual([null, 2]);
  expect(live.view().session).toEqual(server.log.state);
  expect(live.view().link).toBe('live');
});

test('a stream that is silent for two and a half heartbeats is given up; heartbeats keep it', async () => {
  const { server, timers } = await joined();
  for (let beat = 0; beat < 5; beat += 1) {
    await timers.pass(HEARTBEAT_MS);
    server.heartbeat();
  }
  expect(server.opened).toHaveLength(1);
  await timers.pass(2.5 * HEARTBEAT_MS + 1_000);
  expect(server.opened).toHaveLength(2);
});

test('a server that restarts is come back to; one that says we do not belong is not', async () => {
  const { server, live, timers } = await joined();
  server.send('bye', { reason: 'restart' });
  await timers.pass(1_000);
  expect(server.opened).toHaveLength(2);
  server.send('bye', { reason: 'membership' });
  await timers.pass(60_000);
  expect(server.opened).toHaveLength(2);
  expect(live.view().closed).toBe('notAllowed');
});

test('a note is shown as waiting until the log has it, and never twice', async () => {
  const { server, live, timers, happenings } = await joined();
  const note = aCapture('Filter early');
  server.losesAnswers = true;
  live.send(note);
  expect(live.view().waiting).toEqual([note]);
  await settled();
  expect(live.view().waiting).toEqual([]);
  server.losesAnswers = false;
  await timers.pass(5_000);
  expect(new Set(server.arrived).size).toBe(1);
  expect(server.log.running().captures).toHaveLength(1);
  expect(happenings).toEqual([{ type: 'saved', command: note }]);
});

test('notes kept while the server was away are all saved afterwards, and counted', async () => {
  const { server, live, timers, happenings } = await joined();
  server.isReachable = false;
  server.cut();
  await timers.pass(10_000);
  expect(live.view().link).toBe('offline');
  live.send(aCapture('Filter early'));
  live.send(aCapture('Then join'));
  await timers.pass(20_000);
  expect(live.view().waiting).toHaveLength(2);
  server.isReachable = true;
  await timers.pass(15_000);
  expect(live.view().link).toBe('live');
  expect(live.view().waiting).toEqual([]);
  expect(server.log.running().captures.map((capture) => capture.text)).toEqual(['Filter early', 'Then join']);
  expect(happenings).toEqual([{ type: 'synced', notes: 2 }]);
});

test('a note the server refuses is given back with the reason', async () => {
  const { live, happenings } = await joined();
  const note = aCapture('   ');
  live.send(note);
  await settled();
  expect(live.view().refused).toEqual([{ command: note, code: 'textEmpty' }]);
  expect(happenings).toEqual([{ type: 'refused', command: note, code: 'textEmpty' }]);
});

test('a page older than the server’s build is told so', async () => {
  const { server, live, timers } = await joined();
  expect(live.view().newBuild).toBeNull();
  server.build = 'two';
  server.send('bye', { reason: 'restart' });
  await timers.pass(1_000);
  expect(live.view().newBuild).toBe('two');
});

test('a network that swallows everything without breaking is noticed within three seconds, and its return at once', async () => {
  const { server, live, timers } = await joined(() => ({ random: () => 0.99 }));
  await timers.pass(30_000);
  expect(live.view().link).toBe('live');
  server.isSwallowing = true;
  await timers.pass(3_000);
  expect(live.view().link).toBe('reconnecting');
  server.isSwallowing = false;
  server.heartbeat();
  await settled();
  expect(live.view().link).toBe('live');
});

test('a slow answer is not taken for a cut as long as the stream speaks', async () => {
  const { server, live, timers } = await joined();
  server.isSwallowing = true;
  for (let beat = 0; beat < 20; beat += 1) {
    await timers.pass(800);
    server.heartbeat();
  }
  expect(live.view().link).toBe('live');
});

test('nobody is asked on behalf of a page in the background', async () => {
  const { server, timers } = await joined(() => ({ isVisible: () => false }));
  await timers.pass(5_000);
  const before = server.asked;
  await timers.pass(30_000);
  expect(server.asked).toBe(before);
});

test.each([-24 * 60, -10, 10, 24 * 60])(
  'a device wrong by %d minutes has the right time from the first hello',
  async (minutes) => {
    const { server, live } = await joined((_parts, timers) => ({
      askTime: () => Promise.resolve(null),
      clock: createServerClock(timers.now, () => Date.parse('2026-11-26T11:00:00.000Z') + minutes * 60_000),
    }));
    expect(Math.abs(live.clock.nowMs() - Date.parse(server.log.now))).toBeLessThanOrEqual(1_000);
  },
);

test('notes of an earlier session are sent from the next one’s window, and counted', async () => {
  const device = pretendDevice();
  const yesterday = device.window();
  const waiting = {
    commandId: 'yesterday-1' as CommandId,
    command: aCapture('Said yesterday'),
    sent: 2,
    refused: null,
  };
  await yesterday.add(waiting);
  const sent: CommandId[] = [];
  const { happenings, live } = await joined((parts) => ({
    earlier: earlierOf(parts, device, async ({ commandId }) => {
      sent.push(commandId);
      return { ok: true, value: { seq: 40, serverNow: '2026-11-26T11:00:00.000Z' } };
    }),
  }));
  await settled();
  expect(sent).toEqual(['yesterday-1']);
  expect(happenings).toEqual([{ type: 'synced', notes: 1 }]);
  expect(live.view().synced).toBe(1);
  expect(await device.notes()).toEqual([]);
});

test('a note of an earlier session that comes a day too late is given back with its words', async () => {
  const device = pretendDevice();
  const command = aCapture('Said last week');
  await device.window().add({ commandId: 'last-week' as CommandId, command, sent: 1, refused: null });
  const { live } = await joined((parts) => ({
    earlier: earlierOf(parts, device, async () => ({ ok: false, code: 'tooLate' })),
  }));
  await settled();
  expect(live.view().refused).toEqual([{ command, code: 'tooLate' }]);
  live.dismissRefused(command.captureId);
  await settled();
  expect(live.view().refused).toEqual([]);
  expect(await device.notes()).toEqual([]);
});

function earlierOf(parts: LiveSessionParts, device: PretendDevice, deliver: LiveSessionParts['deliver']): EarlierParts {
  const ids = { personId: ana, boardId: 'b' as BoardId, circleId: 'c' as CircleId, sessionId: 'y' as SessionId };
  return {
    places: async () => [ids],
    outboxFor: () => ({ ...parts, store: device.window(), deliver }),
    isShown: () => true,
  };
}
