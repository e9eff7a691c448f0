// For random boards, whoever asks: what they are answered does not hang on anything they may not see.
import fc from 'fast-check';
import { createBoardKnowledge, type BoardKnowledge, type BoardPerson } from '../../bot/finding/boardKnowledge';
import type { CircleContents } from '../../bot/finding/circleContents';
import { directoryOfBoard, subjectsOf } from '../../bot/finding/directoryOfBoard';
import { findOnBoard } from '../../bot/finding/findOnBoard';
import { personPage } from '../../bot/finding/personPage';
import type { KeptCapture } from '../../domain/circle/kept';
import { allAtOnce } from '../../domain/forming/pausing';
import type { CircleId, PersonId, TopicId } from '../../domain/ids';
import { unsaid, type ProfileWords } from '../../domain/profile/profile';
import { aCircle, aTopic, ana, bo, dee, nameOf, NOON, tom } from '../support/builders';
import { notesOf, recordOf, type PlayedSession } from '../support/keptHistory';

const asker = tom;
const others = [ana, bo, dee] as const;
const VOCABULARY = ['deadlock', 'index', 'vacuum', 'retry', 'quincy', 'salary', 'locks', 'indexes'];
const text = fc.array(fc.constantFrom(...VOCABULARY), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const somebody = fc.constantFrom<PersonId>(...others, tom);

const note = fc.record({
  kind: fc.constantFrom<KeptCapture['kind']>('takeaway', 'question', 'thanks'),
  text,
  authorId: somebody,
  helpfulIds: fc.uniqueArray(somebody, { maxLength: 2 }),
  to: somebody.map((id) => ({ id, name: nameOf(id) })),
});
const session = fc.record({ lead: somebody, topic: fc.option(text), notes: fc.array(note, { maxLength: 3 }) });
const inside = fc.record({
  sessions: fc.array(session, { maxLength: 3 }),
  topics: fc.array(text, { maxLength: 2 }),
  members: fc.uniqueArray(fc.constantFrom(...others), { maxLength: 3 }),
});
type Inside = typeof inside extends fc.Arbitrary<infer T> ? T : never;

/** `kept`: what everybody may read; `secret`: what only those inside may, in two versions. */
const circle = fc.record({
  sort: fc.constantFrom('open', 'private'),
  isIn: fc.boolean(),
  kept: inside,
  secret: fc.tuple(inside, inside),
});
type AnyCircle = typeof circle extends fc.Arbitrary<infer T> ? T : never;

const words = fc.record({
  share: fc.array(text, { maxLength: 2 }),
  learn: fc.array(text, { maxLength: 2 }),
  role: fc.option(text),
  facing: fc.option(text),
  team: fc.option(text),
  notWith: fc.uniqueArray(somebody, { maxLength: 2 }),
});
const profile = fc.record({ optedIn: fc.boolean(), said: fc.tuple(words, words) });

type Which = 0 | 1;

function contentsOf(id: CircleId, { sort, isIn, kept, secret }: AnyCircle, which: Which): CircleContents {
  const hidden = sort === 'private' && !isIn;
  const shown = hidden ? secret[which] : kept;
  const members = [...shown.members, ...(isIn ? [asker] : [])];
  const made = aCircle({
    id,
    kind: sort === 'private' ? 'tGroup' : 'peers',
    members: members.map((one) => ({ id: one, name: nameOf(one), seat: 'peer', joinedAt: NOON })),
  });
  const ids = { made: 0 };
  const open = played(shown, sort === 'private' ? 'caseClinicShort' : 'lunchAndLearn', ids);
  // From before kinds kept to their own formats: said in confidence, in a circle that everybody may read otherwise.
  const confidential = sort === 'open' && !isIn ? played(secret[which], 'caseClinicShort', ids) : [];
  const all = [...open, ...confidential];
  const topics = shown.topics.map((title, at) => aTopic({ id: `topic-${id}-${at}` as TopicId, circleId: id, title }));
  const notes = all.flatMap((one) => notesOf(id, one).map((kept, at) => ({ ...kept, id: idOf(id, one, at) })));
  return { circle: made, topics, history: { kept: notes, records: all.map((one) => recordOf(id, one)) } };
}

const idOf = (id: CircleId, { ordinal }: PlayedSession, at: number) =>
  `${id}-note-${ordinal}-${at}` as KeptCapture['id'];

function played({ sessions }: Inside, formatId: PlayedSession['formatId'], ids: { made: number }) {
  return sessions.map((one): PlayedSession => ({ ...one, formatId: formatId!, ordinal: (ids.made += 1), at: NOON }));
}

function peopleOf(
  said: readonly (typeof profile extends fc.Arbitrary<infer T> ? T : never)[],
  which: Which,
): BoardPerson[] {
  return [...others, tom].map((id, at) => {
    const { optedIn, said: versions } = said[at]!;
    const shown = versions[optedIn ? 0 : which];
    const never = versions[which];
    const { facing, team, notWith } = never;
    const all: ProfileWords = { ...unsaid, ...shown, facing, team, notWith, optedIn };
    const own = { personId: id, words: all, fixed: [], people: [], savedAt: NOON };
    return { id, name: nameOf(id), chatWith: null, profile: own };
  });
}

function knowing(circles: readonly AnyCircle[], said: Parameters<typeof peopleOf>[0], which: Which): BoardKnowledge {
  const knowledge = createBoardKnowledge();
  circles.forEach((one, at) => {
    const id = `circle-0${at}-of-a-board` as CircleId;
    // First something else, so that what is replaced leaves nothing behind either.
    const before = { ...one, kept: which === 0 ? one.kept : one.secret[0] };
    allAtOnce(knowledge.learn(id, contentsOf(id, before, which)));
    allAtOnce(knowledge.learn(id, contentsOf(id, one, which)));
  });
  allAtOnce(knowledge.meet(peopleOf(said, which)));
  return knowledge;
}

function everythingAnswered(knowledge: BoardKnowledge) {
  const queries = ['deadlock', 'dedlock', 'ind', 'quincy salary', 'vacuum retry locks'];
  return {
    found: queries.map((query) => findOnBoard(knowledge, query, asker, NOON)),
    directory: directoryOfBoard(knowledge, NOON),
    subjects: subjectsOf(knowledge, null, NOON),
    pages: [...others, tom].map((id) => personPage(knowledge, id, asker, NOON)),
  };
}

test('no result, count, ranking or page hangs on what whoever asks may not see', () => {
  fc.assert(
    fc.property(fc.array(circle, { maxLength: 4 }), fc.tuple(profile, profile, profile, profile), (circles, said) => {
      const [one, other] = ([0, 1] as const).map((which) => everythingAnswered(knowing(circles, said, which)));
      expect(other).toEqual(one);
    }),
  );
});

test('however many notes speak of it, who led on it is found', () => {
  const knowledge = createBoardKnowledge();
  const id = 'circle-of-many-notes' as CircleId;
  const many = Array.from({ length: 300 }, () => ({ kind: 'takeaway' as const, text: 'Deadlock' }));
  const sessions: PlayedSession[] = [
    { ordinal: 1, lead: dee, topic: 'How deadlock comes about', at: NOON },
    { ordinal: 2, lead: ana, topic: null, at: NOON, notes: many },
  ];
  const history = {
    kept: sessions.flatMap((one) => notesOf(id, one)),
    records: sessions.map((one) => recordOf(id, one)),
  };
  allAtOnce(knowledge.learn(id, { circle: aCircle({ id }), topics: [], history }));
  allAtOnce(knowledge.meet([{ id: dee, name: nameOf(dee), chatWith: null, profile: undefined }]));
  const { earned, notes } = findOnBoard(knowledge, 'deadlock', asker, NOON);
  expect(earned.map(({ id: found }) => found)).toEqual([dee]);
  expect(notes).toHaveLength(20);
});
