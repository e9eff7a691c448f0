// What does not fit a session or the moment is refused with its sentence, and nothing of it happens: not in the log, not on
// the circle, not as a promise.
import type { CircleView } from '../../contract/views';
import { shortestSlot } from '../../domain/agenda';
import { formats, type FormatId } from '../../domain/formats';
import type { BoardId, SessionId } from '../../domain/ids';
import type { PersonKey } from '../../local/tenant/people';
import {
  aCircleOf,
  aPrivateCircleOf,
  aRunningSession,
  captureBody,
  commandOf,
  freshId,
  type CirclePlace,
  type SessionPlace,
} from '../support/aRunningCircle';
import type { Answered } from '../support/apiClient';
import type { EventStream } from '../support/eventStream';
import { idOf, startSystem, type System } from '../support/system';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.close());

const circleOf = async (place: CirclePlace) => (await system.as('ana').call<CircleView>('circle', place)).body;
const log = (at: SessionPlace) => system.storage.sessions.read(at.boardId as BoardId, at.sessionId as SessionId, 0);
const send = (who: PersonKey, at: SessionPlace, command: Record<string, unknown>) =>
  system.as(who).call('command', at, commandOf(command));

async function firstSession(place: CirclePlace): Promise<SessionPlace> {
  return { ...place, sessionId: (await circleOf(place)).circle.next.sessionId };
}

/** Refused with its code and a sentence; circle and log are what they were. */
async function expectRefused(at: SessionPlace, code: string, ask: () => Promise<Answered>): Promise<void> {
  const before = [await circleOf(at), await log(at)];
  const { status, body } = await ask();
  expect(body).toMatchObject({ code, message: expect.stringMatching(/\w+ \w+ .+\.$/) as string });
  expect([status >= 400, status < 500]).toEqual([true, true]);
  expect([await circleOf(at), await log(at)]).toEqual(before);
}

const start = (at: SessionPlace, formatId: FormatId, here: readonly PersonKey[]) =>
  system.as('ana').call('startSession', at, { commandId: freshId('start'), formatId, hereIds: here.map(idOf) });

test.each<[string, FormatId, PersonKey[], string]>([
  ['for more people than came', 'caseClinic', ['ana', 'dee', 'tom'], 'formatTooBig'],
  ['for fewer people than came', 'troika', ['ana', 'dee', 'tom', 'bo', 'fatima'], 'formatTooSmall'],
])('a format %s does not start, and the same people then start one that fits', async (_, formatId, here, code) => {
  const at = await firstSession(await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'tom', 'bo', 'fatima'));
  await expectRefused(at, code, () => start(at, formatId, here));
  expect((await start(at, 'caseClinicShort', here)).status).toBe(200);
});

test('a format of another kind of circle does not start', async () => {
  const at = await firstSession(await aCircleOf(system, 'ana', 'dee', 'tom'));
  await expectRefused(at, 'formatForeign', () => start(at, 'troika', ['ana', 'dee', 'tom']));
});

const plan = { startsAt: null, topicId: null, formatId: 'lunchAndLearn', slotMinutes: 45, cadenceWeeks: 2 } as const;

test('a format with more parts than the session has minutes is neither planned nor started', async () => {
  const at = await firstSession(await aPrivateCircleOf(system, 'tGroup', 'ana', 'dee', 'tom'));
  const slotMinutes = shortestSlot(formats.troika) - 1;
  const usual = { ...plan, formatId: 'caseClinicShort', slotMinutes: 30 };
  const planned = (instead: Record<string, unknown>) => system.as('ana').call('planSession', at, { ...usual, instead });
  await expectRefused(at, 'slotTooShort', () => planned({ formatId: 'troika', slotMinutes }));
  expect((await planned({ formatId: 'caseClinicShort', slotMinutes })).status).toBe(200);
  await expectRefused(at, 'slotTooShort', () => start(at, 'troika', ['ana', 'dee', 'tom']));
});

