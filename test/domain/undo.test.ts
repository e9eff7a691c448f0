// Taking changes of a circle back: nothing in between gives the circle as it was, what others did beside it stays, what
// they built on it is theirs, and no sequence of it all breaks a circle.
import fc from 'fast-check';
import { answerAsk } from '../../domain/circle/asking';
import { changeTurns } from '../../domain/circle/changeTurns';
import { createCircle } from '../../domain/circle/createCircle';
import type { CircleDetails } from '../../domain/circle/change';
import { memberOf, type Circle } from '../../domain/circle/circle';
import type { DoorFacts } from '../../domain/circle/gates/doorFacts';
import { handOverCircle } from '../../domain/circle/handOverCircle';
import { invite } from '../../domain/circle/inviting';
import { joinCircle } from '../../domain/circle/joinCircle';
import { kinds, mayLead, placesFor, seats, type Kind } from '../../domain/circle/kinds';
import { leaveCircle } from '../../domain/circle/leaveCircle';
import { planSession } from '../../domain/circle/planSession';
import { proposeTopic } from '../../domain/circle/proposeTopic';
import { changeLife } from '../../domain/circle/rest';
import { orderWithoutSkips } from '../../domain/circle/rota';
import { withTopics } from '../../domain/circle/topic';
import { voteForTopic } from '../../domain/circle/voteForTopic';
import { formatsFor } from '../../domain/formatChoice';
import { formats } from '../../domain/formats';
import { sessionIdOf, type ChangeId, type PersonId, type TopicId } from '../../domain/ids';
import { CHANGES_REMEMBERED, UNDO_CHANGE_MS } from '../../domain/limits';
import type { Result } from '../../domain/refusal';
import { atomsOf } from '../../domain/undo/atoms';
import { takeBack } from '../../domain/undo/takeBack';
import { ana, aTopic, bo, circleId, dee, joiner, minutesAfter, nameOf, NOON, person, tom } from '../support/builders';
import { aDeed, carryOut, deedNames, undo, type Deed, type History, atDoor } from '../support/circleDeeds';

function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

/** Of Ana, who organises it, and of whoever else there is room for; where there is more, one asks and one is invited. */
function begun(kind: Kind): History {
  const [formatId] = formatsFor(kind);
  const { minutes: slotMinutes } = formats[formatId!];
  const about = { id: circleId, name: 'SQL circle', timeZone: 'Europe/Berlin', cadenceWeeks: 2 as const };
  const wanted = { ...about, kind, formatId: formatId!, slotMinutes };
  const circle = granted(createCircle(wanted, atDoor(ana), NOON));
  const seat = kind === 'mentoring' ? 'mentor' : 'peer';
  const others = kind === 'mentoring' ? [dee] : [dee, tom];
  const waiting = (id: PersonId) => ({ id, name: nameOf(id), seat: 'peer', at: NOON }) as const;
  const hasRoom = kind === 'tGroup' || kind === 'coaching';
  const asWell = { byId: ana, byName: nameOf(ana) };
  return {
    details: {
      circle: withTopics(
        {
          ...circle,
          members: [
            ...circle.members,
            ...others.map((id, at) => ({ id, name: nameOf(id), seat, joinedAt: minutesAfter(NOON, at + 1) }) as const),
          ],
          rota: mayLead(seat) ? { ...circle.rota, order: [ana, ...others] } : circle.rota,
          next: { ...circle.next, status: 'planned', startsAt: minutesAfter(NOON, 24 * 60) },
          ...(hasRoom && { asking: [waiting(bo)], invited: [{ ...waiting(person(5)), ...asWell }] }),
        },
        [someTopic, anotherTopic],
      ),
      topics: [someTopic, anotherTopic],
      openCommitments: [],
    },
    made: [],
    now: minutesAfter(NOON, 30),
  };
}

const merged = { ...aTopic({ id: 'topic-00000002' as TopicId, proposedBy: ana }), addedIds: [ana] };
const someTopic = aTopic({ id: 'topic-00000001' as TopicId, proposedBy: dee, voterIds: [dee, ana], merged: [merged] });

const anotherTopic = aTopic({ id: 'topic-00000003' as TopicId, proposedBy: ana, voterIds: [ana] });

