// Every format played to its end by people who do what it asks, with a clock of their own; and one that is only added to
// the table for this, to show that nothing else has to know of it.
import { agendaFor } from '../../domain/agenda';
import { sessionSetup } from '../../domain/circle/startSession';
import { keptFrom } from '../../domain/circle/settleSession';
import { leastMinutes } from '../../domain/formatChoice';
import { formatIds, formats, type FormatId } from '../../domain/formats';
import type { PersonId, TopicId } from '../../domain/ids';
import { currentStep } from '../../domain/session/currentStep';
import { nextSpeaker, turnOrder } from '../../domain/session/turns';
import { dotsLeft, topicNow } from '../../domain/session/topicQueue';
import type { CaptureKind } from '../../domain/session/capture';
import { addedFormat, readAlong, withAddedFormat } from '../support/addedFormat';
import {
  aCapture,
  aCircle,
  aSession,
  as,
  boardId,
  details,
  nameOf,
  person,
  type SessionLog,
  NOON,
} from '../support/builders';

const MINUTE = 60;

interface Played {
  session: SessionLog;
  steps: number[];
  notes: string[];
  turns: { order: PersonId[]; spoke: PersonId[] }[];
  talkedAbout: string[];
}

function circleFor(id: FormatId, people: number, slotMinutes = formats[id].minutes) {
  const ids = Array.from({ length: people }, (_, index) => person(index + 1));
  const members = ids.map((one) => ({ id: one, name: nameOf(one), seat: 'peer' as const, joinedAt: '' }));
  return aCircle({ formatId: id, slotMinutes, members, rota: { order: ids, past: [] } });
}

function join(session: SessionLog, people: readonly PersonId[]): void {
  people.forEach((id, index) =>
    session.give({ type: 'join', connectionId: `window-number-${index}` as never, instanceId: 'one' }, as(id)),
  );
}

/** The host moves on when a step's time is up; each note is of a kind that its step invites. */
function play(id: FormatId, people: number, slotMinutes?: number): Played {
  const circle = circleFor(id, people, slotMinutes);
  const setup = sessionSetup(boardId, details(circle), circle.organiserId, NOON);
  if (!setup.ok) throw new Error(setup.refusal);
  const session = aSession().started(setup.value.leadId, setup.value);
  const ids = circle.members.map((member) => member.id);
  join(session, ids);
  const played: Played = { session, steps: [], notes: [], turns: [], talkedAbout: [] };
  while (session.state.status === 'running') {
    playStep(played, ids);
    const { stepIndex, steps, hostId } = session.running();
    const isLast = stepIndex + 1 === steps.length;
    expect(session.give(isLast ? { type: 'end' } : { type: 'next', fromStep: stepIndex }, as(hostId))).toBeNull();
  }
  return played;
}

function playStep({ session, steps, notes, turns, talkedAbout }: Played, ids: readonly PersonId[]): void {
  const state = session.running();
  const step = currentStep(state);
  steps.push(state.stepIndex);
  if (step.shows === 'pitches') ids.forEach((id, at) => [1, 2, 3, 4, 5].forEach((n) => pitch(session, id, at * 5 + n)));
  if (step.shows === 'dots') ids.forEach((id) => placeThree(session, id));
  const topic = topicNow(state);
  if (topic) talkedAbout.push(topic.title);
  for (const kind of step.invites) notes.push(write(session, ids[notes.length % ids.length]!, kind, notes.length));
  const order = turnOrder(state);
  session.after((step.minutes * MINUTE) / 2);
  if (order.length > 0) turns.push({ order, spoke: speakInTurn(session) });
  session.after((step.minutes * MINUTE) / 2);
}

function speakInTurn(session: SessionLog): PersonId[] {
  const spoke: PersonId[] = [];
  for (;;) {
    const { turn, stepIndex } = session.running();
    if (!turn?.speakerId) return spoke;
    spoke.push(turn.speakerId);
    // What the panel offers whoever speaks.
    const to = nextSpeaker(session.running());
    expect(
      session.give({ type: 'passTurn', step: stepIndex, from: turn.speakerId, to }, as(turn.speakerId)),
    ).toBeNull();
  }
}

