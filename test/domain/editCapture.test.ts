// Changing what one has said.
import { keptFrom } from '../../domain/circle/settleSession';
import { CAPTURE_MAX_LENGTH } from '../../domain/limits';
import { evolveAll } from '../../domain/session/evolve';
import { keptPlaces, redactedWords, withoutText } from '../../domain/session/redaction';
import { aCapture, aSession, ana, as, dee, person, tom } from '../support/builders';

const said = aCapture('First thought');
const edit = (changes: Partial<typeof said> = {}) => ({ ...said, ...changes, type: 'editCapture' as const });

function aSessionWithANote() {
  const session = aSession().started().joined(ana, dee, tom);
  session.give(said, as(dee));
  return session;
}

const note = (session: ReturnType<typeof aSessionWithANote>) =>
  session.running().captures.find(({ id }) => id === said.captureId);

test('its author changes the words, and everybody sees that they were changed', () => {
  const session = aSessionWithANote().after(30);
  expect(session.give(edit({ text: '  Second thought ' }), as(dee))).toBeNull();
  expect(note(session)).toMatchObject({
    text: 'Second thought',
    kind: 'takeaway',
    authorId: dee,
    editedAt: session.now,
  });
  expect(note(session)!.at).not.toBe(session.now);
});

test('its author changes the kind, who and when', () => {
  const session = aSessionWithANote();
  session.give(edit({ kind: 'commitment' as never, ownerId: tom as never, dueOn: '2026-12-04' as never }), as(dee));
  expect(note(session)).toMatchObject({ kind: 'commitment', ownerId: tom, dueOn: '2026-12-04' });
  session.give(edit({ kind: 'question' as never, ownerId: tom as never, dueOn: '2026-12-04' as never }), as(dee));
  expect(note(session)).toEqual({
    id: said.captureId,
    kind: 'question',
    text: 'First thought',
    authorId: dee,
    at: expect.anything() as unknown,
    editedAt: expect.anything() as unknown,
    setAside: false,
    late: false,
  });
});

test('a commitment whose owner is taken off is its author’s', () => {
  const session = aSessionWithANote();
  session.give(edit({ kind: 'commitment' as never }), as(dee));
  expect(note(session)).toMatchObject({ ownerId: dee });
});

test('it keeps its place, who agreed, and that it was set aside', () => {
  const session = aSessionWithANote();
  session.give(aCapture('Later'), as(ana));
  session.give({ type: 'meToo', captureId: said.captureId, on: true }, as(tom));
  session.give({ type: 'setAside', captureId: said.captureId, aside: true }, as(ana));
  session.give(edit({ text: 'Changed' }), as(dee));
  expect(session.running().captures[0]).toMatchObject({ text: 'Changed', meTooIds: [tom], setAside: true });
});

test('changing nothing is no event', () => {
  const session = aSessionWithANote();
  const before = session.events.length;
  expect(session.give(edit(), as(dee))).toBeNull();
  expect(session.events).toHaveLength(before);
});

test.each([
  ['captureUnknown', edit({ captureId: 'capture-never' as never }), dee],
  ['notYours', edit({ text: 'Not mine' }), tom],
  ['notYours', edit({ text: 'Not even as the host' }), ana],
  ['textEmpty', edit({ text: ' \n' }), dee],
  ['textTooLong', edit({ text: 'x'.repeat(CAPTURE_MAX_LENGTH + 1) }), dee],
  ['ownerUnknown', edit({ kind: 'commitment' as never, ownerId: person(99) as never }), dee],
  ['dateInvalid', edit({ kind: 'commitment' as never, dueOn: '2026-02-30' as never }), dee],
])('refused as %s, and the note stands as it was', (refusal, command, who) => {
  const session = aSessionWithANote();
  const before = session.state;
  expect(session.give(command, as(who))).toBe(refusal);
  expect(session.state).toBe(before);
});

test('after the end notes are taken but not changed', () => {
  const session = aSessionWithANote();
  session.give({ type: 'end' }, as(ana));
  expect(session.give(edit({ text: 'Too late' }), as(dee))).toBe('sessionEnded');
});

test('the board keeps what was said last, under the kind it had last', () => {
  const session = aSessionWithANote();
  session.give(edit({ kind: 'question' as never, text: 'Is it?' }), as(dee));
  session.give({ type: 'end' }, as(ana));
  expect(keptFrom(session.ended()).captures).toMatchObject([
    { kind: 'question', text: 'Is it?', authorName: 'Dee Nakamura' },
  ]);
});

test('erasing finds every version, and leaves the same picture', () => {
  const session = aSessionWithANote();
  session.give(edit({ kind: 'commitment' as never, text: 'Second thought' }), as(dee));
  session.give({ type: 'redact', captureId: said.captureId }, as(dee));
  const gone = redactedWords(session.events);
  expect(gone.map(({ data }) => data.text)).toEqual(['First thought', 'Second thought']);
  const stored = session.events.map((event) => gone.find(({ seq }) => seq === event.seq) ?? event);
  const erased = stored.map((event) =>
    gone.some(({ seq }) => seq === event.seq) ? withoutText(event as never) : event,
  );
  expect(JSON.stringify(erased)).not.toContain('thought');
  expect(evolveAll(erased)).toEqual(session.state);
  expect(keptPlaces(gone)).toEqual({
    kept: [{ id: said.captureId, kind: 'takeaway', at: gone[0]!.at }],
    commitmentIds: [said.captureId],
  });
});
