import fc from 'fast-check';
import { kinds } from '../../domain/circle/kinds';
import { leadingOf, type Deed, type SessionLeft } from '../../domain/expertise/deed';
import { entriesOf, expertiseOf, foldSession } from '../../domain/expertise/expertise';
import { leftBy } from '../../domain/expertise/leftBy';
import { HALF_LIFE_MS, strengthOf, strongestFirst } from '../../domain/expertise/strength';
import type { KeptCapture, SessionRecord } from '../../domain/circle/kept';
import type { AnswerId, CaptureId, CircleId, PersonId, SessionId } from '../../domain/ids';

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

describe('what a circle’s notes and records leave', () => {
  const circle = { id: 'circle01' as CircleId, kind: 'peers' as const };
  const session = fc.integer({ min: 1, max: 4 }).map((ordinal) => `circle01-${ordinal}` as SessionId);
  const answer = fc.record({ id: fc.constantFrom('answer-1', 'answer-2'), byId: person, at });
  const anyNote = fc
    .record(
      {
        ...{ id: fc.integer({ min: 1, max: 40 }).map((number) => `note-${number}`), sessionId: fc.option(session), at },
        ...{ kind: fc.constantFrom('takeaway', 'question', 'thanks'), authorId: fc.option(person) },
        ...{ helpfulIds: fc.uniqueArray(person), to: fc.record({ id: person, name: fc.constant('Somebody') }) },
        answers: fc.uniqueArray(answer, { selector: ({ id }) => id, maxLength: 2 }),
        closed: fc.record({ byId: person, at, answerId: fc.constantFrom('answer-1', 'answer-2', null) }),
      },
      { requiredKeys: ['id', 'sessionId', 'at', 'kind', 'authorId'] },
    )
    .map((note) => ({ ...note, circleId: circle.id, text: note.id, authorName: '' }) as unknown as KeptCapture);
  const anyRecord = fc
    .record({
      ...{ sessionId: session, leadId: person, startedAt: at },
      formatId: fc.constantFrom('lunchAndLearn', 'leanCoffee', 'caseClinic'),
      topicTitle: fc.option(fc.constantFrom('Deadlocks', 'deadlocks ', 'Indexes')),
    })
    .map((record) => record as unknown as SessionRecord);
  const anyHistory = fc.record({
    kept: fc.uniqueArray(anyNote, { selector: ({ id }) => id, maxLength: 12 }),
    records: fc.uniqueArray(anyRecord, { selector: ({ sessionId }) => sessionId }),
  });

  it('gives the same folded in after every change as from scratch at the end', () => {
    fc.assert(
      fc.property(fc.array(anyHistory, { minLength: 1, maxLength: 4 }), (changes) => {
        // A note that is erased and a session that is not there yet leave nothing: what was left before goes with them.
        const grown = changes.reduce(
          ({ known, before }, history) => {
            const left = leftBy(circle, history);
            const gone = before.filter(({ sessionId }) => !left.some((one) => one.sessionId === sessionId));
            const folds = [...left, ...gone.map((one) => ({ ...one, deeds: [] }))];
            return { known: folds.reduce(foldSession, known), before: left };
          },
          { known: expertiseOf([]), before: [] as SessionLeft[] },
        );
        expect(grown.known.people).toEqual(expertiseOf(leftBy(circle, changes.at(-1)!)).people);
      }),
    );
  });

  it('never counts what somebody did for themselves, or what members of a private circle said', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const deeds = leftBy(circle, history).flatMap((left) => left.deeds);
        for (const deed of deeds) {
          if (deed.kind === 'helped') expect(deed.helpedIds).not.toContain(deed.personId);
          if (deed.kind === 'thanked') expect(deed.byId).not.toBe(deed.personId);
          if (deed.kind === 'answered') expect(deed.askedById).not.toBe(deed.personId);
        }
        expect(expertiseOf(leftBy({ ...circle, kind: 'tGroup' }, history)).people.size).toBe(0);
      }),
    );
  });

  it('keeps a question that was asked between sessions as one of its own, without a topic', () => {
    const asked = { id: captureId, circleId: circle.id, sessionId: null, authorId: null, authorName: '', at: day(1) };
    const said = { id: 'answer-1' as AnswerId, byId: dee, byName: 'Dee', text: 'In order', at: day(2) };
    const closed = { byId: ana, at: day(3), answerId: said.id };
    const question: KeptCapture = { ...asked, kind: 'question', text: 'Why?', answers: [said], closed };
    const [left, ...others] = leftBy(circle, { kept: [question], records: [] });
    expect(others).toEqual([]);
    expect(left).toMatchObject({ sessionId: captureId, formatId: null, topicTitle: null });
    expect(left!.deeds).toEqual([
      { kind: 'answered', personId: dee, at: day(2), captureId, question: 'Why?', askedById: null },
    ]);
    expect(leftBy(circle, { kept: [{ ...question, authorId: dee }], records: [] })[0]!.deeds).toEqual([]);
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
