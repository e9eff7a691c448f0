// A board's people without anything being looked for: whom to turn to for anything at all, then who says what they can
// share, then everybody else; and the subjects that people are turned to for.
import type { FindingView } from '../../contract/findingViews';
import { strengthOf, strongestFirst } from '../../domain/expertise/strength';
import type { ExpertiseEntry } from '../../domain/expertise/expertise';
import type { CircleId, Instant } from '../../domain/ids';
import { shownToOthers } from '../../domain/profile/shownToOthers';
import type { BoardKnowledge, BoardPerson } from './boardKnowledge';
import { earnedPerson, type Answer } from './findOnBoard';
import { keptForAMinute } from './keptForAMinute';
import { foundPerson, shownEntries } from './shownPeople';

const EARNED_MAX = 50;
const CLAIMING_MAX = 50;
const OTHERS_MAX = 100;
const ENTRIES_EACH = 3;
const SUBJECTS_MAX = 8;
const PEOPLE_OF_A_SUBJECT = 3;

/** The same for everybody, and not made anew for each of them. */
export const directoryOfBoard = (knowledge: BoardKnowledge, now: Instant): Answer =>
  keptForAMinute(knowledge, 'directory', now, () => readDirectory(knowledge, now));

/** The strongest first; with a circle only those that its sessions were about. */
export const subjectsOf = (knowledge: BoardKnowledge, circle: CircleId | null, now: Instant): FindingView['subjects'] =>
  keptForAMinute(knowledge, `subjects ${circle ?? ''}`, now, () => readSubjects(knowledge, circle, now));

function readDirectory(knowledge: BoardKnowledge, now: Instant): Answer {
  const people = [...knowledge.people().values()].map((person) => {
    const entries = strongestFirst(shownEntries(knowledge, person), now);
    return { person, entries, strength: entries.reduce((sum, entry) => sum + strengthOf(entry, now), 0) };
  });
  const earned = people
    .filter(({ entries }) => entries.length > 0)
    .sort((a, b) => b.strength - a.strength || a.person.id.localeCompare(b.person.id));
  const rest = people.filter(({ entries }) => entries.length === 0).map(({ person }) => person);
  const claiming = rest.filter((person) => claimsOf(person).length > 0);
  const others = rest.filter((person) => claimsOf(person).length === 0);
  return {
    earned: earned
      .slice(0, EARNED_MAX)
      .map(({ person, entries }) => earnedPerson(knowledge, person, entries.slice(0, ENTRIES_EACH))),
    claiming: claiming
      .slice(0, CLAIMING_MAX)
      .map((person) => ({ ...foundPerson(knowledge, person), claims: claimsOf(person) })),
    others: others.slice(0, OTHERS_MAX).map((person) => foundPerson(knowledge, person)),
    notes: [],
    people: people.length,
  };
}

function claimsOf({ profile }: BoardPerson): readonly string[] {
  return shownToOthers(profile).share;
}

function readSubjects(knowledge: BoardKnowledge, circle: CircleId | null, now: Instant): FindingView['subjects'] {
  const bySubject = new Map<string, { entry: ExpertiseEntry; person: BoardPerson; strength: number }[]>();
  for (const person of knowledge.people().values()) {
    for (const entry of shownEntries(knowledge, person)) {
      const evidence = entry.evidence.filter(({ circleId }) => circle === null || circleId === circle);
      if (entry.title === null || evidence.length === 0) continue;
      const known = bySubject.get(entry.subject) ?? [];
      known.push({ entry, person, strength: strengthOf({ evidence }, now) });
      bySubject.set(entry.subject, known);
    }
  }
  return [...bySubject]
    .map(([subject, known]) => {
      known.sort((a, b) => b.strength - a.strength || a.person.id.localeCompare(b.person.id));
      const strength = known.reduce((sum, one) => sum + one.strength, 0);
      return { subject, strength, known };
    })
    .sort((a, b) => b.strength - a.strength || a.subject.localeCompare(b.subject))
    .slice(0, SUBJECTS_MAX)
    .map(({ known }) => ({
      title: known[0]!.entry.title ?? '',
      people: known.slice(0, PEOPLE_OF_A_SUBJECT).map(({ person: { id, name } }) => ({ id, name })),
    }));
}
