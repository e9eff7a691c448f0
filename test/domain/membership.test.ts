// Who comes to sit in a circle and how: by kind, by invitation, by asking; and what no sequence of all that can break.
import fc from 'fast-check';
import { answerAsk, askToJoin, takeBackAsk } from '../../domain/circle/asking';
import type { Circle } from '../../domain/circle/circle';
import { createCircle } from '../../domain/circle/createCircle';
import { handOverCircle } from '../../domain/circle/handOverCircle';
import { endInvitation, invite } from '../../domain/circle/inviting';
import { joinCircle } from '../../domain/circle/joinCircle';
import { kinds, mayLead, placesFor, seats, seatsOf, type Kind, type Seat } from '../../domain/circle/kinds';
import { leaveCircle } from '../../domain/circle/leaveCircle';
import { nextLead } from '../../domain/circle/rota';
import { isHiddenFrom, shownTo } from '../../domain/circle/shownTo';
import { sessionSetup } from '../../domain/circle/startSession';
import { formatsFor } from '../../domain/formatChoice';
import { formats } from '../../domain/formats';
import { ASKS_PER_CIRCLE_MAX } from '../../domain/limits';
import type { Result } from '../../domain/refusal';
import { ana, bo, boardId, circleId, dee, details, minutesAfter, joiner, NOON, person, tom } from '../support/builders';

/** A mentor stands one level above. */
const as = (id: typeof ana, seat?: Seat) => joiner(id, seat === 'mentor' ? { level: 4 } : {});
const refusalOf = (result: Result<unknown>) => (result.ok ? null : result.refusal);
function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

function started(kind: Kind, seat?: Seat): Result<Circle> {
  const [formatId] = formatsFor(kind);
  const { minutes: slotMinutes } = formats[formatId!];
  const about = { id: circleId, name: 'New managers', timeZone: 'Europe/Berlin', cadenceWeeks: 2 as const };
  return createCircle({ ...about, kind, seat, formatId: formatId!, slotMinutes }, as(ana, seat), NOON);
}
const aCircleOf = (kind: Kind, seat?: Seat) => granted(started(kind, seat));
const withGuest = (circle: Circle, id: typeof ana, seat: Seat) =>
  granted(joinCircle(granted(invite(circle, as(id, seat), seat, ana, NOON)), as(id, seat), NOON));

test('a circle of a kind begins in a format of its own, on a seat the kind has', () => {
  expect(kinds.map((kind) => [kind, aCircleOf(kind).members[0]!.seat])).toEqual([
    ['peers', 'peer'],
    ['tGroup', 'peer'],
    ['mentoring', 'mentee'],
    ['coaching', 'peer'],
  ]);
  expect(refusalOf(started('peers', 'mentor'))).toBe('seatUnknown');
  const foreign = { id: circleId, name: 'Cases', kind: 'peers', timeZone: 'Europe/Berlin', cadenceWeeks: 2 } as const;
  expect(refusalOf(createCircle({ ...foreign, formatId: 'caseClinic', slotMinutes: 70 }, as(ana), NOON))).toBe(
    'formatForeign',
  );
});

test('mentor and coach never lead: while only one of them is there, nobody does, and no session starts', () => {
  const alone = aCircleOf('mentoring', 'mentor');
  expect(nextLead(alone.rota)).toBeNull();
  expect(refusalOf(sessionSetup(boardId, details(alone), ana, NOON))).toBe('nobodyToLead');
  const both = withGuest(alone, dee, 'mentee');
  expect(both.rota.order).toEqual([dee]);
  const setup = granted(sessionSetup(boardId, details(both), ana, NOON));
  expect([setup.leadId, setup.members.map(({ id }) => id)]).toEqual([dee, [dee, ana]]);
});

test('everyone of the board may take a seat in an open circle; in all others only whoever is invited', () => {
  expect(granted(joinCircle(aCircleOf('peers'), as(dee), NOON)).members).toHaveLength(2);
  for (const kind of ['tGroup', 'mentoring', 'coaching'] as const) {
    expect([kind, refusalOf(joinCircle(aCircleOf(kind), as(dee), NOON))]).toEqual([kind, 'notInvited']);
  }
  const sat = withGuest(aCircleOf('coaching'), dee, 'coach');
  expect(sat.members[1]).toMatchObject({ id: dee, seat: 'coach' });
  expect([sat.invited, sat.rota.order]).toEqual([[], [ana]]);
});

test('a seat there is once is kept for whoever was invited to it, until they decline', () => {
  const invited = granted(invite(aCircleOf('mentoring'), as(dee, 'mentor'), 'mentor', ana, NOON));
  expect(refusalOf(invite(invited, as(tom, 'mentor'), 'mentor', ana, NOON))).toBe('seatTaken');
  const declined = granted(endInvitation(invited, dee));
  expect(refusalOf(joinCircle(declined, as(dee), NOON))).toBe('notInvited');
  expect(granted(invite(declined, as(tom, 'mentor'), 'mentor', ana, NOON)).invited).toMatchObject([
    { id: tom, byId: ana },
  ]);
});