const everyKind = fc.constantFrom(...kinds);
/** Lists that hold nothing and lists that are not there are the same to everybody. */
const shown = (details: CircleDetails) => new Map([...atomsOf(details)].sort(([a], [b]) => (a < b ? -1 : 1)));

function carriedOut(history: History, deeds: readonly Deed[]): History {
  return deeds.reduce((now, deed) => {
    const done = carryOut(now, deed);
    return done.ok ? done.value : now;
  }, history);
}

function expectWhole({ circle, topics }: CircleDetails): void {
  const { rota, members, next, invited = [], asking = [] } = circle;
  const ids = members.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toContain(circle.organiserId);
  const leading = members.filter(({ seat }) => mayLead(seat)).map(({ id }) => id);
  expect([...rota.order].sort()).toEqual([...leading].sort());
  expect([...orderWithoutSkips(rota)].sort()).toEqual([...leading].sort());
  expect(rota.skipped ?? []).not.toContain(rota.order[0]);
  for (const { fromId, toId } of rota.asks ?? []) expect(leading).toEqual(expect.arrayContaining([fromId, toId]));
  for (const { takerId, giverId } of rota.swaps ?? [])
    expect(leading).toEqual(expect.arrayContaining([takerId, giverId]));
  for (const seat of seats) {
    const taken = members.filter((one) => one.seat === seat).length;
    expect(taken).toBeLessThanOrEqual(placesFor(circle.kind, seat));
  }
  for (const guest of invited) expect(ids).not.toContain(guest.id);
  for (const ask of asking) expect([...ids, ...invited.map(({ id }) => id)]).not.toContain(ask.id);
  expect(next.sessionId).toBe(sessionIdOf(circle.id, next.ordinal));
  if (circle.rest) expect(next.status).toBe('unplanned');
  if (next.topicId !== null) expect(topics.map(({ id }) => id)).toContain(next.topicId);
  expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
  for (const { voterIds } of topics) expect(new Set(voterIds).size).toBe(voterIds.length);
  const most = Math.max(0, ...topics.map(({ voterIds }) => voterIds.length));
  expect(circle.topTopic?.votes ?? 0).toBe(most);
  const chosen = topics.find(({ id }) => id === next.topicId);
  expect(circle.nextTopicTitle).toBe(chosen?.title ?? null);
}

describe('a change taken back with nothing in between gives the circle as it was', () => {
  test.each(deedNames)('%s', (name) => {
    let tried = 0;
    fc.assert(
      fc.property(everyKind, fc.array(aDeed(), { maxLength: 8 }), aDeed(name), (kind, earlier, deed) => {
        const before = carriedOut(begun(kind), earlier);
        const done = carryOut(before, deed);
        if (!done.ok || done.value.id === null) return;
        tried += 1;
        const back = undo(done.value, done.value.id, deed.by);
        expect(back.ok ? null : back.refusal).toBeNull();
        expect(shown(granted(back).details)).toEqual(shown(before.details));
      }),
      { numRuns: 300 },
    );
    expect(tried).toBeGreaterThan(0);
  });
});

