import { HEARTBEAT_MS } from '../../../contract/live';
import { createLiveSession, type LiveSession } from '../../../tab/live/liveSession';
import type { Happening } from '../../../tab/live/liveView';
import { aCapture, ana, aSession } from '../../support/builders';
import { manualTimers, settled } from './manualTimers';
import { PretendServer } from './pretendServer';

const open: LiveSession[] = [];
afterEach(() => open.splice(0).forEach((live) => live.stop()));

async function joined() {
  const timers = manualTimers();
  const server = new PretendServer(aSession().started().joined(ana), timers);
  const live = createLiveSession(server.parts());
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
