// Whom to turn to, from what open sessions left. Every session is folded in by itself and replaces what it left before, so
// that one more touches only those it is about, and in whatever order they come the result is the same.
import type { CircleId, PersonId } from '../ids';
import { folded } from '../text';
import { counts, helpedBy, type Deed, type SessionLeft } from './deed';

export type Evidence = Deed & { sessionId: SessionLeft['sessionId']; circleId: CircleId };

/** One subject of one person; the evidence is all there is to say why. */
export interface ExpertiseEntry {
  personId: PersonId;
  /** Names the entry among the person's own; empty for what had no topic. */
  subject: string;
  /** As it was written last; null for what had no topic. */
  title: string | null;
  /** Newest first. */
  evidence: readonly Evidence[];
  /** Everybody whom something of it helped, each once. */
  helpedIds: readonly PersonId[];
}

type Entries = ReadonlyMap<string, ExpertiseEntry>;

export interface Expertise {
  sessions: ReadonlyMap<SessionLeft['sessionId'], SessionLeft>;
  people: ReadonlyMap<PersonId, Entries>;
}

interface Growing {
  sessions: Map<SessionLeft['sessionId'], SessionLeft>;
  people: Map<PersonId, Entries>;
}

export function expertiseOf(all: readonly SessionLeft[]): Expertise {
  const growing: Growing = { sessions: new Map(), people: new Map() };
  for (const left of all) put(growing, left);
  return growing;
}

/** What it left now, in the place of what it left before. Entries it is not about stay the very same. */
export function foldSession({ sessions, people }: Expertise, left: SessionLeft): Expertise {
  const growing: Growing = { sessions: new Map(sessions), people: new Map(people) };
  put(growing, left);
  return growing;
}

export function entriesOf({ people }: Expertise, person: PersonId): ExpertiseEntry[] {
  return [...(people.get(person)?.values() ?? [])];
}

function put({ sessions, people }: Growing, left: SessionLeft): void {
  const before = sessions.get(left.sessionId);
  const now = counts(left) ? left : undefined;
  if (now) sessions.set(left.sessionId, now);
  else sessions.delete(left.sessionId);
  for (const person of new Set([before, now].flatMap((one) => one?.deeds.map(({ personId }) => personId) ?? []))) {
    const entries = new Map(people.get(person));
    if (before) take(entries, before);
    if (now) add(entries, person, now, sessions);
    if (entries.size > 0) people.set(person, entries);
    else people.delete(person);
    if (before) retitle(entries, subjectOf(before), sessions);
  }
}

function subjectOf({ topicTitle }: SessionLeft): string {
  return topicTitle === null ? '' : folded(topicTitle);
}

function take(entries: Map<string, ExpertiseEntry>, left: SessionLeft): void {
  const subject = subjectOf(left);
  const entry = entries.get(subject);
  const rest = entry?.evidence.filter(({ sessionId }) => sessionId !== left.sessionId) ?? [];
  if (entry && rest.length > 0) entries.set(subject, { ...entry, evidence: rest, helpedIds: helpedIn(rest) });
  else entries.delete(subject);
}

function add(
  entries: Map<string, ExpertiseEntry>,
  personId: PersonId,
  left: SessionLeft,
  sessions: ReadonlyMap<SessionLeft['sessionId'], SessionLeft>,
): void {
  const subject = subjectOf(left);
  const { sessionId, circleId } = left;
  const fresh = left.deeds
    .filter((deed) => deed.personId === personId)
    .map((deed) => ({ ...deed, sessionId, circleId }));
  if (fresh.length === 0) return;
  const evidence = [...(entries.get(subject)?.evidence ?? []), ...fresh].sort(newestFirst);
  entries.set(subject, { personId, subject, title: null, evidence, helpedIds: helpedIn(evidence) });
  retitle(entries, subject, sessions);
}

/** The newest session's own way to write it. */
function retitle(
  entries: Map<string, ExpertiseEntry>,
  subject: string,
  sessions: ReadonlyMap<SessionLeft['sessionId'], SessionLeft>,
): void {
  const entry = entries.get(subject);
  const newest = entry?.evidence[0];
  if (entry && newest) entries.set(subject, { ...entry, title: sessions.get(newest.sessionId)?.topicTitle ?? null });
}

function helpedIn(evidence: readonly Evidence[]): PersonId[] {
  return [...new Set(evidence.flatMap((one) => helpedBy(one)))].sort();
}

function newestFirst(a: Evidence, b: Evidence): number {
  return b.at.localeCompare(a.at) || placeOf(a).localeCompare(placeOf(b));
}

function placeOf(one: Evidence): string {
  return [one.sessionId, one.kind, 'captureId' in one ? one.captureId : '', 'byId' in one ? one.byId : ''].join('~');
}
