// Who may sit beside whom, kind by kind; what a change of profile may do to a circle; and that nothing people do in
// whatever order seats two who may not sit together.
import fc from 'fast-check';
import { answerAsk, askToJoin } from '../../domain/circle/asking';
import type { Circle } from '../../domain/circle/circle';
import { createCircle } from '../../domain/circle/createCircle';
import { doorChangeRefusal, withDoor } from '../../domain/circle/gates/doorChange';
import { doorOf, type DoorFacts, type Joiner } from '../../domain/circle/gates/doorFacts';
import { factsMissing } from '../../domain/circle/gates/gatesOf';
import { stillFits } from '../../domain/circle/gates/stillFits';
import { giveCoachSeat } from '../../domain/circle/giveCoachSeat';
import { invite } from '../../domain/circle/inviting';
import { joinCircle } from '../../domain/circle/joinCircle';
import { kinds, seats, type Kind, type Seat } from '../../domain/circle/kinds';
import { leaveCircle } from '../../domain/circle/leaveCircle';
import { shownTo } from '../../domain/circle/shownTo';
import { formatsFor } from '../../domain/formatChoice';
import { formats } from '../../domain/formats';
import type { PersonId } from '../../domain/ids';
import { unsaid, type ProfileWords } from '../../domain/profile/profile';
import type { Refused, Result } from '../../domain/refusal';
import { brokenPairs } from '../support/gateOracle';
import { aCircle, ana, bo, circleId, dee, joiner, NOON, person, tom } from '../support/builders';

function granted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}
const refusedWith = (result: Result<unknown>): Omit<Refused, 'ok'> | null => {
  if (result.ok) return null;
  const { ok: _, ...why } = result;
  return why;
};

function started(kind: Kind, by: Joiner, seat?: Seat): Result<Circle> {
  const [formatId] = formatsFor(kind);
  const about = { id: circleId, name: 'Ours', timeZone: 'Europe/Berlin', cadenceWeeks: 2 as const };
  return createCircle({ ...about, kind, seat, formatId: formatId!, slotMinutes: formats[formatId!].minutes }, by, NOON);
}

function comesTo(circle: Circle, who: Joiner, seat: Seat = 'peer'): Result<Circle> {
  if (circle.kind === 'peers') return joinCircle(circle, who, NOON);
  // Invited while nobody knew anything of them: the gate decides when they accept.
  const invited = granted(invite(circle, { ...who, door: null }, seat, ana, NOON));
  return joinCircle(invited, who, NOON);
}

const founded = (kind: Kind, about: Partial<DoorFacts> = {}, seat?: Seat) =>
  granted(started(kind, joiner(ana, about), seat));

describe('peers', () => {
  const circle = granted(comesTo(founded('peers', { level: 3 }), joiner(dee, { level: 4 })));

  test('are of one sort of work, and are told which', () => {
    expect(refusedWith(comesTo(circle, joiner(tom, { roleFamily: 'sales' })))).toEqual({
      refusal: 'familyDiffers',
      about: { family: 'engineering', stated: false },
    });
  });

  test('are at most one level apart, and are told which levels fit', () => {
    for (const level of [1, 2, 5, 8] as const) {
      expect(refusedWith(comesTo(circle, joiner(tom, { level, stated: ['level'] })))).toEqual({
        refusal: 'levelDiffers',
        about: { fitting: 2, lowest: 3, highest: 4, stated: true },
      });
    }
    for (const level of [3, 4] as const) expect(refusedWith(comesTo(circle, joiner(tom, { level })))).toBeNull();
  });

  test('are never a manager and a report, whichever of them comes first', () => {
    expect(refusedWith(comesTo(circle, joiner(tom, { managerId: dee })))?.refusal).toBe('managerInside');
    const reports = founded('peers', { managerId: tom });
    expect(refusedWith(comesTo(reports, joiner(tom)))?.refusal).toBe('managerInside');
    expect(refusedWith(comesTo(circle, joiner(tom, { managerId: bo })))).toBeNull();
  });

  test('say what is needed before they start or join one', () => {
    const silent = { ...joiner(tom, { level: null }) };
    expect(refusedWith(comesTo(circle, silent))).toEqual({ refusal: 'profileNeeded', about: { needs: ['level'] } });
    expect(refusedWith(started('peers', { ...joiner(tom), door: null }))).toEqual({
      refusal: 'profileNeeded',
      about: { needs: ['roleFamily', 'level'] },
    });
  });
});

