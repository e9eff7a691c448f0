// Everything people do to a circle, as random deeds: each is carried out as the API does it and remembered, so that it
// can be taken back.
import fc from 'fast-check';
import { answerAsk, askToJoin, takeBackAsk } from '../../domain/circle/asking';
import { changeAgenda, nextAgenda } from '../../domain/circle/changeAgenda';
import type { CircleChange, CircleDetails } from '../../domain/circle/change';
import { changeDate } from '../../domain/circle/changeDate';
import { changeTurns } from '../../domain/circle/changeTurns';
import { cadences, memberOf, plannedStart, type Circle } from '../../domain/circle/circle';
import { handOverCircle } from '../../domain/circle/handOverCircle';
import { endInvitation, invite } from '../../domain/circle/inviting';
import { joinCircle } from '../../domain/circle/joinCircle';
import { seats } from '../../domain/circle/kinds';
import { offerToLead } from '../../domain/circle/leadTopic';
import { leaveCircle } from '../../domain/circle/leaveCircle';
import { mergeTopics, splitTopic } from '../../domain/circle/mergeTopics';
import { planSession } from '../../domain/circle/planSession';
import { proposeTopic, withdrawTopic } from '../../domain/circle/proposeTopic';
import { changeLife, lives } from '../../domain/circle/rest';
import { voteForTopic } from '../../domain/circle/voteForTopic';
import { formatsOf } from '../../domain/formatChoice';
import { formats } from '../../domain/formats';
import type { ChangeId, Instant, PersonId, TopicId } from '../../domain/ids';
import { may, type Action } from '../../domain/permissions';
import { accepted, refused, type Result } from '../../domain/refusal';
import { detailsAfter, remembered, type MadeChange } from '../../domain/undo/madeChange';
import { takeBack } from '../../domain/undo/takeBack';
import { ana, bo, joiner, minutesAfter, nameOf, person } from './builders';

const people = [1, 2, 3, 4, 5, 6].map(person);
const topicIds = [1, 2, 3, 4].map((number) => `topic-0000000${number}` as TopicId);

/** Peers of one another, every other one a level above the rest, so that they may mentor them. */
export const atDoor = (id: PersonId) => joiner(id, { level: Number(id.slice(-1)) % 2 === 0 ? 4 : 3 });

export interface Deed {
  by: PersonId;
  needed: Action;
  decide: (details: CircleDetails, now: Instant) => Result<CircleChange>;
  /** For whoever reads a counterexample. */
  what: string;
}

export interface History {
  details: CircleDetails;
  made: readonly MadeChange[];
  now: Instant;
}

const about =
  (decide: (circle: Circle, now: Instant) => Result<Circle>): Deed['decide'] =>
  ({ circle }, now) => {
    const decided = decide(circle, now);
    return decided.ok ? accepted<CircleChange>({ circle: decided.value }) : decided;
  };

const deedsOf = {
  join: (by) => ['joinCircle', about((circle, now) => joinCircle(circle, atDoor(by), now))],
  leave: (by) => ['leaveCircle', about((circle) => leaveCircle(circle, by))],
  ask: (by, { seat }) => ['askToJoin', about((circle, now) => askToJoin(circle, atDoor(by), seat, now))],
  takeBackAsk: (by) => ['askToJoin', about((circle) => takeBackAsk(circle, by))],
  answer: (by, { other, yes }) => ['answerAsk', about((circle, now) => answerAsk(circle, atDoor(other), yes, by, now))],
  invite: (by, { other, seat }) => ['invite', about((circle, now) => invite(circle, atDoor(other), seat, by, now))],
  decline: (by) => ['answerInvitation', about((circle) => endInvitation(circle, by))],
  uninvite: (_by, { other }) => ['invite', about((circle) => endInvitation(circle, other))],
  handOver: (by, { other }) => ['runCircle', about((circle) => handOverCircle(circle, other, by))],
  life: (by, { life }) => ['runCircle', about((circle, now) => changeLife(circle, life, by, now))],
  propose: (by, { topic, yes }) => [
    'proposeTopic',
    (details, now) => proposeTopic(details, { id: topic, title: `About ${topic}`, leading: yes }, by, now),
  ],
  withdraw: (by, { topic }) => ['withdrawTopic', (details) => withdrawTopic(details, topic, by)],
  vote: (by, { topic, yes }) => ['vote', (details) => voteForTopic(details, topic, by, yes)],
  offer: (by, { topic, yes }) => ['leadTopic', (details) => offerToLead(details, topic, by, yes)],
  merge: (by, { topic, into }) => ['mergeTopic', (details) => mergeTopics(details, topic, into, by)],
  split: (by, { topic }) => ['mergeTopic', (details) => splitTopic(details, topic, by)],
  turns: (by, { other, turn }) => [
    'changeTurns',
    about((circle, now) => changeTurns(circle, { do: turn, withId: other, fromId: other }, by, now)),
  ],
  date: (by, { yes }) => [
    'planSession',
    about(({ next, ...circle }, now) => {
      const seen = { sessionId: next.sessionId, startsAt: plannedStart(next) };
      return changeDate({ next, ...circle }, { do: yes ? 'skip' : 'cancel', seen }, by, now);
    }),
  ],
  plan: (by, { topic, weeks, days, yes, nth }) => [
    'planSession',
    (details, now) => {
      const choices = formatsOf(details.circle);
      const formatId = choices[nth % choices.length]!;
      const own = { formatId, slotMinutes: formats[formatId].minutes };
      const { formatId: usual, slotMinutes } = details.circle;
      const startsAt = days === 0 ? null : minutesAfter(now, days * 24 * 60);
      const topicId = details.topics.some(({ id }) => id === topic) ? topic : null;
      const how = yes ? own : { formatId: usual, slotMinutes, instead: own };
      return planSession(details, { startsAt, topicId, cadenceWeeks: weeks, ...how }, by, now);
    },
  ],
  agenda: (by, { topic, nth }) => [
    'planSession',
    (details, now) => {
      const { circle, topics } = details;
      const topicId = topics.some(({ id }) => id === topic) ? topic : null;
      const seen = nextAgenda(circle);
      const wanted = { ...seen, topicId, slotMinutes: Math.min(180, seen.slotMinutes + nth) };
      return changeAgenda(details, { sessionId: circle.next.sessionId, seen, wanted }, by, now);
    },
  ],
} satisfies Record<string, (by: PersonId, chosen: Chosen) => [Action, Deed['decide']]>;

