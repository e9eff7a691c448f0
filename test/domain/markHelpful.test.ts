// What somebody says helped them counts for whoever noted it down: once for each, never for oneself, and it can be taken back.
import { markHelpful } from '../../domain/circle/markHelpful';
import type { KeptCapture } from '../../domain/circle/kept';
import { sessionIdOf, type CaptureId } from '../../domain/ids';
import { HELPFUL_PER_NOTE_MAX } from '../../domain/limits';
import { aCircle, ana, bo, dee, NOON, person } from '../support/builders';

const circle = aCircle({ next: { ...aCircle().next, ordinal: 2, sessionId: sessionIdOf(aCircle().id, 2) } });

function aTakeaway(more: Partial<KeptCapture> = {}): KeptCapture {
  const said = { text: 'Read the plan first', authorId: dee, authorName: 'Dee Nakamura', at: NOON };
  const place = { id: 'note-0001' as CaptureId, circleId: circle.id, sessionId: sessionIdOf(circle.id, 1) };
  return { ...place, ...said, kind: 'takeaway', ...more };
}
const keptBy = (note: KeptCapture | null, who = ana, helpful = true) => {
  const decided = markHelpful(circle, note, who, helpful);
  return decided.ok ? decided.value.keep : decided.refusal;
};

test('everybody is counted once, in the order they said so', () => {
  const first = keptBy(aTakeaway());
  expect(first).toEqual([aTakeaway({ helpfulIds: [ana] })]);
  expect(keptBy(aTakeaway({ helpfulIds: [ana] }), bo)).toEqual([aTakeaway({ helpfulIds: [ana, bo] })]);
  expect(keptBy(aTakeaway({ helpfulIds: [ana] }))).toBeUndefined();
});

test('taken back, nothing of it is left', () => {
  expect(keptBy(aTakeaway({ helpfulIds: [ana] }), ana, false)).toEqual([aTakeaway()]);
  expect(keptBy(aTakeaway(), ana, false)).toBeUndefined();
});

test('nobody says it of their own', () => expect(keptBy(aTakeaway(), dee)).toBe('yourOwn'));

test('only of takeaways that are there, of sessions that have settled', () => {
  expect(keptBy(null)).toBe('captureUnknown');
  expect(keptBy(aTakeaway({ kind: 'question' }))).toBe('captureUnknown');
  expect(keptBy(aTakeaway({ sessionId: sessionIdOf(circle.id, 2) }))).toBe('captureUnknown');
});

test('a note has room for so many', () => {
  const helpfulIds = Array.from({ length: HELPFUL_PER_NOTE_MAX }, (_, number) => person(100 + number));
  expect(keptBy(aTakeaway({ helpfulIds }))).toBe('tooMany');
  expect(keptBy(aTakeaway({ helpfulIds }), helpfulIds[0]!, false)).toHaveLength(1);
});
