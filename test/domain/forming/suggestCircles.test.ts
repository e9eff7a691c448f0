import fc from 'fast-check';
import type { Candidate } from '../../../domain/forming/candidate';
import type { Acquaintance } from '../../../domain/forming/acquaintance';
import { suggestCircles, type Forming, type Suggestion } from '../../../domain/forming/suggestCircles';
import { gatesOf } from '../../../domain/circle/gates/gatesOf';
import { doorOf } from '../../../domain/circle/gates/doorFacts';
import { kinds, seatsOf, type Kind } from '../../../domain/circle/kinds';
import type { CalendarDate, PersonId } from '../../../domain/ids';
import { fitsTogether, type Company } from '../../../domain/forming/fitsTogether';
import { NOON, person } from '../../support/builders';
import { roundsOf, strangers } from './rounds';
import { someCandidates } from './someCandidates';

const today = NOON.slice(0, 10) as CalendarDate;
const idsIn = ({ people }: Suggestion) => people.map(({ id }) => id);

const forming = (people: readonly Candidate[], more: Partial<Forming> = {}): Forming => ({
  kind: 'peers',
  wanted: 4,
  people,
  known: strangers,
  kept: [],
  seed: 7,
  now: NOON,
  ...more,
});

const idsOf = ({ circles, sitOut }: ReturnType<typeof suggestCircles>) => [...circles.flatMap(idsIn), ...sitOut];

/** Through the kind's own gates, on some two of its seats. */
function mayMeet(kind: Kind, one: Candidate, other: Candidate): boolean {
  const sits = (person: Candidate, seat: ReturnType<typeof seatsOf>[number]) => ({
    id: person.id,
    seat,
    door: doorOf(person),
  });
  const [first, second = first] = seatsOf(kind);
  const ways =
    kind === 'mentoring'
      ? ([
          [first!, second!],
          [second!, first!],
        ] as const)
      : ([[first!, first!]] as const);
  return ways.some(([a, b]) => gatesOf(kind).every(({ letsSit }) => letsSit(sits(one, a), sits(other, b))));
}

describe('no suggestion breaks a hard rule', () => {
  const boards = fc.record({
    kind: fc.constantFrom(...kinds),
    count: fc.integer({ min: 0, max: 18 }),
    wanted: fc.integer({ min: 2, max: 9 }),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    families: fc.integer({ min: 1, max: 3 }),
    levelsApart: fc.integer({ min: 1, max: 5 }),
  });

  test('gates, sizes, “not with”, pauses and opting in hold, and nobody is dropped or seated twice', () => {
    fc.assert(
      fc.property(boards, ({ kind, count, wanted, seed, ...crowd }) => {
        const people = unwilling(someCandidates(count, seed, crowd), seed);
        const known = { ...strangers, meetNow: someMeet(people, seed) };
        const suggested = suggestCircles(forming(people, { kind, wanted, seed, known }));
        const byId = new Map(people.map((one) => [one.id, one]));
        for (const circle of suggested.circles) {
          const personIds = idsIn(circle);
          const sizes = kind === 'mentoring' ? [2, 2] : [3, 8];
          expect(personIds.length).toBeGreaterThanOrEqual(sizes[0]!);
          expect(personIds.length).toBeLessThanOrEqual(sizes[1]!);
          const group = personIds.map((id) => byId.get(id)!);
          for (const one of group) {
            for (const other of group.filter((candidate) => candidate !== one)) {
              expect(mayMeet(kind, one, other)).toBe(true);
              expect(one.words.notWith).not.toContain(other.id);
              expect(known.meetNow.get(one.id)?.has(other.id) ?? false).toBe(false);
            }
          }
        }
        const forward = people.filter(({ words }) => words.optedIn && (words.pauseUntil ?? today) <= today);
        expect(idsOf(suggested).sort()).toEqual(forward.map(({ id }) => id).sort());
      }),
      { numRuns: 40 },
    );
  });

  test('who sat out does not sit out again while there is a way', () => {
    const people = someCandidates(9, 3, { levelsApart: 2, families: 1 });
    const trios = (known: Acquaintance) => suggestCircles(forming(people, { kind: 'mentoring', known }));
    const first = trios(strangers).sitOut;
    expect(first.length).toBeGreaterThan(0);
    const again = trios({ ...strangers, satOutLast: new Set(first) }).sitOut;
    expect(again.filter((id) => first.includes(id))).toEqual([]);
  });
});