describe('a T-group', () => {
  const circle = founded('tGroup', { team: 'Payments ', level: 3 });

  test('holds people of different teams, however they write them', () => {
    expect(refusedWith(comesTo(circle, joiner(dee, { team: 'payments' })))?.refusal).toBe('teamShared');
    expect(refusedWith(comesTo(circle, joiner(dee, { team: 'Search', roleFamily: 'sales' })))).toBeNull();
  });

  test('holds people at most one level apart; which levels sit there is not said outside', () => {
    expect(refusedWith(comesTo(circle, joiner(dee, { level: 5 })))).toEqual({
      refusal: 'levelsApart',
      about: { stated: false },
    });
  });

  test('tells nobody who asks anything of who sits in it: only what they have to say of themselves', () => {
    const lonely = granted(
      askToJoin(circle, joiner(dee, { level: 8, team: 'Payments', managerId: ana }), 'peer', NOON),
    );
    expect(shownTo(lonely, dee, NOON)).toMatchObject({ door: { status: 'asking' } });
    expect(refusedWith(answerAsk(lonely, joiner(dee, { level: 8 }), true, ana, NOON))?.refusal).toBe('levelsApart');
    expect(refusedWith(askToJoin(circle, joiner(dee, { team: null }), 'peer', NOON))).toEqual({
      refusal: 'profileNeeded',
      about: { needs: ['team'] },
    });
  });
});

describe('mentoring', () => {
  test('puts the mentor above the mentee, whoever comes first', () => {
    const mentee = founded('mentoring', { level: 4 });
    for (const level of [2, 3, 4] as const) {
      expect(refusedWith(comesTo(mentee, joiner(dee, { level }), 'mentor'))?.refusal).toBe('mentorNotAbove');
    }
    expect(refusedWith(comesTo(mentee, joiner(dee, { level: 7 }), 'mentor'))).toBeNull();
    const mentor = founded('mentoring', { level: 4 }, 'mentor');
    expect(refusedWith(comesTo(mentor, joiner(dee, { level: 4 }), 'mentee'))?.refusal).toBe('mentorNotAbove');
    expect(refusedWith(comesTo(mentor, joiner(dee, { level: 3 }), 'mentee'))).toBeNull();
  });

  test('is never with one’s own manager', () => {
    const mentee = founded('mentoring', { level: 3, managerId: dee });
    expect(refusedWith(comesTo(mentee, joiner(dee, { level: 5 }), 'mentor'))?.refusal).toBe('managerInside');
  });
});

describe('coaching', () => {
  const circle = founded('coaching', { level: 3 });

  test('holds peers of like level, and a coach from outside of whom nothing is asked', () => {
    expect(refusedWith(comesTo(circle, joiner(dee, { level: 6 })))?.refusal).toBe('levelsApart');
    expect(refusedWith(comesTo(circle, { ...joiner(dee), door: null }, 'coach'))).toBeNull();
    expect(refusedWith(comesTo(circle, joiner(dee, { level: 8 }), 'coach'))).toBeNull();
  });

  test('is never led by the manager of one of them', () => {
    const reports = founded('coaching', { managerId: dee });
    expect(refusedWith(invite(reports, joiner(dee), 'coach', ana, NOON))?.refusal).toBe('managerInside');
  });
});

test('a coach from outside manages nobody who sits there, and nobody who would report to them comes in', () => {
  const term = { sessions: [1], untilOn: '2026-12-12' };
  const boss = { id: dee, name: 'Dee' };
  const reports = founded('coaching', { managerId: dee });
  expect(refusedWith(giveCoachSeat(reports, boss, term, ana, NOON))?.refusal).toBe('managerInside');
  const coached = granted(giveCoachSeat(founded('coaching'), boss, term, ana, NOON));
  expect(refusedWith(invite(coached, joiner(tom, { managerId: dee }), 'peer', ana, NOON))?.refusal).toBe(
    'managerInside',
  );
  expect(doorChangeRefusal(coached, ana, joiner(ana, { managerId: dee }).door!, NOON)?.refusal).toBe(
    'profileBreaksCircle',
  );
  expect(doorChangeRefusal(coached, ana, joiner(ana, { managerId: dee }).door!, '2027-01-01T00:00:00.000Z')).toBeNull();
});

test('whoever is known not to fit is not even invited; who has no profile yet is', () => {
  const circle = founded('peers');
  expect(refusedWith(invite(circle, joiner(dee, { level: 7 }), 'peer', ana, NOON))?.refusal).toBe('levelDiffers');
  expect(refusedWith(invite(circle, { ...joiner(dee), door: null }, 'peer', ana, NOON))).toBeNull();
});

test('who sat there before anybody was asked stays, counts as unknown, and is let complete whatever it says', () => {
  const old = aCircle();
  expect(stillFits(old, NOON)).toBe(true);
  const joined = granted(joinCircle(old, joiner(bo, { level: 3 }), NOON));
  const late = joiner(dee, { level: 8, roleFamily: 'sales', managerId: bo }).door!;
  expect(factsMissing('peers', 'peer', joined.doors?.[dee] ?? null)).toEqual(['roleFamily', 'level']);
  expect(doorChangeRefusal(joined, dee, late, NOON)).toBeNull();
  expect(stillFits(withDoor(joined, dee, late), NOON)).toBe(false);
});