test.each([
  ['no minute', [0, 18, 5, 12, 5, 5]],
  ['500 minutes', [3, 500, 5, 12, 5, 5]],
  ['minutes that do not add up to the session', [3, 16, 5, 12, 5, 5]],
])('a part of %s is neither prepared nor planned', async (_, stepMinutes) => {
  const at = await firstSession(await aCircleOf(system, 'ana', 'dee', 'tom'));
  const seen = { formatId: 'lunchAndLearn', slotMinutes: 45, topicId: null, stepMinutes: null };
  const changed = { sessionId: at.sessionId, seen, wanted: { ...seen, stepMinutes } };
  await expectRefused(at, 'stepMinutesInvalid', () => system.as('ana').call('changeAgenda', at, changed));
  const instead = { formatId: 'lunchAndLearn', slotMinutes: 45, stepMinutes };
  await expectRefused(at, 'stepMinutesInvalid', () => system.as('ana').call('planSession', at, { ...plan, instead }));
});

test('minutes for fewer parts than there are are not prepared', async () => {
  const at = await firstSession(await aCircleOf(system, 'ana', 'dee', 'tom'));
  const seen = { formatId: 'lunchAndLearn', slotMinutes: 45, topicId: null, stepMinutes: null };
  const body = { sessionId: at.sessionId, seen, wanted: { ...seen, stepMinutes: [20, 25] } };
  await expectRefused(at, 'stepMinutesInvalid', () => system.as('ana').call('changeAgenda', at, body));
});

test('a session of 500 minutes is not planned', async () => {
  const at = await firstSession(await aCircleOf(system, 'ana', 'dee', 'tom'));
  const body = { ...plan, slotMinutes: 500 };
  await expectRefused(at, 'badRequest', () => system.as('ana').call('planSession', at, body));
});

test('a vote after the vote, and one before the time is up, count nowhere', async () => {
  const people = ['ana', 'dee', 'tom'] as const;
  const at = await aRunningSession(system, ...people);
  const windows: EventStream[] = [];
  for (const who of people) {
    windows.push(await system.as(who).stream(at, `window-of-${who}`));
    await windows[0]!.event('joined', ({ data }) => data.personId === idOf(who));
  }
  const vote = (who: PersonKey, round: number) =>
    send(who, at, { type: 'vote', step: 0, round, choice: 'stay' } as Record<string, unknown>);
  await expectRefused(at, 'timeNotUp', () => vote('tom', 0));
  system.clock.advance(3 * 60_000);
  for (const who of ['ana', 'dee'] as const) expect((await vote(who, 0)).status).toBe(200);
  await windows[0]!.event('voteClosed');
  await expectRefused(at, 'voteIsOver', () => vote('tom', 0));
  await expectRefused(at, 'timeNotUp', () => vote('tom', 1));
  for (const window of windows) window.leave();
});

test.each(['takeaway', 'commitment', 'question', 'thanks'])('in a silent part no %s is taken', async (kind) => {
  const at = await inSilence();
  await expectRefused(at, 'notInSilence', () =>
    system.as('dee').call('command', at, captureBody('said aloud', { kind })),
  );
});

test('in a silent part nothing is asked without a name, and nobody is ready', async () => {
  const at = await inSilence();
  const question = { type: 'ask', captureId: freshId('note'), kind: 'question', text: 'Why?' };
  await expectRefused(at, 'notInSilence', () => send('dee', at, { ...question, secretHash: 'a'.repeat(64) }));
  await expectRefused(at, 'stepIsSilent', () => send('dee', at, { type: 'ready', step: 2, ready: true }));
});

async function inSilence(): Promise<SessionPlace> {
  const here = ['ana', 'dee', 'tom'] as const;
  const at = await firstSession(await aPrivateCircleOf(system, 'tGroup', ...here));
  expect((await start(at, 'caseClinicShort', here)).status).toBe(200);
  for (const fromStep of [0, 1]) await send('ana', at, { type: 'next', fromStep });
  return at;
}
