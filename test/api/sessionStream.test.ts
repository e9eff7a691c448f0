import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { openSessionStream } from '../../bot/api/sessionStream';
import { createLiveSession, type Listener, type LiveSession } from '../../bot/sessions/liveSession';
import type { CommandId } from '../../domain/ids';
import type { PanelCommand } from '../../domain/session/commands';
import type { SessionEvent } from '../../domain/session/events';
import type { SessionState } from '../../domain/session/state';
import { aCapture, ana, as, aSetup, boardId } from '../support/builders';
import { aClock } from '../support/testClock';

let server: Server;
let handle: (response: ServerResponse) => void;
beforeAll(async () => {
  server = createServer((_request, response) => handle(response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

/** A running session whose log is kept in memory. */
async function aLiveSession(): Promise<LiveSession> {
  const log: SessionEvent[] = [];
  let ids = 0;
  const sessions = {
    append: (_board: unknown, _session: unknown, events: readonly SessionEvent[]) => {
      log.push(...events);
      return Promise.resolve('saved' as const);
    },
    read: (_board: unknown, _session: unknown, afterSeq: number) =>
      Promise.resolve(log.filter(({ seq }) => seq > afterSeq)),
  };
  const live = createLiveSession(
    { sessions, clock: aClock(), newId: () => `id-${(ids += 1)}` },
    boardId,
    aSetup().sessionId,
  );
  await live.submit({
    commandId: 'start-0001' as CommandId,
    command: { type: 'start', setup: aSetup() },
    actor: as(ana),
  });
  return live;
}

function open(response: ServerResponse, live: LiveSession, onClose: () => void, after: number | null = null): void {
  const build = 'a-build';
  const now = () => '2026-11-26T11:00:00.000Z';
  const stillAllowed = () => Promise.resolve(true);
  openSessionStream(response, { live, after, build, now, expiresInMs: 60_000, stillAllowed, onClose });
}

const port = () => (server.address() as AddressInfo).port;
const REQUEST = 'GET / HTTP/1.1\r\nHost: here\r\n\r\n';

test('whoever goes away before their stream is open is not followed for ever', async () => {
  const live = await aLiveSession();
  const over = new Promise<void>((resolve) => {
    handle = (response) => {
      response.once('close', () => open(response, live, resolve));
      socket.destroy();
    };
  });
  const socket = connect(port(), '127.0.0.1', () => socket.write(REQUEST));
  await over;
  expect(live.listeners()).toBe(0);
});

test('a reader who does not keep up is sent away', async () => {
  const live = await aLiveSession();
  await live.submit({ commandId: 'command-1' as CommandId, command: aCapture('x'.repeat(1000)), actor: as(ana) });
  const batch = Array.from({ length: 98 }, () => live.recent().at(-1)!);
  let tell: Listener = () => undefined;
  let isOver = false;
  const listen = (listener: Listener) => {
    tell = listener;
    return () => void (isOver = true);
  };
  const opened = new Promise<void>((resolve) => {
    handle = (response) => {
      open(response, { ...live, listen }, () => undefined);
      resolve();
    };
  });
  const socket = connect(port(), '127.0.0.1', () => socket.write(REQUEST));
  socket.pause();
  await opened;
  // What the system itself buffers comes on top of what we allow.
  for (let batches = 0; batches < 300 && !isOver; batches += 1) tell([...batch]);
  expect(isOver).toBe(true);
  socket.destroy();
});

test('a reader who was sent away comes back to exactly what they missed, and nobody else was held up', async () => {
  const live = await aLiveSession();
  const last = live.state().lastSeq;
  const heard: number[] = [];
  live.listen((events) => heard.push(...events.map(({ seq }) => seq)));
  let isOver = false;
  const opened = new Promise<void>((resolve) => {
    handle = (response) => {
      open(response, live, () => (isOver = true), last);
      resolve();
    };
  });
  const slow = connect(port(), '127.0.0.1', () => slow.write(REQUEST));
  slow.pause();
  await opened;
  let said = 0;
  const submit = (command: PanelCommand) =>
    live.submit({ commandId: `command-${(said += 1)}` as CommandId, command, actor: as(ana) });
  while (!isOver) {
    // Written and undone, so that however much the system buffers, there is no end to it.
    const notes = Array.from({ length: 40 }, () => aCapture('x'.repeat(1000)));
    const undo = notes.map(({ captureId }) => ({ type: 'undoCapture', captureId }) as const);
    const answers = await Promise.all([...notes, ...undo].map(submit));
    expect(answers.every(({ ok }) => ok)).toBe(true);
  }
  slow.destroy();
  expect(heard).toEqual(heard.map((_, index) => last + 1 + index));

  const missedFrom = live.recent().at(-20)!.seq - 1;
  handle = (response) => open(response, live, () => undefined, missedFrom);
  const back = connect(port(), '127.0.0.1', () => back.write(REQUEST));
  let text = '';
  for await (const piece of back) {
    text += String(piece);
    if (text.includes(`"seq":${live.state().lastSeq}`)) break;
  }
  const seqs = [...text.matchAll(/"seq":(\d+)/g)].map(([, seq]) => Number(seq));
  expect(seqs).toEqual(Array.from({ length: 20 }, (_, index) => missedFrom + 1 + index));
  expect(text).not.toContain('event: snapshot');
});

test('a session too long to be read at once does not make its reader slow', async () => {
  const live = await aLiveSession();
  const long = { ...live.state(), circleName: 'x'.repeat(16 * 1024 * 1024) } as SessionState;
  let tell: Listener = () => undefined;
  let isOver = false;
  const listen = (listener: Listener) => {
    tell = listener;
    return () => undefined;
  };
  const opened = new Promise<void>((resolve) => {
    handle = (response) => {
      open(response, { ...live, listen, state: () => long }, () => void (isOver = true));
      resolve();
    };
  });
  const socket = connect(port(), '127.0.0.1', () => socket.write(REQUEST));
  socket.pause();
  await opened;
  for (let events = 0; events < 20; events += 1) tell([...live.recent()]);
  expect(isOver).toBe(false);
  socket.destroy();
});
