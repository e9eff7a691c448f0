// Questions without a name, and that nothing gives one away.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { withoutName } from '../../bot/sessions/withoutName';
import { keptFrom, settleSession } from '../../domain/circle/settleSession';
import { afterSession } from '../../domain/followUps/afterSession';
import type { CaptureId, PersonId } from '../../domain/ids';
import { LATE_CAPTURE_MS } from '../../domain/limits';
import { evolveAll } from '../../domain/session/evolve';
import { mayRedact, redactedWords, withoutText } from '../../domain/session/redaction';
import { takenBackLate } from '../../domain/session/takenBackLate';
import {
  aCapture,
  aCircle,
  aSession,
  ana,
  as,
  bo,
  dee,
  details,
  nameOf,
  tom,
  type SessionLog,
} from '../support/builders';
import { oftener } from '../support/oftener';

const SECRET = 'a secret of at least thirty-two letters';
const secretHash = createHash('sha256').update(SECRET).digest('hex');
const captureId = 'question-0001' as CaptureId;
const ask = (text = 'What is a hash join?') => ({
  type: 'ask' as const,
  captureId,
  kind: 'question' as const,
  text,
  secretHash,
});

/** As the server passes on what somebody sends. */
function send(session: SessionLog, command: Parameters<typeof withoutName>[0], who: PersonId): string | null {
  const nameless = withoutName(command, as(who));
  return session.give(nameless.command, nameless.actor);
}
const unask = (secret = SECRET) => ({ type: 'unask' as const, captureId, secret });

function four() {
  return aSession().started().joined(ana, dee, tom, bo);
}

test('with four people there, a question is taken without an author', () => {
  const session = four();
  expect(send(session, ask('  Is it?  '), dee)).toBeNull();
  expect(session.running().captures).toEqual([
    {
      id: captureId,
      kind: 'question',
      text: 'Is it?',
      authorId: null,
      secretHash,
      at: session.now,
      setAside: false,
      late: false,
    },
  ]);
  expect(session.events.at(-1)).toMatchObject({ type: 'asked', by: null });
});

test('with three it is refused, whoever else was there before', () => {
  const session = four();
  session.give({ type: 'leave', connectionId: 'window-of-Bo ' as never }, { as: 'product' });
  expect(Object.keys(session.running().connections)).toHaveLength(3);
  expect(send(session, ask(), dee)).toBe('tooFewToBeAnonymous');
});

test('two windows of one person are one', () => {
  const session = aSession().started().joined(ana, dee, tom);
  session.give({ type: 'join', connectionId: 'second-window' as never, instanceId: 'one' }, as(dee));
  expect(send(session, ask(), dee)).toBe('tooFewToBeAnonymous');
});

test('asked again with its secret it is the same one; with another it is somebody else’s', () => {
  const session = four();
  send(session, ask(), dee);
  const before = session.events.length;
  expect(send(session, ask('Other words'), dee)).toBeNull();
  expect(session.events).toHaveLength(before);
  expect(send(session, { ...ask(), secretHash: 'b'.repeat(64) }, tom)).toBe('notYours');
});

test('its secret takes it back, and nothing else does: not a name, not another secret, not its hash', () => {
  const session = four();
  send(session, ask(), dee);
  expect(send(session, unask('another secret of thirty-two letters'), dee)).toBe('notYours');
  expect(send(session, unask(secretHash), tom)).toBe('notYours');
  expect(session.give({ type: 'undoCapture', captureId }, as(dee))).toBe('notYours');
  expect(session.give({ ...aCapture('Mine now', { captureId }), type: 'editCapture' }, as(dee))).toBe('notYours');
  expect(send(session, unask(), dee)).toBeNull();
  expect(session.running().captures).toEqual([]);
  expect(session.events.at(-1)).toMatchObject({ type: 'captureUndone', by: null });
  expect(send(session, unask(), dee)).toBeNull();
});

test('a secret opens no note that has a name', () => {
  const session = four();
  const named = aCapture('Named');
  session.give(named, as(tom));
  expect(send(session, { ...unask(), captureId: named.captureId }, dee)).toBe('notYours');
});

test('it can be agreed with, set aside and erased like any other', () => {
  const session = four();
  send(session, ask(), dee);
  session.give({ type: 'meToo', captureId, on: true }, as(tom));
  session.give({ type: 'setAside', captureId, aside: true }, as(ana));
  expect(session.running().captures).toMatchObject([{ authorId: null, meTooIds: [tom], setAside: true }]);
  expect(mayRedact(session.events, captureId, dee, 'member').ok).toBe(false);
  expect(mayRedact(session.events, captureId, ana, 'organiser').ok).toBe(true);
  session.give({ type: 'redact', captureId }, as(ana));
  const gone = redactedWords(session.events);
  const stored = session.events.map((event) => (gone.includes(event as never) ? withoutText(event as never) : event));
  expect(JSON.stringify(stored)).not.toContain('hash join');
  expect(evolveAll(stored)).toEqual(session.state);
  expect(send(session, ask(), dee)).toBe('captureUnknown');
});

