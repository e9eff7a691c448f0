// Notes that were changed, agreed with, asked without a name, let out and erased, as they were stored: whatever has been
// built since must still read them. Never regenerate the record; put a new one beside it.
import { keptFrom } from '../../domain/circle/settleSession';
import type { SessionEvent } from '../../domain/session/events';
import { evolve, evolveAll } from '../../domain/session/evolve';
import { notStarted, type SessionState } from '../../domain/session/state';
import recorded from './recorded/v1-notes.json';

const log = recorded as unknown as { events: SessionEvent[]; state: SessionState };

test('they evolve to the state they had then, taken up at any event', () => {
  expect(evolveAll(log.events)).toEqual(log.state);
  let state: SessionState = notStarted;
  for (const event of log.events) state = JSON.parse(JSON.stringify(evolve(state, event))) as SessionState;
  expect(state).toEqual(log.state);
});

test('every kind of event that notes had is in the record', () => {
  const types = new Set(log.events.map(({ type }) => type));
  const wanted = ['captured', 'captureEdited', 'captureUndone', 'saidMeToo', 'asked', 'sharingChosen', 'redacted'];
  expect(wanted.filter((type) => !types.has(type as SessionEvent['type']))).toEqual([]);
});

test('what they left on the board is what they leave today', () => {
  if (log.state.status !== 'ended') throw new Error('the recorded session has ended');
  const { captures, commitments } = keptFrom(log.state);
  expect(
    captures.map(({ text, authorName, meTooIds, shared }) => [text, authorName, meTooIds?.length, shared]),
  ).toEqual([
    ['Who decides what?', 'Ana Souza', 1, true],
    ['Why does nobody say it?', '', undefined, undefined],
  ]);
  expect(commitments.map(({ text, ownerName, dueOn }) => [text, ownerName, dueOn])).toEqual([
    ['Ask Tom for the decision', 'Dee Nakamura', '2026-12-04'],
  ]);
});
