import { evolve, evolveAll } from '../../domain/session/evolve';
import { settleSession } from '../../domain/circle/settleSession';
import type { SessionEvent } from '../../domain/session/events';
import { notStarted, type SessionState } from '../../domain/session/state';
import { aCircle, dee, details, tom } from '../support/builders';
import recorded from './recorded/v1-lunchAndLearn.json';
import retellingRecorded from './recorded/v1-retelling.json';
import votesRecorded from './recorded/v1-thumbVotes.json';
import topicsRecorded from './recorded/v1-topicsAndTurns.json';
import undoneRecorded from './recorded/v1-undoneControls.json';

/** As it was stored: whatever has been built since must still read it. Never regenerate it; record a new version beside it. */
const log = recorded as unknown as { events: SessionEvent[]; state: SessionState };
const votes = votesRecorded as unknown as typeof log;
const topics = topicsRecorded as unknown as typeof log;
const undone = undoneRecorded as unknown as typeof log;
const retelling = retellingRecorded as unknown as typeof log;

test.each([
  ['a lunch-and-learn', log],
  ['thumb votes', votes],
  ['topics, dots and turns', topics],
  ['controls used by mistake and taken back', undone],
  ['somebody else asked to retell', retelling],
])('a log of version 1 still evolves to the state it had then: %s', (_, { events, state }) => {
  expect(events.every((event) => event.v === 1)).toBe(true);
  expect(evolveAll(events)).toEqual(state);
});

test('every kind of event that version 1 knew is in the record', () => {
  expect([...new Set(log.events.map(({ type }) => type))].sort()).toEqual([
    'captureSetAside',
    'captureUndone',
    'captured',
    'ended',
    'hostChanged',
    'joined',
    'left',
    'paused',
    'resumed',
    'saidReady',
    'started',
    'stepEntered',
    'timeExtended',
  ]);
});

test('every kind of event that came with topics and turns is in its record', () => {
  const kinds = new Set(topics.events.map(({ type }) => type));
  expect(
    ['topicPitched', 'topicUnpitched', 'dotsPlaced', 'turnPassed'].filter((type) => !kinds.has(type as never)),
  ).toEqual([]);
});

test('every kind of event that came with the thumb vote is in its record', () => {
  const kinds = new Set(votes.events.map(({ type }) => type));
  expect(['voted', 'voteClosed'].filter((kind) => !kinds.has(kind as SessionEvent['type']))).toEqual([]);
  const reasons = votes.events.flatMap((event) => (event.type === 'stepEntered' ? event.data.reason : []));
  expect([...new Set(reasons)].sort()).toEqual(['timeUsed', 'vote']);
});

test('the event that came with retelling is in its record, and so is somebody who left while it was theirs', () => {
  const told = retelling.events.map((_, at) => evolveAll(retelling.events.slice(0, at + 1)));
  const named = told.map((state) => (state.status === 'running' ? state.retelling?.personId : undefined));
  expect(named.filter((id, at) => id && id !== named[at - 1])).toEqual([dee, tom, dee]);
  expect(retelling.events.filter(({ type }) => type === 'retellerNamed')).toHaveLength(1);
});

test('the record can be taken up at any event, from what was stored of the state', () => {
  let state: SessionState = notStarted;
  for (const event of log.events) state = JSON.parse(JSON.stringify(evolve(state, event))) as SessionState;
  expect(state).toEqual(log.state);
});

test('an event of a kind that came later changes nothing but the place in the log', () => {
  const running = evolveAll(log.events.slice(0, 5));
  const unheard = { ...log.events[5]!, seq: 6, type: 'sang', data: {} } as unknown as SessionEvent;
  const { lastSeq, lastAt, ...facts } = evolve(running, unheard) as SessionState & { lastAt: string };
  expect({ lastSeq, lastAt }).toEqual({ lastSeq: 6, lastAt: unheard.at });
  expect(running).toMatchObject(facts);
});

test('what version 1 left on the board is what it leaves today', () => {
  if (log.state.status !== 'ended') throw new Error('the recorded session has ended');
  const change = settleSession(details(aCircle()), log.state);
  expect(change.keep?.map(({ text }) => text)).toEqual([
    'Look at rows removed by filter before the cost',
    'When does a hash join spill?',
    'Ana, for the broken plan',
    'It came to me on the way home',
  ]);
  expect(change.commitments?.map(({ after }) => [after.ownerName, after.dueOn, after.text])).toEqual([
    ['Dee Nakamura', '2026-12-04', 'Try a partial index on orders'],
    ['Tom Becker', null, 'Write it down'],
  ]);
});