describe('a change of profile', () => {
  const circle = granted(comesTo(founded('peers', { level: 3 }), joiner(dee, { level: 4 })));
  const saying = (about: Partial<DoorFacts>) => doorChangeRefusal(circle, dee, joiner(dee, about).door!, NOON);

  test('that would have kept one out is refused, and the circle is named', () => {
    const why = { ok: false, refusal: 'profileBreaksCircle', about: { circle: 'Ours' } };
    expect(saying({ level: 5 })).toEqual(why);
    expect(saying({ level: 4, roleFamily: 'sales' })).toEqual(why);
    expect(saying({ level: 4, managerId: ana })).toEqual(why);
    expect(saying({ level: null })).toEqual(why);
  });

  test('that keeps the circle as it should be is fine, and the circle knows it', () => {
    expect(saying({ level: 3, team: 'Another' })).toBeNull();
    expect(withDoor(circle, dee, joiner(dee, { level: 3 }).door!).doors?.[dee]?.level).toBe(3);
    expect(withDoor(circle, tom, joiner(tom).door!)).toBe(circle);
  });
});

test('nobody is shown what the gates know, and it goes with whoever leaves', () => {
  const circle = granted(comesTo(founded('peers'), joiner(dee)));
  expect(JSON.stringify(shownTo(circle, dee, NOON))).not.toMatch(/engineering|Team of/);
  expect(Object.keys(granted(leaveCircle(circle, dee)).doors!)).toEqual([ana]);
});

test('what the directory says is not “by stated profile”', () => {
  const words: ProfileWords = { ...unsaid, level: 3, team: 'Payments', roleFamily: 'data' };
  expect(doorOf({ words, fixed: ['level', 'team'] }).stated).toEqual(['roleFamily']);
});

describe('whatever people do and say in whatever order', () => {
  const who = fc.integer({ min: 1, max: 7 }).map((index) => person(index));
  const seat = fc.constantFrom('peer' as const, 'peer' as const, ...seats);
  const door = fc.record<DoorFacts>({
    roleFamily: fc.constantFrom('engineering', 'engineering', 'sales', null),
    level: fc.constantFrom(2, 3, 3, 4, 5, null),
    team: fc.constantFrom('Payments', 'payments', 'Search', 'Edge', null),
    managerId: fc.option(who, { freq: 1 }),
    stated: fc.constant([]),
  });
  type World = { circle: Circle; doors: Record<PersonId, DoorFacts> };
  type Move = (world: World) => Result<Circle>;
  const as = (world: World, id: PersonId): Joiner => ({ ...joiner(id), door: world.doors[id] ?? null });
  const move: fc.Arbitrary<Move> = fc.oneof(
    fc.tuple(who, seat, who).map(
      ([guest, on, by]): Move =>
        (w) =>
          invite(w.circle, as(w, guest), on, by, NOON),
    ),
    who.map(
      (id): Move =>
        (w) =>
          joinCircle(w.circle, as(w, id), NOON),
    ),
    who.map(
      (id): Move =>
        (w) =>
          leaveCircle(w.circle, id),
    ),
    fc.tuple(who, seat).map(
      ([id, on]): Move =>
        (w) =>
          askToJoin(w.circle, as(w, id), on, NOON),
    ),
    fc.tuple(who, who).map(
      ([id, by]): Move =>
        (w) =>
          answerAsk(w.circle, as(w, id), true, by, NOON),
    ),
    fc.tuple(who, door).map(([id, says]): Move => (w) => {
      const said = { ...says, managerId: says.managerId === id ? null : says.managerId };
      const no = doorChangeRefusal(w.circle, id, said, NOON);
      if (!no) w.doors[id] = said;
      return no ?? { ok: true, value: withDoor(w.circle, id, said) };
    }),
  );

  /** Asked and seated at once, or asking and let in: the two ways to a seat behind a door. */
  const comes: fc.Arbitrary<Move[]> = fc
    .tuple(who, seat, fc.boolean())
    .map(([id, on, isAsked]) => [
      (w) => (isAsked ? invite(w.circle, as(w, id), on, ana, NOON) : askToJoin(w.circle, as(w, id), on, NOON)),
      (w) => (isAsked ? joinCircle(w.circle, as(w, id), NOON) : answerAsk(w.circle, as(w, id), true, ana, NOON)),
    ]);
  const moves = fc
    .array(
      fc.oneof(
        comes,
        move.map((one) => [one]),
      ),
      { maxLength: 50 },
    )
    .map((steps) => steps.flat());

  test('no two sit together who may not, and everybody has said what their seat asks for', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.array(door, { minLength: 7, maxLength: 7 }),
        moves,
        (kind, say, moves) => {
          const world: World = { circle: founded(kind), doors: { [ana]: joiner(ana).door! } };
          for (const [index, said] of say.entries()) world.doors[person(index + 2)] = said;
          for (const one of moves) {
            const moved = one(world);
            if (!moved.ok) continue;
            world.circle = moved.value;
            const { members, doors = {} } = world.circle;
            const seated = members.map(({ id, seat: on }) => ({ id, seat: on, door: doors[id] ?? null }));
            expect(brokenPairs(kind, seated)).toEqual([]);
            expect(stillFits(world.circle, NOON)).toBe(true);
            for (const member of members) {
              expect(factsMissing(kind, member.seat, doors[member.id] ?? null)).toEqual([]);
              if (doors[member.id]) expect(doors[member.id]).toEqual(world.doors[member.id]);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