test.each(['', ' \n ', 'x'.repeat(1001)])('words that are no words are refused: %#', (text) => {
  expect(send(four(), ask(text), dee)).toMatch(/^text/);
});

test('after the end it is still taken, and taken back by its secret, for a day, if four were there', () => {
  const session = four();
  session.give({ type: 'end' }, as(ana));
  expect(send(session, ask(), dee)).toBeNull();
  expect(session.ended().captures).toMatchObject([{ authorId: null, late: true }]);
  expect(send(session, unask('another secret of thirty-two letters'), dee)).toBe('notYours');
  expect(send(session, unask(), dee)).toBeNull();
  expect(session.ended().captures).toEqual([]);
  expect(takenBackLate(session.events)).toMatchObject([{ data: { captureId } }]);
  expect(send(session, ask(), dee)).toBeNull();
  session.after(LATE_CAPTURE_MS / 1000 + 1);
  expect(send(session, unask(), dee)).toBe('tooLate');
  expect(session.ended().captures).toHaveLength(1);
  expect(send(session, { ...ask(), captureId: 'question-0002' as CaptureId }, dee)).toBe('tooLate');
  const three = aSession().started().joined(ana, dee, tom);
  three.give({ type: 'end' }, as(ana));
  expect(send(three, ask(), dee)).toBe('tooFewToBeAnonymous');
});

test('what the board gives up is what was taken back late, and nothing that was asked again', () => {
  const session = four();
  send(session, ask('Asked in time'), dee);
  send(session, { ...ask('Taken back in time'), captureId: 'question-0002' as CaptureId }, dee);
  send(session, { ...unask(), captureId: 'question-0002' as CaptureId }, dee);
  session.after(5).give({ type: 'end' }, as(ana));
  expect(takenBackLate(session.events)).toEqual([]);
  send(session.after(5), unask(), dee);
  send(session, ask('Asked again'), dee);
  const [gone, ...others] = takenBackLate(session.events);
  expect([gone?.data.text, others]).toEqual(['Asked in time', []]);
  send(session, unask(), dee);
  send(session, ask('And again'), dee);
  expect(takenBackLate(session.events).map(({ data }) => data.text)).toEqual(['Asked in time']);
});

test('nothing is asked of a session that has not started', () => {
  expect(send(aSession(), ask(), dee)).toBe('sessionNotStarted');
});

test('the board and the card keep the question without an author', () => {
  const session = four();
  send(session, ask(), dee);
  session.give({ type: 'end' }, as(ana));
  expect(keptFrom(session.ended()).captures).toMatchObject([{ kind: 'question', authorId: null, authorName: '' }]);
});

test('whoever of those present asks: log, state, board and card are the same, letter for letter', () => {
  const everybody = [ana, dee, tom, bo];
  const doings = fc.array(fc.tuple(fc.constantFrom(...everybody), fc.constantFrom('note', 'ready', 'meToo')), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(doings, doings, fc.constantFrom(...everybody), (before, after, one) => {
      const told = everybody.map((asker) => {
        const session = four();
        const named = aCapture('Named', { captureId: 'capture-named' as CaptureId });
        session.give(named, as(one));
        const go = (doing: (typeof before)[number]) => {
          const [who, what] = doing;
          if (what === 'note')
            session.give(aCapture('x', { captureId: `note-of-${nameOf(who)}` as CaptureId }), as(who));
          if (what === 'ready') session.give({ type: 'ready', step: 0, ready: true }, as(who));
          if (what === 'meToo') session.give({ type: 'meToo', captureId, on: true }, as(who));
        };
        before.forEach(go);
        send(session, ask(), asker);
        after.forEach(go);
        session.give({ type: 'end' }, as(ana));
        const ended = session.ended();
        const circle = aCircle();
        const log = session.events.map(({ commandId: _madeAnew, ...event }) => event);
        return JSON.stringify([
          log,
          ended,
          settleSession(details(circle), ended),
          afterSession(circle, ended, new Map()),
        ]);
      });
      expect(new Set(told).size).toBe(1);
      expect(told[0]).toContain('What is a hash join?');
    }),
    { numRuns: oftener(60) },
  );
});
