// Answers what somebody looks for on a board: whom to turn to and why, who says so themselves, and what was noted down.
// Everything comes from the indices of the audiences this person is among, and from nothing else.
import type { ClaimingPerson, EarnedPerson, FindingView, FoundNote } from '../../contract/findingViews';
import { memberOf } from '../../domain/circle/circle';
import type { ExpertiseEntry } from '../../domain/expertise/expertise';
import { strengthOf } from '../../domain/expertise/strength';
import type { CircleId, Instant, PersonId } from '../../domain/ids';
import { shownToOthers } from '../../domain/profile/shownToOthers';
import { sections, type Findable } from './audienceIndices';
import type { BoardKnowledge, BoardPerson } from './boardKnowledge';
import { earnedView } from './earnedView';
import type { Audience } from './entriesOfCircle';
import type { Hit } from './entry';
import { mergeHits } from './mergeHits';
import { foundPerson, shownEntries } from './shownPeople';

export type Answer = Pick<FindingView, 'earned' | 'claiming' | 'others' | 'notes' | 'people'>;

interface FoundHit extends Hit {
  audience: Audience;
  found: Findable;
}

/** In each section. */
const HITS_MAX = 40;
const NOTES_MAX = 20;
const PEOPLE_MAX = 20;
/** A subject found this much worse than the best one is about something else. */
const RELEVANT = 0.4;
/** Whoever is asked for by name comes before whoever knows something of that name. */
const BY_NAME = 1000;

/** `me` null: as for whoever is in the conversation, the same for all of them. */
export function findOnBoard(knowledge: BoardKnowledge, query: string, me: PersonId | null, now: Instant): Answer {
  const hits = hitsIn(knowledge, audiencesOf(knowledge, me), query, now);
  const earned = earnedFor(knowledge, hits, now);
  const found = sayingFor(knowledge, hits, new Set(earned.map(({ id }) => id)));
  return {
    earned,
    claiming: found.filter(({ claims }) => claims.length > 0),
    others: found.filter(({ claims }) => claims.length === 0).map(({ claims: _none, ...person }) => person),
    notes: hits
      .filter(isNote)
      .slice(0, NOTES_MAX)
      .flatMap((hit) => noteOf(knowledge, hit) ?? []),
    people: knowledge.people().size,
  };
}

/** For whoever is in the board's conversation, the same for all of them. */
export function whoKnows(knowledge: BoardKnowledge, query: string, now: Instant): EarnedPerson[] {
  return earnedFor(knowledge, hitsIn(knowledge, ['open'], query, now), now);
}

function audiencesOf(knowledge: BoardKnowledge, me: PersonId | null): Audience[] {
  if (me === null) return ['open'];
  const mine = knowledge.circles().filter((circle) => memberOf(circle, me));
  return ['open', ...mine.map(({ id }) => id)];
}

function hitsIn(knowledge: BoardKnowledge, audiences: readonly Audience[], query: string, now: Instant): FoundHit[] {
  const { indices } = knowledge;
  return sections.flatMap((section) => {
    const perIndex = audiences.map((audience) =>
      (indices.of(audience, section)?.find(query, { now, limit: HITS_MAX }) ?? []).flatMap((hit): FoundHit[] => {
        const found = indices.found(audience, hit.id);
        return found ? [{ ...hit, audience, found }] : [];
      }),
    );
    return mergeHits(perIndex, HITS_MAX);
  });
}

function earnedFor(knowledge: BoardKnowledge, hits: readonly FoundHit[], now: Instant): EarnedPerson[] {
  const relevance = relevanceOf(hits);
  const answered = answersIn(hits);
  const named = new Map(hits.flatMap((hit) => (isByName(hit) ? [[hit.found.personId, hit.score]] : [])));
  const candidates = new Set([
    ...named.keys(),
    ...[...relevance.keys()].flatMap((subject) => knowledge.holdersOf(subject)),
    ...answered.values(),
  ]);
  const ranked = [...candidates].flatMap((id) => {
    const person = knowledge.people().get(id);
    if (!person) return [];
    const byName = named.get(person.id);
    const entries = shownEntries(knowledge, person).flatMap((entry) => {
      const evidence = byName === undefined ? matching(entry, relevance, answered) : entry.evidence;
      if (evidence.length === 0) return [];
      const worth = (relevance.get(entry.subject) ?? RELEVANT) * (1 + strengthOf({ evidence }, now));
      return [{ entry: evidence === entry.evidence ? entry : { ...entry, evidence }, worth }];
    });
    if (entries.length === 0) return [];
    entries.sort((a, b) => b.worth - a.worth || a.entry.subject.localeCompare(b.entry.subject));
    const worth = entries.reduce((sum, one) => sum + one.worth, 0) + (byName === undefined ? 0 : BY_NAME + byName);
    return [{ person, worth, entries: entries.map(({ entry }) => entry) }];
  });
  ranked.sort((a, b) => b.worth - a.worth || a.person.id.localeCompare(b.person.id));
  return ranked.slice(0, PEOPLE_MAX).map(({ person, entries }) => earnedPerson(knowledge, person, entries));
}