export const deedNames = Object.keys(deedsOf) as (keyof typeof deedsOf)[];

const chosen = fc.record({
  // Those who wait for an answer are meant more often.
  other: fc.constantFrom(bo, person(5), ...people),
  seat: fc.constantFrom(...seats),
  topic: fc.constantFrom(...topicIds),
  into: fc.constantFrom(...topicIds),
  yes: fc.boolean(),
  life: fc.constantFrom(...lives),
  turn: fc.constantFrom('skip', 'leadAfterAll', 'askSwap', 'withdrawSwap', 'acceptSwap', 'declineSwap', 'giveBack'),
  weeks: fc.constantFrom(...cadences),
  days: fc.nat({ max: 20 }),
  nth: fc.nat({ max: 9 }),
});
type Chosen = typeof chosen extends fc.Arbitrary<infer T> ? T : never;

/** Of one kind, where a kind is named. */
export function aDeed(name?: (typeof deedNames)[number]): fc.Arbitrary<Deed> {
  const which = name ? fc.constant(name) : fc.constantFrom(...deedNames);
  return fc
    .record({ which, by: fc.constantFrom(ana, ana, ...people), chosen })
    .map(({ which: one, by, chosen: all }) => {
      const [needed, decide] = deedsOf[one](by, all) as [Action, Deed['decide']];
      return { by, needed, decide, what: `${one} by ${nameOf(by)} ${JSON.stringify(all)}` };
    });
}

export function standingIn(circle: Circle, id: PersonId) {
  if (!memberOf(circle, id)) return 'attendee';
  return circle.organiserId === id ? 'organiser' : 'member';
}

/** A second later than what was done before; refused as the API refuses it, permissions included. */
export function carryOut(history: History, { by, needed, decide }: Deed): Result<History & { id: ChangeId | null }> {
  const { details, made } = history;
  const now = minutesAfter(history.now, 1 / 60);
  if (!may(standingIn(details.circle, by), needed, details.circle.kind)) return refused('notYours');
  const decided = decide(details, now);
  if (!decided.ok) return decided;
  const id = `change-${made.length}-of-this-circle` as ChangeId;
  const change = remembered(details, decided.value, { id, byId: by, byName: nameOf(by), at: now, needed });
  return accepted({ ...after(history, change), now, id: change === decided.value ? null : id });
}

export function undo(history: History, id: ChangeId, by: PersonId): Result<History> {
  const { details, made } = history;
  const now = minutesAfter(history.now, 1 / 60);
  const back = takeBack(details, made, id, atDoor(by), now);
  if (!back.ok) return back;
  const making = {
    id: `undo-of-${id}` as ChangeId,
    byId: by,
    byName: nameOf(by),
    at: now,
    needed: 'takeBack',
  } as const;
  return accepted({ ...after(history, remembered(details, back.value, making)), now });
}

function after({ details, made, now }: History, change: CircleChange): History {
  const rows = change.made ?? [];
  return {
    details: detailsAfter(details, change),
    made: [...made.filter(({ number }) => rows.every((row) => row.number !== number)), ...rows],
    now,
  };
}