test('do, others act, undo: never a broken circle, and only votes that somebody cast come back', () => {
  let tookBack = 0;
  const steps = fc.array(fc.record({ deed: aDeed(), undoes: fc.option(fc.nat({ max: 5 }), { freq: 2 }) }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(everyKind, steps, (kind, all) => {
      let history = begun(kind);
      const cast = new Set(votesIn(history.details));
      for (const { deed, undoes } of all) {
        const done = carryOut(history, deed);
        if (done.ok) history = done.value;
        for (const vote of votesIn(history.details)) cast.add(vote);
        const wanted = undoes === null ? undefined : history.made.at(-1 - undoes);
        if (!wanted) continue;
        const back = undo(history, wanted.id, wanted.byId);
        if (!back.ok) continue;
        tookBack += 1;
        history = back.value;
        expectWhole(history.details);
        for (const vote of votesIn(history.details)) expect([...cast]).toContain(vote);
      }
    }),
    { numRuns: 600 },
  );
  expect(tookBack).toBeGreaterThan(50);
});

function votesIn({ topics }: CircleDetails): string[] {
  return topics.flatMap(({ id, voterIds }) => voterIds.map((voter) => `${id} ${voter}`));
}

/** One deed after another, each by whoever is named; answers with what the last one was called. */
function played(history: History, ...deeds: Pick<Deed, 'by' | 'needed' | 'decide'>[]): History & { ids: ChangeId[] } {
  const ids: ChangeId[] = [];
  let now = history;
  for (const deed of deeds) {
    const done = granted(carryOut(now, { what: '', ...deed }));
    if (done.id) ids.push(done.id);
    now = done;
  }
  return { ...now, ids };
}

const about = (decide: (circle: Circle, now: string) => Result<Circle>): Deed['decide'] => {
  return ({ circle }, now) => {
    const decided = decide(circle, now);
    return decided.ok ? { ok: true, value: { circle: decided.value } } : decided;
  };
};
const topicId = 'topic-00000004' as TopicId;
const proposes = (by: PersonId) => ({
  by,
  needed: 'proposeTopic' as const,
  decide: ((details, now) => proposeTopic(details, { id: topicId, title: 'Locks' }, by, now)) as Deed['decide'],
});
const votes = (by: PersonId, voting = true) => ({
  by,
  needed: 'vote' as const,
  decide: ((details) => voteForTopic(details, topicId, by, voting)) as Deed['decide'],
});
const letsIn = (by: PersonId, id: PersonId) => ({
  by,
  needed: 'answerAsk' as const,
  decide: about((circle, now) => answerAsk(circle, atDoor(id), true, by, now)),
});
const handsOver = (by: PersonId, to: PersonId) => ({
  by,
  needed: 'runCircle' as const,
  decide: about((circle) => handOverCircle(circle, to, by)),
});
const pauses = (by: PersonId) => ({
  by,
  needed: 'runCircle' as const,
  decide: about((circle, now) => changeLife(circle, 'paused', by, now)),
});
const leaves = (by: PersonId) => ({ by, needed: 'leaveCircle' as const, decide: about((c) => leaveCircle(c, by)) });
const joins = (by: PersonId) => ({
  by,
  needed: 'joinCircle' as const,
  decide: about((circle, now) => joinCircle(circle, atDoor(by), now)),
});
const skips = (by: PersonId) => ({
  by,
  needed: 'changeTurns' as const,
  decide: about((circle, now) => changeTurns(circle, { do: 'skip' }, by, now)),
});

describe('once others have built on it, it is theirs too', () => {
  test('a topic that others vote for stays, and whoever voted is named; when they think better of it, it goes', () => {
    const voted = played(begun('peers'), proposes(tom), votes(dee));
    expect(undo(voted, voted.ids[0]!, tom)).toEqual({ ok: false, refusal: 'changedSince', by: 'Dee Nakamura' });
    const alone = played(voted, votes(dee, false));
    expect(undo(alone, voted.ids[0]!, tom).ok).toBe(true);
  });

  test('somebody who was let in and has done something stays; until then it is taken back and they ask again', () => {
    const inside = played(begun('tGroup'), letsIn(dee, bo));
    const back = granted(undo(inside, inside.ids[0]!, dee)).details.circle;
    expect([memberOf(back, bo), back.asking?.map(({ id }) => id)]).toEqual([undefined, [bo]]);
    const acted = played(inside, proposes(bo));
    expect(undo(acted, inside.ids[0]!, dee)).toEqual({ ok: false, refusal: 'changedSince', by: nameOf(bo) });
  });

  test('a circle handed over comes back until its new organiser has decided something', () => {
    const handed = played(begun('peers'), handsOver(ana, dee));
    const voted = played(handed, proposes(dee));
    expect(granted(undo(voted, handed.ids[0]!, ana)).details.circle.organiserId).toBe(ana);
    const paused = played(handed, pauses(dee));
    expect(undo(paused, handed.ids[0]!, ana)).toEqual({ ok: false, refusal: 'changedSince', by: 'Dee Nakamura' });
  });

  test('a break is over for whoever is the organiser then, and for nobody else', () => {
    const paused = played(begun('peers'), pauses(ana), handsOver(ana, dee));
    expect(undo(paused, paused.ids[0]!, ana)).toMatchObject({ refusal: 'notTheOrganiser' });
  });
});

test('what others do beside it stays', () => {
  const left = played(begun('peers'), leaves(dee), joins(bo), skips(ana));
  const back = granted(undo(left, left.ids[0]!, dee)).details.circle;
  expect(back.members.map(({ id }) => id)).toEqual([ana, dee, tom, bo]);
  expect(orderWithoutSkips(back.rota)).toEqual([ana, dee, tom, bo]);
  expect(back.rota.skipped).toEqual([ana]);
});

test('whoever left comes back only through the gates, as they are by then', () => {
  const left = played(begun('peers'), leaves(dee));
  const back = (about: Partial<DoorFacts>) =>
    takeBack(left.details, left.made, left.ids[0]!, joiner(dee, about), minutesAfter(left.now, 1));
  expect(back({ level: 7 })).toMatchObject({ refusal: 'levelDiffers' });
  expect(back({ managerId: ana })).toMatchObject({ refusal: 'managerInside' });
  expect(back({ level: null })).toMatchObject({ refusal: 'profileNeeded' });
  const returned = granted(back({ level: 3 })).circle;
  expect(returned.doors?.[dee]?.level).toBe(3);
});

test('whoever left comes back only while there is a seat that is kept for nobody', () => {
  const left = played(begun('mentoring'), leaves(dee));
  const asked = played(left, {
    by: ana,
    needed: 'invite',
    decide: about((circle, now) => invite(circle, atDoor(bo), 'mentor', ana, now)),
  });
  expect(undo(asked, left.ids[0]!, dee)).toMatchObject({ refusal: 'seatTaken' });
  expect(undo(left, left.ids[0]!, dee).ok).toBe(true);
});

test('a turn skipped before a session that was held since is over', () => {
  const skipped = played(begun('peers'), skips(ana));
  const { circle } = skipped.details;
  const next = { ...circle.next, sessionId: sessionIdOf(circleId, 2), ordinal: 2 };
  const held = { ...skipped, details: { ...skipped.details, circle: { ...circle, next } } };
  expect(undo(held, skipped.ids[0]!, ana)).toMatchObject({ refusal: 'wentOnSince' });
});

test('a plan in a format that is no longer offered is not put back', () => {
  const first = begun('peers');
  const old: Circle = { ...first.details.circle, formatId: 'caseClinicShort', slotMinutes: 30 };
  const foreign = { ...first, details: { ...first.details, circle: old } };
  const startsAt = minutesAfter(NOON, 2 * 24 * 60);
  const plan = { startsAt, topicId: null, formatId: 'lunchAndLearn', slotMinutes: 45, cadenceWeeks: 2 } as const;
  const planned = played(foreign, {
    by: dee,
    needed: 'planSession',
    decide: (details, now) => planSession(details, plan, dee, now),
  });
  expect(undo(planned, planned.ids[0]!, dee)).toMatchObject({ refusal: 'formatForeign' });
});

describe('it is one’s own, for ten minutes, and one of the latest', () => {
  const proposed = played(begun('peers'), proposes(tom));
  const [id] = proposed.ids as [ChangeId];

  test('nobody else takes it back, and nobody what they took back already', () => {
    expect(undo(proposed, id, dee)).toMatchObject({ refusal: 'changeGone' });
    const back = granted(undo(proposed, id, tom));
    const again = granted(undo(back, id, tom));
    expect(shown(again.details)).toEqual(shown(back.details));
    expect(undo(back, `undo-of-${id}` as ChangeId, tom)).toMatchObject({ refusal: 'changeGone' });
  });

  test('after ten minutes it stays', () => {
    const later = { ...proposed, now: minutesAfter(proposed.now, UNDO_CHANGE_MS / 60_000) };
    expect(undo(later, id, tom)).toMatchObject({ refusal: 'changeGone' });
  });

  test('a circle remembers so many, however much is done', () => {
    let history: History = proposed;
    for (let turn = 0; turn < CHANGES_REMEMBERED; turn += 1) history = played(history, votes(dee, turn % 2 === 0));
    const places = history.made.map(({ number }) => number % CHANGES_REMEMBERED);
    expect(undo({ ...history, made: history.made.filter(newest) }, id, tom)).toMatchObject({ refusal: 'changeGone' });
    expect(new Set(places).size).toBe(CHANGES_REMEMBERED);

    function newest({ number }: { number: number }): boolean {
      return number > history.details.circle.changes! - CHANGES_REMEMBERED;
    }
  });
});
