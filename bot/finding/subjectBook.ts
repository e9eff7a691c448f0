// The subjects that open sessions were about: each is found by what it is called and by what was noted down on it.
import type { SessionLeft } from '../../domain/expertise/deed';
import type { CircleId } from '../../domain/ids';
import { folded } from '../../domain/text';
import type { AudienceEntry } from './audienceIndices';
import type { CircleContents } from './circleContents';

interface Written {
  title: string;
  at: string;
  texts: readonly string[];
}

export interface SubjectBook {
  /** What a circle's open sessions left now; answers the subjects it touches, each as it is now or null. */
  put(
    circle: CircleId,
    left: readonly SessionLeft[],
    contents: CircleContents | null,
  ): ReadonlyMap<string, AudienceEntry | null>;
}

/** A subject's newest notes speak for it. */
const NOTES_OF_A_SUBJECT = 60;

export function createSubjectBook(): SubjectBook {
  const pages = new Map<string, Map<CircleId, readonly Written[]>>();
  const bySubject = new Map<CircleId, Map<string, readonly Written[]>>();

  return {
    put(circle, left, contents) {
      const before = bySubject.get(circle) ?? new Map<string, readonly Written[]>();
      const now = contents ? writtenIn(left, contents) : new Map<string, readonly Written[]>();
      bySubject.set(circle, now);
      const touched = new Map<string, AudienceEntry | null>();
      for (const subject of new Set([...before.keys(), ...now.keys()])) {
        if (isSame(before.get(subject), now.get(subject))) continue;
        const page = pages.get(subject) ?? new Map<CircleId, readonly Written[]>();
        const written = now.get(subject);
        if (written) page.set(circle, written);
        else page.delete(circle);
        if (page.size > 0) pages.set(subject, page);
        else pages.delete(subject);
        touched.set(idOf(subject), page.size > 0 ? entryOf(subject, [...page.values()].flat()) : null);
      }
      return touched;
    },
  };
}

function writtenIn(left: readonly SessionLeft[], { history }: CircleContents): Map<string, readonly Written[]> {
  const notes = new Map<string, string[]>();
  for (const { sessionId, kind, text, answers = [] } of history.kept) {
    if (sessionId === null || kind === 'thanks') continue;
    const texts = notes.get(sessionId) ?? [];
    texts.push(text, ...answers.map((answer) => answer.text));
    notes.set(sessionId, texts);
  }
  const records = new Map<string, string>(history.records.map(({ sessionId, startedAt }) => [sessionId, startedAt]));
  const found = new Map<string, Written[]>();
  for (const { sessionId, topicTitle } of left) {
    if (topicTitle === null) continue;
    const subject = folded(topicTitle);
    const written = { title: topicTitle, at: records.get(sessionId) ?? '', texts: notes.get(sessionId) ?? [] };
    found.set(subject, [...(found.get(subject) ?? []), written]);
  }
  return found;
}

function entryOf(subject: string, written: readonly Written[]): AudienceEntry {
  const newestFirst = [...written].sort((a, b) => b.at.localeCompare(a.at) || a.title.localeCompare(b.title));
  const { title, at } = newestFirst[0]!;
  const words = newestFirst.flatMap(({ texts }) => texts).slice(0, NOTES_OF_A_SUBJECT);
  return {
    audience: 'open',
    entry: { id: idOf(subject), kind: 'subject', title, words, at: at || null },
    found: { kind: 'subject', subject },
  };
}

function idOf(subject: string): string {
  return `subject:${subject}`;
}

function isSame(a: readonly Written[] | undefined, b: readonly Written[] | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
