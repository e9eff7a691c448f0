// Notes in parts in which nobody speaks.
import type { CaptureId } from '../../domain/ids';
import { takesNow } from '../../domain/session/silence';
import { aCapture, aSession, aSetup, ana, as, bo, dee, tom } from '../support/builders';

const [open, ...rest] = aSetup().steps;
const silent = { ...open!, speaks: 'nobody' as const };

function inSilence(invites: readonly ('takeaway' | 'question')[] = []) {
  return aSession()
    .started(ana, aSetup({ steps: [{ ...silent, invites }, ...rest] }))
    .joined(ana, dee, tom, bo);
}
const ask = {
  type: 'ask' as const,
  captureId: 'question-0001' as CaptureId,
  kind: 'question' as const,
  text: 'Why?',
  secretHash: 'a'.repeat(64),
};

test('a kind that the silence does not invite is refused, with a name or without', () => {
  const session = inSilence();
  expect(session.give(aCapture('Aloud'), as(dee))).toBe('notInSilence');
  expect(session.give(ask, { as: 'anonymous' })).toBe('notInSilence');
  expect(session.running().captures).toEqual([]);
});

test('a kind that it invites is taken', () => {
  const session = inSilence(['takeaway']);
  expect(session.give(aCapture('To myself'), as(dee))).toBeNull();
  expect(session.give(aCapture('Aloud', { kind: 'question' as never }), as(dee))).toBe('notInSilence');
});

test('what was refused is taken once the silence is over, and after the end', () => {
  const session = inSilence();
  const note = aCapture('Waited');
  expect(session.give(note, as(dee))).toBe('notInSilence');
  session.give({ type: 'next', fromStep: 0 }, as(ana));
  expect(session.give(note, as(dee))).toBeNull();
  const ended = inSilence();
  ended.give({ type: 'end' }, as(ana));
  expect(takesNow(ended.ended(), 'question')).toBe(true);
  expect(ended.give(note, as(dee))).toBeNull();
});

test('one’s own note can be taken back and changed in silence', () => {
  const session = inSilence(['takeaway']);
  const note = aCapture('To myself');
  session.give(note, as(dee));
  expect(session.give({ ...note, type: 'editCapture', text: 'Better' }, as(dee))).toBeNull();
  expect(session.give({ type: 'undoCapture', captureId: note.captureId }, as(dee))).toBeNull();
});