/** Everybody meets the next one. */
function someMeet(people: readonly Candidate[], seed: number): Map<PersonId, Set<PersonId>> {
  const meet = new Map<PersonId, Set<PersonId>>();
  people.forEach(({ id }, at) => {
    const next = people[at + 1]?.id;
    if (!next || (at + seed) % 3 !== 0) return;
    meet.set(id, (meet.get(id) ?? new Set()).add(next));
    meet.set(next, (meet.get(next) ?? new Set()).add(id));
  });
  return meet;
}

/** Some hold back, some pause, some would rather not meet a certain other. */
function unwilling(people: Candidate[], seed: number): Candidate[] {
  return people.map((one, at) => {
    const other = people[(at * 7 + seed) % people.length]!.id;
    return {
      ...one,
      words: {
        ...one.words,
        optedIn: (at + seed) % 9 !== 0,
        pauseUntil: (at + seed) % 7 === 0 ? ('2027-01-31' as CalendarDate) : (at + seed) % 7 === 1 ? today : null,
        notWith: (at + seed) % 5 === 0 && other !== one.id ? [other] : [],
      },
    };
  });
}

describe('what the organiser settled', () => {
  const people = someCandidates(12, 5, { families: 1, levelsApart: 2 });

  test('stays, and the others are split without it', () => {
    const kept: PersonId[] = people.slice(0, 4).map(({ id }) => id);
    const { circles } = suggestCircles(forming(people, { kept: [kept] }));
    expect(idsIn(circles[0]!)).toEqual(kept);
    expect(circles.slice(1).flatMap(idsIn)).toHaveLength(8);
  });

  test('the same seed gives the same circles, another one may give others', () => {
    const many = someCandidates(40, 5);
    const once = suggestCircles(forming(many));
    expect(suggestCircles(forming(many))).toEqual(once);
    const others = [8, 9, 10].map((seed) => JSON.stringify(suggestCircles(forming(many, { seed })).circles));
    expect(others.some((other) => other !== JSON.stringify(once.circles))).toBe(true);
  });
});

describe('fewer people than a circle needs', () => {
  test.each([0, 1, 2])('%i of them sit out by name', (count) => {
    const people = someCandidates(count, 1, { families: 1, levelsApart: 1 });
    expect(suggestCircles(forming(people))).toEqual({ circles: [], sitOut: people.map(({ id }) => id) });
  });

  test('an odd one makes a circle of a neighbouring size', () => {
    const people = someCandidates(9, 1, { families: 1, levelsApart: 1 });
    const { circles, sitOut } = suggestCircles(forming(people));
    expect(circles.map(({ people: group }) => group.length).sort()).toEqual([4, 5]);
    expect(sitOut).toEqual([]);
  });
});

test.each([
  [18, 2],
  [30, 2],
  [18, 3],
])('%i people meet nobody again in groups of %i while arithmetic allows it', (count, size) => {
  const { meetings, repeats } = roundsOf(count, size, 6);
  expect(meetings).toBe((6 * count * (size - 1)) / 2);
  expect(repeats).toBe(0);
});

test.each([9, 19])('of %i people in pairs nobody sits out twice in a row, and nobody meets anybody again', (count) => {
  const { repeats, leftTwice } = roundsOf(count, 2, 6);
  expect({ repeats, leftTwice }).toEqual({ repeats: 0, leftTwice: 0 });
});

