// Indices for each audience, one for each section of an answer (so that many notes crowd out no subject), with nothing in them but what that audience may read, and so with statistics of its own:
// what somebody may not see has no way to influence what they find.
import type { PersonId } from '../../domain/ids';
import type { Audience, Found } from './entriesOfCircle';
import type { Entry, EntryKind } from './entry';
import { createSearchIndex, type SearchIndex } from './searchIndex';

export type Findable = Found | { kind: 'subject'; subject: string } | { kind: 'person'; personId: PersonId };

/** What is looked for together and answered together. */
export const sections = ['subjects', 'people', 'notes'] as const;
export type Section = (typeof sections)[number];

const sectionOf: Record<EntryKind, Section> = {
  subject: 'subjects',
  person: 'people',
  takeaway: 'notes',
  question: 'notes',
  topic: 'notes',
};

export interface AudienceEntry {
  audience: Audience;
  entry: Entry;
  found: Findable;
}

/** Everything that came from one place, so that it can be replaced by what comes from there now. */
export type FromOnePlace = Map<string, AudienceEntry>;

export interface AudienceIndices {
  of(audience: Audience, section: Section): SearchIndex | undefined;
  found(audience: Audience, id: string): Findable | undefined;
  /** What changed since `before`, and nothing else, is put anew; yields now and then. */
  replace(before: FromOnePlace, now: readonly AudienceEntry[]): Generator<void, FromOnePlace, void>;
  size(): number;
}

const AT_ONCE = 50;

export function createAudienceIndices(): AudienceIndices {
  const indices = new Map<string, SearchIndex>();
  const founds = new Map<Audience, Map<string, Findable>>();

  function indexOf(audience: Audience, section: Section): SearchIndex {
    const name = nameOf(audience, section);
    const index = indices.get(name) ?? createSearchIndex();
    indices.set(name, index);
    if (!founds.has(audience)) founds.set(audience, new Map());
    return index;
  }

  function remove({ audience, entry }: AudienceEntry): void {
    indices.get(nameOf(audience, sectionOf[entry.kind]))?.remove([entry.id]);
    founds.get(audience)?.delete(entry.id);
  }

  return {
    of: (audience, section) => indices.get(nameOf(audience, section)),
    found: (audience, id) => founds.get(audience)?.get(id),
    *replace(before, now) {
      const after: FromOnePlace = new Map(now.map((one) => [one.entry.id, one]));
      for (const one of before.values()) {
        if (after.get(one.entry.id)?.audience !== one.audience) remove(one);
      }
      let done = 0;
      for (const one of now) {
        const { audience, entry, found } = one;
        const known = before.get(entry.id);
        const index = indexOf(audience, sectionOf[entry.kind]);
        if (known?.audience !== audience || !isSame(known.entry, entry)) index.put([entry]);
        founds.get(audience)!.set(entry.id, found);
        done += 1;
        if (done % AT_ONCE === 0) yield;
      }
      return after;
    },
    size: () => [...indices.values()].reduce((sum, { size }) => sum + size, 0),
  };
}

function nameOf(audience: Audience, section: Section): string {
  return `${section} ${audience}`;
}

function isSame(a: Entry, b: Entry): boolean {
  return (
    a.title === b.title &&
    a.at === b.at &&
    a.words.length === b.words.length &&
    a.words.every((word, index) => word === b.words[index])
  );
}