test('only a member invites, and only a member lets somebody in', () => {
  const asked = granted(askToJoin(aCircleOf('tGroup'), as(dee), 'peer', NOON));
  expect(refusalOf(invite(asked, as(tom), 'peer', bo, NOON))).toBe('notAMember');
  expect(refusalOf(answerAsk(asked, as(dee), true, bo, NOON))).toBe('notAMember');
  expect(refusalOf(answerAsk(asked, as(dee), true, dee, NOON))).toBe('notAMember');
  expect(granted(answerAsk(asked, as(dee), true, ana, NOON)).members).toHaveLength(2);
  expect(granted(answerAsk(asked, as(dee), false, ana, NOON))).toMatchObject({ asking: [], members: { length: 1 } });
  expect(refusalOf(answerAsk(granted(takeBackAsk(asked, dee)), as(dee), true, ana, NOON))).toBe('asksNoMore');
});

test('whoever asks and is asked sits at once: both sides said yes', () => {
  const asked = granted(askToJoin(aCircleOf('tGroup'), as(dee), 'peer', NOON));
  expect(granted(invite(asked, as(dee), 'peer', ana, NOON))).toMatchObject({ asking: [], members: { length: 2 } });
});

test('what an asker is told says nothing of what is inside: full, closed and asked by many, the answer is the same', () => {
  const closed = { status: 'closed', at: NOON, date: null } as const;
  const eight = Array.from({ length: 8 }, (_, index) => ({
    ...as(person(20 + index)),
    seat: 'peer' as const,
    joinedAt: NOON,
  }));
  const full = { ...aCircleOf('tGroup'), members: eight };
  const busy = Array.from({ length: ASKS_PER_CIRCLE_MAX }, (_, index) => person(40 + index)).reduce(
    (circle, id) => granted(askToJoin(circle, as(id), 'peer', NOON)),
    aCircleOf('tGroup'),
  );
  for (const circle of [aCircleOf('tGroup'), full, { ...full, rest: closed }, busy]) {
    const asked = granted(askToJoin(circle, as(dee), 'peer', NOON));
    expect(shownTo(asked, dee, NOON)).toEqual({
      id: circleId,
      name: 'New managers',
      kind: 'tGroup',
      hidden: true,
      door: { status: 'asking', seat: 'peer' },
    });
    expect(asked.asking!.length).toBeLessThanOrEqual(ASKS_PER_CIRCLE_MAX);
  }
});

test('a circle is handed over by its organiser, to a member', () => {
  const circle = withGuest(aCircleOf('tGroup'), dee, 'peer');
  expect(refusalOf(handOverCircle(circle, ana, dee))).toBe('notTheOrganiser');
  expect(refusalOf(handOverCircle(circle, tom, ana))).toBe('ownerNotMember');
  expect(granted(handOverCircle(circle, dee, ana)).organiserId).toBe(dee);
});

describe('whatever people do in whatever order', () => {
  const who = fc.integer({ min: 1, max: 14 }).map((index) => person(index));
  const seat = fc.constantFrom(...seats);
  type Move = (circle: Circle, at: string) => Result<Circle>;
  const move: fc.Arbitrary<Move> = fc.oneof(
    fc.tuple(who, seat, who).map(
      ([guest, on, by]): Move =>
        (circle, at) =>
          invite(circle, as(guest), on, by, at),
    ),
    who.map(
      (guest): Move =>
        (circle) =>
          endInvitation(circle, guest),
    ),
    who.map(
      (id): Move =>
        (circle, at) =>
          joinCircle(circle, as(id), at),
    ),
    who.map(
      (id): Move =>
        (circle) =>
          leaveCircle(circle, id),
    ),
    fc.tuple(who, seat).map(
      ([id, on]): Move =>
        (circle, at) =>
          askToJoin(circle, as(id), on, at),
    ),
    fc.tuple(who, fc.boolean(), who).map(
      ([id, yes, by]): Move =>
        (circle, at) =>
          answerAsk(circle, as(id), yes, by, at),
    ),
    fc.tuple(who, who).map(
      ([to, by]): Move =>
        (circle) =>
          handOverCircle(circle, to, by),
    ),
  );

  test('nobody sits twice or beyond the seats, those who may lead are in the rota once, and somebody organises', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.array(move, { maxLength: 60 }), (kind, moves) => {
        let circle = aCircleOf(kind);
        for (const [index, one] of moves.entries()) {
          const moved = one(circle, minutesAfter(NOON, index));
          if (!moved.ok) continue;
          circle = moved.value;
          const { members, rota, invited = [], asking = [] } = circle;
          const ids = members.map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).toContain(circle.organiserId);
          for (const has of seats) {
            const taken = members.filter((member) => member.seat === has).length;
            expect(taken).toBeLessThanOrEqual(seatsOf(kind).includes(has) ? placesFor(kind, has) : 0);
          }
          const leaders = members.filter((member) => mayLead(member.seat)).map(({ id }) => id);
          expect([...rota.order].sort()).toEqual(leaders.sort());
          const waiting = [...invited, ...asking].map(({ id }) => id);
          expect(waiting.filter((id) => ids.includes(id))).toEqual([]);
          expect(new Set(waiting).size).toBe(waiting.length);
          for (const id of waiting) expect(isHiddenFrom(circle, id)).toBe(kind !== 'peers');
        }
      }),
    );
  });
});