describe('what is said for a circle', () => {
  const [ann, ben, cy] = someCandidates(3, 2, { families: 1, levelsApart: 1 });
  const group = (words: Partial<Candidate['words']>[]) =>
    [ann!, ben!, cy!].map((one, at) => ({ ...one, words: { ...one.words, share: [], learn: [], ...words[at] } }));
  const because = (people: Candidate[], known = strangers) =>
    suggestCircles(forming(people, { known })).circles[0]!.because;

  test('who can share what others want comes from their own words, in whatever case', () => {
    expect(because(group([{ share: ['Deadlocks'] }, { learn: ['deadlocks'] }, { learn: ['DEADLOCKS'] }]))).toEqual([
      { reason: 'sameWork' },
      { reason: 'canShare', personId: ann!.id, subject: 'Deadlocks', wantedBy: [ben!.id, cy!.id] },
      { reason: 'shareNoCircle' },
      expect.objectContaining({ reason: 'hoursTogether' }),
    ]);
  });

  test('where nobody can share it, what most want', () => {
    expect(because(group([{ learn: ['ETL'] }, { learn: ['etl'] }, {}]))).toContainEqual({
      reason: 'allWant',
      subject: 'ETL',
      wantedBy: [ann!.id, ben!.id],
    });
  });

  test('nothing of a single person’s level, team, manager or question', () => {
    const secrets = { level: 4, team: 'Payments', facing: 'Telling my boss', managerId: person(99) } as const;
    const [one] = suggestCircles(forming(group([secrets, { level: 3 }, { level: 4 }]), { kind: 'peers' })).circles;
    expect(JSON.stringify(one)).not.toMatch(/Payments|boss|level|family/i);
    expect(JSON.stringify(one)).not.toContain(person(99));
  });
});

describe('nobody can tell whom somebody would rather not meet', () => {
  test('it changes a suggestion exactly as a manager and a report would', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 13 }), fc.integer({ min: 0, max: 9999 }), (count, seed) => {
        const people = someCandidates(count, seed, { families: 1, levelsApart: 2 });
        const other = (at: number) => people[(at * 5 + seed) % count]!.id;
        const apart = (how: (id: PersonId) => Partial<Candidate['words']>) =>
          people.map((one, at) =>
            at % 3 === 0 && other(at) !== one.id ? { ...one, words: { ...one.words, ...how(other(at)) } } : one,
          );
        const rather = apart((id) => ({ notWith: [id] }));
        const reports = apart((id) => ({ managerId: id }));
        expect(suggestCircles(forming(rather, { seed }))).toEqual(suggestCircles(forming(reports, { seed })));
      }),
      { numRuns: 30 },
    );
  });

  test('a pause looks like never having put oneself forward', () => {
    const people = someCandidates(9, 4, { families: 1, levelsApart: 1 });
    const first = (words: Partial<Candidate['words']>) =>
      people.map((one, at) => (at === 0 ? { ...one, words: { ...one.words, ...words } } : one));
    const paused = suggestCircles(forming(first({ pauseUntil: '2030-01-31' as CalendarDate })));
    expect(paused).toEqual(suggestCircles(forming(first({ optedIn: false }))));
    expect(idsOf(paused)).not.toContain(people[0]!.id);
  });

  test('people who may not be asked together are all refused alike', () => {
    const people = someCandidates(4, 4, { families: 1, levelsApart: 1 });
    const [a, b, c] = people.map(({ id }) => id);
    const first = (words: Partial<Candidate['words']>, known = strangers): Company => ({
      ...forming(people.map((one, at) => (at === 0 ? { ...one, words: { ...one.words, ...words } } : one))),
      known,
    });
    const ask = (company: Company) => fitsTogether(company, [a!, b!, c!]);
    expect(ask(first({})).ok).toBe(true);
    const meet = { ...strangers, meetNow: new Map([[a!, new Set([b!])]]) };
    const no = [
      first({ notWith: [b!] }),
      first({ managerId: b! }),
      first({ optedIn: false }),
      first({ pauseUntil: '2030-01-31' as CalendarDate }),
      first({ level: 8 }),
      first({ level: null }),
      first({}, meet),
      { ...first({}), people: people.slice(1) },
    ].map(ask);
    expect(new Set(no.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ ok: false, refusal: 'suggestionGone' })]),
    );
  });
});
