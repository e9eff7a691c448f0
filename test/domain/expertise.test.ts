import fc from 'fast-check';
import { kinds } from '../../domain/circle/kinds';
import { leadingOf, type Deed, type SessionLeft } from '../../domain/expertise/deed';
import { entriesOf, expertiseOf, foldSession } from '../../domain/expertise/expertise';
import { HALF_LIFE_MS, strengthOf, strongestFirst } from '../../domain/expertise/strength';
import type { SessionRecord } from '../../domain/circle/kept';
import type { CaptureId, CircleId, PersonId, SessionId } from '../../domain/ids';

const people = ['ana', 'bo', 'cy', 'dee'] as PersonId[];
const [ana, bo, cy, dee] = people as [PersonId, PersonId, PersonId, PersonId];
const captureId = 'note-0001' as CaptureId;
const day = (number: number) => new Date(Date.UTC(2026, 0, number)).toISOString();

function aSession(more: Partial<SessionLeft> = {}): SessionLeft {
  return {
    sessionId: 'circle01-1' as SessionId,
    circleId: 'circle01' as CircleId,
    kind: 'peers',
    formatId: 'lunchAndLearn',
    topicTitle: 'Deadlocks',
    deeds: [{ kind: 'led', personId: dee, at: day(1) }],
    ...more,
  };
}

const person = fc.constantFrom(...people);
const at = fc.integer({ min: 1, max: 700 }).map(day);
const capture = fc.integer({ min: 1, max: 9 }).map((number) => `note-000${number}` as CaptureId);
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('led' as const), personId: person, at }),
  fc.record({ kind: fc.constant('thanked' as const), personId: person, at, captureId: capture, byId: person }),
  fc.record({
    ...{ kind: fc.constant('helped' as const), personId: person, at, captureId: capture },
    ...{ text: fc.constant('EXPLAIN first'), helpedIds: fc.uniqueArray(person) },
  }),
  fc.record({
    ...{ kind: fc.constant('answered' as const), personId: person, at, captureId: capture },
    ...{ question: fc.constant('Why does it wait?'), askedById: fc.option(person) },
  }),
);
/** Each is one thing, as a session holds them. */
const someDeeds = fc.uniqueArray(anyDeed, {
  maxLength: 6,
  selector: (deed) => JSON.stringify([deed.kind, 'captureId' in deed && deed.captureId, deed.at]),
});
const anySession: fc.Arbitrary<SessionLeft> = fc.record({
  sessionId: fc.integer({ min: 1, max: 6 }).map((ordinal) => `circle01-${ordinal}` as SessionId),
  circleId: fc.constant('circle01' as CircleId),
  kind: fc.constantFrom('peers' as const, 'peers' as const, ...kinds),
  formatId: fc.constantFrom('lunchAndLearn' as const, 'snackAndShare' as const, 'caseClinic' as const),
  topicTitle: fc.option(fc.constantFrom('Deadlocks', 'deadlocks ', 'Indexes')),
  deeds: someDeeds,
});

describe('folding sessions in one by one', () => {
  it('always gives what all of them give at once, in whatever order and however often each was folded in', () => {
    fc.assert(
      fc.property(fc.array(anySession, { maxLength: 12 }), (folds) => {
        const last = new Map(folds.map((left) => [left.sessionId, left]));
        const grown = folds.reduce(foldSession, expertiseOf([]));
        expect(grown).toEqual(expertiseOf([...last.values()].reverse()));
      }),
    );
  });

  it('leaves every entry it is not about the very same', () => {
    fc.assert(
      fc.property(fc.array(anySession, { maxLength: 8 }), anySession, (folds, left) => {
        const before = folds.reduce(foldSession, expertiseOf([]));
        const after = foldSession(before, left);
        const touched = [left, before.sessions.get(left.sessionId)].flatMap((one) => one?.deeds ?? []);
        for (const id of people.filter((one) => !touched.some(({ personId }) => personId === one))) {
          expect(after.people.get(id)).toBe(before.people.get(id));
        }
      }),
    );
  });

  it('changes nothing by what was said among members only or in confidence', () => {
    const before = expertiseOf([aSession()]);
    const hidden = aSession({ sessionId: 'circle01-2' as SessionId, kind: 'tGroup' });
    for (const left of [hidden, { ...hidden, kind: 'peers' as const, formatId: 'caseClinic' as const }]) {
      expect(foldSession(before, left)).toEqual(before);
    }
  });

  it('takes an entry away again once nothing is left of it', () => {
    expect(foldSession(expertiseOf([aSession()]), aSession({ deeds: [] })).people.size).toBe(0);
  });
});