function pitch(session: SessionLog, by: PersonId, number: number): void {
  const topicId = `topic-number-${number}` as TopicId;
  session.give({ type: 'pitchTopic', topicId, title: `Topic ${number}` }, as(by));
}

function placeThree(session: SessionLog, by: PersonId): void {
  const topicId = session.running().queue![0]!.id;
  expect(session.give({ type: 'placeDots', topicId, dots: 3 }, as(by))).toBeNull();
  expect(dotsLeft(session.running(), by)).toBe(0);
}

function write(session: SessionLog, by: PersonId, kind: CaptureKind, number: number): string {
  const text = `note ${number}`;
  expect(session.give(aCapture(text, { kind }), as(by))).toBeNull();
  return text;
}

/** As few and as many as it is for, and some in between; in the shortest slot, its own, and far more. */
const sizes = formatIds.flatMap((id) => {
  const { minutes, people } = formats[id];
  const crowds = new Set([people.min, Math.round((people.min + people.max) / 2), people.max]);
  const slots = [leastMinutes(id), minutes, minutes + 45];
  return [...crowds].flatMap((count) => slots.map((slot) => [id, count, slot] as const));
});

test.each(sizes)(
  '%s with %i people in %i minutes ends on time, every step reached, every note kept, turns as announced',
  (id, people, slot) => {
    const { session, steps, notes, turns, talkedAbout } = play(id, people, slot);
    const ended = session.ended();
    expect(Date.parse(ended.plannedEndAt) - Date.parse(ended.startedAt)).toBe(slot * 60_000);
    const overMs = Date.parse(ended.endedAt) - Date.parse(ended.plannedEndAt);
    expect(Math.abs(overMs)).toBeLessThanOrEqual(2 * 60_000);
    expect(steps).toEqual(ended.steps.map((_, index) => index));
    expect(ended.stepTimes.map(({ index }) => index)).toEqual(steps);
    const kept = keptFrom(ended);
    expect([...kept.captures, ...kept.commitments].map(({ text }) => text).sort()).toEqual([...notes].sort());
    for (const { order, spoke } of turns) expect(spoke).toEqual(order);
    const inTurn = ended.steps.filter(({ speaks }) => speaks === 'eachInTurn' || speaks === 'othersInTurn');
    expect(turns.map(({ spoke }) => spoke.length)).toEqual(
      inTurn.map(({ speaks }) => (speaks === 'eachInTurn' ? people : people - 1)),
    );
    expect(new Set(talkedAbout).size).toBe(talkedAbout.length);
  },
);

test('troika of four in forty minutes gives each of them a round', () => {
  const { session } = play('troika', 4, 40);
  expect(new Set(session.ended().steps.map(({ giverId }) => giverId)).size).toBe(4);
});

test('in the steps in which nobody speaks nobody says ready', () => {
  for (const id of formatIds) {
    const silent = formats[id].steps.filter(({ speaks }) => speaks === 'nobody');
    expect(silent.flatMap(({ invites }) => invites)).toEqual([]);
  }
});

test('every format says of itself by which id it is known, and its steps tell one another apart', () => {
  for (const id of formatIds) {
    expect(formats[id].id).toBe(id);
    const steps = formats[id].steps.map((step) => step.id);
    expect(new Set(steps).size).toBe(steps.length);
  }
});

describe('a format that is added to the table', () => {
  withAddedFormat();

  test('is scaled, started and played to its end with no other change', () => {
    expect(agendaFor(addedFormat, 50, []).map(({ minutes }) => minutes)).toEqual([20, 20, 10]);
    const { session, turns } = play(readAlong, 4);
    expect(session.ended()).toMatchObject({
      formatId: readAlong,
      steps: [{ id: 'read' }, { id: 'round' }, { id: 'close' }],
    });
    expect(turns[0]?.spoke).toHaveLength(3);
  });
});
