// What a board knows, as one process holds it: what can be found by whom, and who earned being turned to for what. It is
// told what circles keep and what people say now, and changes only what that changes.
import type { Circle } from '../../domain/circle/circle';
import { expertiseOf, foldSession, type Expertise } from '../../domain/expertise/expertise';
import { counts, type SessionLeft } from '../../domain/expertise/deed';
import { leftBy } from '../../domain/expertise/leftBy';
import type { Pausing } from '../../domain/forming/pausing';
import type { CircleId, PersonId } from '../../domain/ids';
import type { Profile } from '../../domain/profile/profile';
import { shownToOthers } from '../../domain/profile/shownToOthers';
import { createAudienceIndices, type AudienceEntry, type AudienceIndices, type FromOnePlace } from './audienceIndices';
import type { CircleContents } from './circleContents';
import { entriesOfCircle } from './entriesOfCircle';
import { createSubjectBook } from './subjectBook';

/** Somebody of the board's conversation, as Teams names them, with what they say of themselves. */
export interface BoardPerson {
  id: PersonId;
  name: string;
  /** What a chat with them opens at in Teams. */
  chatWith: string | null;
  profile: Profile | undefined;
}

export interface BoardKnowledge {
  indices: AudienceIndices;
  expertise(): Expertise;
  /** Who earned being turned to for a subject, as an entry names it. */
  holdersOf(subject: string): readonly PersonId[];
  circles(): readonly Circle[];
  contentsOf(circle: CircleId): CircleContents | undefined;
  people(): ReadonlyMap<PersonId, BoardPerson>;
  /** What this circle keeps now, or null once it is gone. */
  learn(circle: CircleId, contents: CircleContents | null): Pausing<void>;
  meet(people: readonly BoardPerson[]): Pausing<void>;
}

interface Known {
  contents: CircleContents;
  entries: FromOnePlace;
  left: ReadonlyMap<string, SessionLeft>;
}

/** With more sessions than this at once, all is counted anew: that is quicker than one by one. */
const FOLDED_ONE_BY_ONE = 20;

export function createBoardKnowledge(): BoardKnowledge {
  const indices = createAudienceIndices();
  const known = new Map<CircleId, Known>();
  const subjects = createSubjectBook();
  let expertise: Expertise | null = null;
  let holders: ReadonlyMap<string, readonly PersonId[]> | null = null;
  let people: ReadonlyMap<PersonId, BoardPerson> = new Map();
  let peopleEntries: FromOnePlace = new Map();
  let subjectEntries: FromOnePlace = new Map();

  function fold(before: Known['left'], now: Known['left']): void {
    const gone = [...before].filter(([key]) => !now.has(key)).map(([, left]) => ({ ...left, deeds: [] }));
    const changed = [...now].filter(([key, left]) => !isSame(before.get(key), left)).map(([, left]) => left);
    const all = [...gone, ...changed];
    if (all.length > 0) holders = null;
    if (expertise === null || all.length > FOLDED_ONE_BY_ONE) expertise = null;
    else for (const left of all) expertise = foldSession(expertise, left);
  }

  /** Counted anew only once it is asked for: many circles may be learnt before. */
  function whatIsEarned(): Expertise {
    expertise ??= expertiseOf([...known.values()].flatMap(({ left }) => [...left.values()]));
    return expertise;
  }

  return {
    indices,
    expertise: whatIsEarned,
    holdersOf(subject) {
      holders ??= holdersIn(whatIsEarned());
      return holders.get(subject) ?? [];
    },
    circles: () => [...known.values()].map(({ contents }) => contents.circle),
    contentsOf: (circle) => known.get(circle)?.contents,
    people: () => people,

    *learn(id, contents) {
      const before = known.get(id);
      const entries = yield* indices.replace(before?.entries ?? new Map(), contents ? entriesOfCircle(contents) : []);
      known.delete(id);
      const left = leftIn(contents);
      fold(before?.left ?? new Map(), left);
      if (contents) known.set(id, { contents, entries, left });
      const touched = subjects.put(id, contents ? [...left.values()] : [], contents);
      subjectEntries = yield* replaceSome(indices, subjectEntries, touched);
    },

    *meet(here) {
      people = new Map(here.map((person) => [person.id, person]));
      peopleEntries = yield* indices.replace(peopleEntries, here.map(entryOfPerson));
    },
  };
}

function leftIn(contents: CircleContents | null): Map<string, SessionLeft> {
  if (!contents) return new Map();
  const { circle, history } = contents;
  const all = leftBy(circle, history).filter((left) => counts(left));
  return new Map(all.map((left) => [left.sessionId, left]));
}

function holdersIn({ people }: Expertise): Map<string, PersonId[]> {
  const holders = new Map<string, PersonId[]>();
  for (const [person, entries] of people) {
    for (const subject of entries.keys()) {
      const known = holders.get(subject);
      if (known) known.push(person);
      else holders.set(subject, [person]);
    }
  }
  return holders;
}

function isSame(before: SessionLeft | undefined, now: SessionLeft): boolean {
  return before !== undefined && JSON.stringify(before) === JSON.stringify(now);
}

/** `touched` by id: what each is now, or null where it is no more. */
function* replaceSome(
  indices: AudienceIndices,
  all: FromOnePlace,
  touched: ReadonlyMap<string, AudienceEntry | null>,
): Generator<void, FromOnePlace, void> {
  const before: FromOnePlace = new Map([...touched.keys()].flatMap((id) => (all.has(id) ? [[id, all.get(id)!]] : [])));
  const after = yield* indices.replace(
    before,
    [...touched.values()].flatMap((one) => one ?? []),
  );
  const now = new Map(all);
  for (const id of touched.keys()) now.delete(id);
  for (const [id, one] of after) now.set(id, one);
  return now;
}

function entryOfPerson({ id, name, profile }: BoardPerson): AudienceEntry {
  const { role, share } = shownToOthers(profile);
  const words = [...share, ...(role === null ? [] : [role])];
  return {
    audience: 'open',
    entry: { id: `person:${id}`, kind: 'person', title: name, words, at: null },
    found: { kind: 'person', personId: id },
  };
}
