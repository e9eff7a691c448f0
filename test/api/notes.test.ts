// What one does with notes over the API: changing one's own, agreeing with others', and what is refused.
import type { Snapshot } from '../../contract/live';
import type { Capture } from '../../domain/session/capture';
import { aRunningSession, captureBody, commandOf, type SessionPlace } from '../support/aRunningCircle';
import { idOf, startSystem, type System } from '../support/system';

let system: System;
let at: SessionPlace;
let captureId: string;

beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.close());

beforeEach(async () => {
  at = await aRunningSession(system, 'ana', 'dee', 'tom');
  const body = captureBody('First thought');
  await system.as('dee').call('command', at, body);
  captureId = String(body.command['captureId']);
});

const words = (text: string, more = {}) => ({ captureId, kind: 'takeaway', text, ownerId: null, dueOn: null, ...more });
const edit = (text: string, more = {}) => commandOf({ type: 'editCapture', ...words(text, more) });
const meToo = (on: unknown = true) => commandOf({ type: 'meToo', captureId, on });
const captures = async (): Promise<readonly Capture[]> => {
  const { body } = await system.as('ana').call<Snapshot>('session', at);
  return body.state.status === 'notStarted' ? [] : body.state.captures;
};

test('a note is changed by its author, with who and when', async () => {
  const ownerId = idOf('tom');
  const body = edit('Second thought', { kind: 'commitment', ownerId, dueOn: '2031-12-04' });
  expect((await system.as('dee').call('command', at, body)).status).toBe(200);
  expect((await system.as('dee').call('command', at, body)).status).toBe(200);
  expect(await captures()).toMatchObject([
    {
      text: 'Second thought',
      kind: 'commitment',
      ownerId,
      dueOn: '2031-12-04',
      editedAt: expect.anything() as unknown,
    },
  ]);
});

test('others agree, and take it back', async () => {
  for (const who of ['ana', 'tom'] as const) {
    expect((await system.as(who).call('command', at, meToo())).status).toBe(200);
  }
  expect(await captures()).toMatchObject([{ meTooIds: [idOf('ana'), idOf('tom')] }]);
  await system.as('ana').call('command', at, meToo(false));
  expect(await captures()).toMatchObject([{ meTooIds: [idOf('tom')] }]);
});

test.each([
  ['an edit without words', () => edit('')],
  ['an edit of too many words', () => edit('x'.repeat(1001))],
  ['an edit of an unknown kind', () => edit('x', { kind: 'rumour' })],
  ['an edit with a field more', () => edit('x', { authorId: idOf('ana') })],
  ['an edit with a day that is none', () => edit('x', { dueOn: 'Friday' })],
  ['“me too” that is neither yes nor no', () => meToo('perhaps')],
  ['sharing that is neither yes nor no', () => commandOf({ type: 'chooseSharing', captureId, shared: 1 })],
  ['“me too” for a strange id', () => commandOf({ type: 'meToo', captureId: '../etc', on: true })],
])('%s is malformed', async (_, body) => {
  const answer = await system.as('dee').call('command', at, body());
  expect([answer.status, answer.body['code']]).toEqual([400, 'badRequest']);
  expect(await captures()).toMatchObject([{ text: 'First thought' }]);
});

test('a stranger changes nothing and agrees with nobody', async () => {
  for (const body of [edit('From outside'), meToo()]) {
    expect((await system.as('lena').call('command', at, body)).status).toBe(404);
  }
});

test.each([
  ['notYours', 403, 'tom', () => edit('Not mine')],
  ['yourOwn', 409, 'dee', () => meToo()],
  ['notYoursToShare', 403, 'dee', () => commandOf({ type: 'chooseSharing', captureId, shared: true })],
  ['ownerUnknown', 422, 'dee', () => edit('x', { kind: 'commitment', ownerId: idOf('omar') })],
  ['captureUnknown', 404, 'dee', () => edit('x', { captureId: 'a-note-long-gone' })],
] as const)('refused as %s, with its sentence', async (code, status, who, body) => {
  const answer = await system.as(who).call('command', at, body());
  expect([answer.status, answer.body['code']]).toEqual([status, code]);
  expect(answer.body['message']).toMatch(/\.$/);
});
