// One index for each audience, each with nothing in it but what that audience may read, and so with statistics of its own:
// what somebody may not see has no way to influence what they find.
import type { PersonId } from '../../domain/ids';
import type { Audience, Found } from './entriesOfCircle';
import type { Entry } from './entry';
import { createSearchIndex, type SearchIndex } from './searchIndex';

export type Findable = Found | { kind: 'subject'; subject: string } | { kind: 'person'; personId: PersonId };

export interface AudienceEntry {
  audience: Audience;
  entry: Entry;
  found: Findable;
}

/** Everything that came from one place, so that it can be replaced by what comes from there now. */
export type FromOnePlace = Map<string, AudienceEntry>;

export interface AudienceIndices {
  of(audience: Audience): SearchIndex | undefined;
  found(audience: Audience, id: string): Findable | undefined;
  /** What changed since `before`, and nothing else, is put anew; yields now and then. */
  replace(before: FromOnePlace, now: readonly AudienceEntry[]): Generator<void, FromOnePlace, void>;
  size(): number;
}

const AT_ONCE = 50;

export function createAudienceIndices(): AudienceIndices {
  const indices = new Map<Audience, SearchIndex>();
  const founds = new Map<Audience, Map<string, Findable>>();

  function indexOf(audience: Audience): SearchIndex {
    const known = indices.get(audience);
    if (known) return known;
    const made = createSearchIndex();
    indices.set(audience, made);
    founds.set(audience, new Map());
    return made;
  }

  function remove({ audience, entry }: AudienceEntry): void {
    indices.get(audience)?.remove([entry.id]);
    founds.get(audience)?.delete(entry.id);
  }

  return {
    of: (audience) => indices.get(audience),
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
        const index = indexOf(audience);
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

function isSame(a: Entry, b: Entry): boolean {
  return (
    a.title === b.title &&
    a.at === b.at &&
    a.words.length === b.words.length &&
    a.words.every((word, index) => word === b.words[index])
  );
}
