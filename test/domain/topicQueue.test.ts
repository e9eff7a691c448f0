// Lean coffee: anyone pitches topics, each places three dots, and they are talked about one after another.
import { agendaFor } from '../../domain/agenda';
import { settleSession } from '../../domain/circle/settleSession';
import { sessionSetup } from '../../domain/circle/startSession';
import { formats } from '../../domain/formats';
import type { PersonId, TopicId } from '../../domain/ids';
import { sessionLeftMs } from '../../domain/session/clock';
import { dotsLeft, dotsOn, topicNow, topicsToCome } from '../../domain/session/topicQueue';
import { aCircle, aSession, aSetup, aTopic, ana, as, boardId, dee, details, NOON, tom } from '../support/builders';
import type { SessionLog } from '../support/builders';

const DOTS = 1;
const setup = aSetup({ formatId: 'leanCoffee', steps: agendaFor(formats.leanCoffee, 30, []) });
const [indexes, locks, plans] = ['topic-indexes', 'topic-locks', 'topic-plans'] as TopicId[];

const pitch = (session: SessionLog, topicId: TopicId, title: string, by: PersonId) =>
  session.give({ type: 'pitchTopic', topicId, title }, as(by));
const place = (session: SessionLog, topicId: TopicId, dots: number, by: PersonId) =>
  session.give({ type: 'placeDots', topicId, dots }, as(by));
const moveOn = (session: SessionLog) => session.give({ type: 'next', fromStep: session.running().stepIndex }, as(ana));

function pitched(): SessionLog {
  const session = aSession().started(ana, setup).joined(ana, dee, tom);
  pitch(session, indexes!, 'Indexes', dee);
  pitch(session, locks!, 'Locks', tom);
  pitch(session, plans!, 'Plans', ana);
  return session;
}

function inDots(): SessionLog {
  const session = pitched();
  moveOn(session);
  return session;
}

const order = (session: SessionLog) => topicsToCome(session.running()).map(({ title }) => title);

function fourWithOwnTopics(topicId: TopicId | null = null) {
  const four = aCircle({ formatId: 'leanCoffee', slotMinutes: 30 });
  const circle = {
    ...four,
    next: { ...four.next, topicId },
    members: [...four.members, { ...four.members[0]!, id: 'a.b' as PersonId }],
    rota: { order: [...four.rota.order, 'a.b' as PersonId], past: [] },
  };
  const wanted = aTopic({ id: locks!, title: 'Locks', voterIds: [ana, dee] });
  const started = sessionSetup(
    boardId,
    details(circle, [aTopic({ id: indexes!, title: 'Indexes' }), wanted]),
    ana,
    NOON,
  );
  if (!started.ok) throw new Error(started.refusal);
  return started.value;
}

test('the circle’s own topics are in the queue from the start, the most wanted first', () => {
  expect(fourWithOwnTopics().queue).toEqual([
    { id: locks, title: 'Locks' },
    { id: indexes, title: 'Indexes' },
  ]);
});

test('a topic that was planned is one of them, the first, and not what the whole session is about', () => {
  const { topic, queue } = fourWithOwnTopics(indexes!);
  expect(topic).toBeNull();
  expect(queue?.map(({ title }) => title)).toEqual(['Indexes', 'Locks']);
});

test('pitching is for its steps, taking back for whoever pitched it or the host', () => {
  const session = pitched();
  expect(pitch(session, indexes!, 'Again', dee)).toBeNull();
  expect(pitch(session, indexes!, 'Mine', tom)).toBe('notYours');
  expect(pitch(session, 'topic-empty' as TopicId, '   ', tom)).toBe('textEmpty');
  expect(session.give({ type: 'unpitchTopic', topicId: indexes! }, as(tom))).toBe('notYours');
  expect(session.give({ type: 'unpitchTopic', topicId: indexes! }, as(dee))).toBeNull();
  expect(order(session)).toEqual(['Locks', 'Plans']);
  moveOn(session);
  moveOn(session);
  expect(pitch(session, indexes!, 'Too late', dee)).toBe('notInThisStep');
});

test('each has three dots, places them as they like and takes them back', () => {
  const session = inDots();
  expect(place(session, plans!, 2, dee)).toBeNull();
  expect(place(session, locks!, 1, dee)).toBeNull();
  expect(place(session, indexes!, 1, dee)).toBe('noDotsLeft');
  expect(place(session, plans!, 1, dee)).toBeNull();
  expect(dotsLeft(session.running(), dee)).toBe(1);
  expect(dotsLeft(session.running(), tom)).toBe(3);
  expect(place(session, 'topic-nowhere' as TopicId, 1, dee)).toBe('topicUnknown');
  expect(session.running().queue?.map(dotsOn)).toEqual([0, 1, 1]);
});

test('dots are placed in their step only', () => {
  expect(place(pitched(), plans!, 1, dee)).toBe('notInThisStep');
});

test('most dots come first, and among equals whichever was pitched first', () => {
  const session = inDots();
  place(session, plans!, 2, dee);
  place(session, locks!, 1, tom);
  place(session, indexes!, 1, ana);
  expect(order(session)).toEqual(['Plans', 'Indexes', 'Locks']);
});

test('one topic after another, by the host, by ready taps or by the vote; then the last step', () => {
  const session = inDots();
  place(session, plans!, 3, dee);
  moveOn(session);
  expect(topicNow(session.running())?.title).toBe('Plans');
  expect(order(session)).toEqual(['Indexes', 'Locks']);
  for (const who of [ana, dee]) session.give({ type: 'ready', step: DOTS + 1, ready: true }, as(who));
  expect(topicNow(session.running())?.title).toBe('Indexes');
  session.after(5 * 60 + 1);
  for (const who of [ana, dee]) {
    session.give({ type: 'vote', step: DOTS + 2, round: 0, choice: 'moveOn' }, as(who));
  }
  expect(topicNow(session.running())?.title).toBe('Locks');
  moveOn(session);
  expect(session.running()).toMatchObject({ stepIndex: setup.steps.length - 1 });
  expect(topicNow(session.running())).toBeNull();
});

test('what is left of the session counts only the topics there are, once no more can be pitched', () => {
  const session = inDots();
  expect(sessionLeftMs(session.running(), session.now)).toBe(28 * 60_000);
  moveOn(session);
  // Three topics at five minutes and the last step, which has five.
  expect(sessionLeftMs(session.running(), session.now)).toBe(20 * 60_000);
});

test('without any topic the session goes to its last step', () => {
  const session = aSession().started(ana, setup).joined(ana, dee);
  moveOn(session);
  moveOn(session);
  expect(session.running().stepIndex).toBe(setup.steps.length - 1);
});

test('what was talked about is no topic of the circle any more; what was not stays', () => {
  const own = [aTopic({ id: indexes!, title: 'Indexes' }), aTopic({ id: locks!, title: 'Locks' })];
  const queue = own.map(({ id, title }) => ({ id, title }));
  const session = aSession()
    .started(ana, { ...setup, queue })
    .joined(ana);
  moveOn(session);
  place(session, locks!, 1, ana);
  moveOn(session);
  session.give({ type: 'end' }, as(ana));
  expect(settleSession(details(aCircle(), own), session.ended()).removeTopicIds).toEqual([locks]);
});