describe('an entry', () => {
  it('says what it rests on, newest first, and counts everybody it helped once, never the person themselves', () => {
    const marked: Deed = {
      kind: 'helped',
      personId: dee,
      at: day(2),
      captureId,
      text: 'Lock in order',
      helpedIds: [ana, dee],
    };
    const thanked: Deed = { kind: 'thanked', personId: dee, at: day(3), captureId, byId: ana };
    const answered: Deed = { kind: 'answered', personId: dee, at: day(4), captureId, question: 'Why?', askedById: bo };
    const [led] = aSession().deeds;
    const [entry, ...others] = entriesOf(expertiseOf([aSession({ deeds: [led!, marked, thanked, answered] })]), dee);
    expect(others).toEqual([]);
    expect(entry!.evidence.map(({ kind }) => kind)).toEqual(['answered', 'thanked', 'helped', 'led']);
    expect(entry!.helpedIds).toEqual([ana, bo]);
  });

  it('names nobody who asked without a name', () => {
    const answered: Deed = {
      kind: 'answered',
      personId: dee,
      at: day(4),
      captureId,
      question: 'Why?',
      askedById: null,
    };
    expect(entriesOf(expertiseOf([aSession({ deeds: [answered] })]), dee)[0]!.helpedIds).toEqual([]);
  });

  it('is one for a subject written in two ways, under its newest title', () => {
    const later = aSession({
      ...{ sessionId: 'circle01-2' as SessionId, topicTitle: 'DEADLOCKS' },
      deeds: [{ kind: 'led', personId: dee, at: day(9) }],
    });
    expect(entriesOf(expertiseOf([aSession(), later]), dee)).toMatchObject([{ title: 'DEADLOCKS' }]);
    expect(entriesOf(expertiseOf([later, aSession({ topicTitle: null })]), dee)).toHaveLength(2);
  });

  it('is earned by leading only where one person leads and shares', () => {
    const record = { formatId: 'lunchAndLearn', leadId: dee, startedAt: day(1) } as SessionRecord;
    expect(leadingOf(record)).toEqual([{ kind: 'led', personId: dee, at: day(1) }]);
    expect(leadingOf({ ...record, formatId: 'leanCoffee' })).toEqual([]);
  });
});

describe('how strong an entry is', () => {
  const entryOf = (deeds: readonly Deed[]) => entriesOf(expertiseOf([aSession({ deeds })]), dee)[0]!;
  const now = day(400);

  it('halves with every half year', () => {
    const fresh = strengthOf(entryOf([{ kind: 'led', personId: dee, at: now }]), now);
    const old = new Date(Date.parse(now) - HALF_LIFE_MS).toISOString();
    expect(strengthOf(entryOf([{ kind: 'led', personId: dee, at: old }]), now)).toBeCloseTo(fresh / 2);
  });

  it('is nothing for a takeaway that helped nobody, and grows with everybody it helped', () => {
    const marked = (helpedIds: PersonId[]) =>
      strengthOf(entryOf([{ kind: 'helped', personId: dee, at: now, captureId, text: 'x', helpedIds }]), now);
    expect(marked([dee])).toBe(0);
    expect(marked([ana, bo])).toBeGreaterThan(marked([cy]));
  });

  it('puts the one who led lately before the one who led long ago', () => {
    const led = (personId: PersonId, at: string, ordinal: number) =>
      aSession({ sessionId: `circle01-${ordinal}` as SessionId, deeds: [{ kind: 'led', personId, at }] });
    const all = expertiseOf([led(ana, day(1), 1), led(bo, day(300), 2)]);
    const entries = people.flatMap((id) => entriesOf(all, id));
    expect(strongestFirst(entries, now).map(({ personId }) => personId)).toEqual([bo, ana]);
  });
});