export function earnedPerson(
  knowledge: BoardKnowledge,
  person: BoardPerson,
  entries: readonly ExpertiseEntry[],
): EarnedPerson {
  const nameOf = (id: PersonId) => knowledge.people().get(id)?.name ?? null;
  return { ...foundPerson(knowledge, person), earned: entries.map((entry) => earnedView(entry, nameOf)) };
}

/** Of the subjects that were found, how well, from 0 to 1. */
function relevanceOf(hits: readonly FoundHit[]): Map<string, number> {
  const subjects = hits.flatMap(({ found, score }) => (found.kind === 'subject' ? [{ ...found, score }] : []));
  const best = Math.max(...subjects.map(({ score }) => score));
  return new Map(
    subjects.flatMap(({ subject, score }) => (score >= RELEVANT * best ? [[subject, score / best] as const] : [])),
  );
}

/** Whose answer closed which of the questions that everybody may read. */
function answersIn(hits: readonly FoundHit[]): ReadonlyMap<string, PersonId> {
  return new Map(
    hits.flatMap(({ audience, found }) => {
      if (audience !== 'open' || found.kind !== 'question') return [];
      const { id, answers = [], closed } = found.note;
      const answer = answers.find((one) => one.id === closed?.answerId);
      return answer ? [[id, answer.byId] as const] : [];
    }),
  );
}

function matching(
  entry: ExpertiseEntry,
  relevance: ReadonlyMap<string, number>,
  answered: ReadonlyMap<string, PersonId>,
) {
  if (relevance.has(entry.subject)) return entry.evidence;
  return entry.evidence.filter((one) => one.kind === 'answered' && answered.has(one.captureId));
}

/** Found by their name or by what they say of themselves; `claims` only as far as they were asked for. */
function sayingFor(
  knowledge: BoardKnowledge,
  hits: readonly FoundHit[],
  earned: ReadonlySet<PersonId>,
): ClaimingPerson[] {
  return hits
    .filter(({ found }) => found.kind === 'person' && !earned.has(found.personId))
    .slice(0, PEOPLE_MAX)
    .flatMap((hit) => {
      const person = hit.found.kind === 'person' ? knowledge.people().get(hit.found.personId) : undefined;
      if (!person) return [];
      const { share } = shownToOthers(person.profile);
      const words = hit
        .why()
        .filter((match) => match.in === 'words')
        .map(({ word }) => word.toLowerCase());
      const said = share.filter((claim) => words.some((word) => claim.toLowerCase().includes(word)));
      return [{ ...foundPerson(knowledge, person), claims: isByName(hit) ? share : said }];
    });
}

function isByName(hit: FoundHit): hit is FoundHit & { found: { kind: 'person'; personId: PersonId } } {
  return hit.found.kind === 'person' && hit.why().some((match) => match.in === 'title' && match.how !== 'similar');
}

type NoteHit = FoundHit & { found: Exclude<Findable, { kind: 'subject' | 'person' }> };

function isNote(hit: FoundHit): hit is NoteHit {
  return hit.found.kind !== 'subject' && hit.found.kind !== 'person';
}

function noteOf(knowledge: BoardKnowledge, { found, why }: NoteHit): FoundNote | null {
  const circle = knowledge.contentsOf(found.circleId)?.circle;
  if (!circle) return null;
  const matched = [...new Set(why().map(({ word }) => word))].sort();
  const place = { circleId: circle.id as CircleId, circleName: circle.name, matched };
  if (found.kind === 'topic') {
    const { id, title, proposedAt, voterIds } = found.topic;
    return { ...place, kind: 'topic', id, text: title, at: proposedAt, votes: voterIds.length };
  }
  const { id, text, at, authorName, helpfulIds = [], answers = [], closed } = found.note;
  const note = { ...place, id, text, at, authorName };
  return found.kind === 'takeaway'
    ? { ...note, kind: 'takeaway', topicTitle: found.topicTitle, helpful: helpfulIds.length }
    : { ...note, kind: 'question', answers: answers.length, isClosed: closed !== undefined };
}
