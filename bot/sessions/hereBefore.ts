// Which members have a session's panel open before it begins, when there is no log yet to say so: known from the windows
// this process holds, and said only while no other process lives, which may hold more of them.
import type { PersonId } from '../../domain/ids';
import type { LiveSession } from './liveSession';
import type { OtherProcesses } from './otherProcesses';

/** Who comes at the same moment is told of together. */
const TELL_AFTER_MS = 200;

export interface HereBefore {
  /** A window of theirs is open; returns what to call when it is gone. */
  arrive(live: LiveSession, person: PersonId): () => void;
  /** Null while it is not known. */
  of(live: LiveSession): readonly PersonId[] | null;
  /** Called when what `of` says may have changed. */
  listen(live: LiveSession, tell: () => void): () => void;
}

interface Around {
  windows: Map<PersonId, number>;
  listeners: Set<() => void>;
  isTelling: boolean;
}

export function createHereBefore(others: Pick<OtherProcesses, 'none' | 'onChange'>): HereBefore {
  const around = new Map<LiveSession, Around>();
  others.onChange(() => around.forEach(tellSoon));

  function at(live: LiveSession): Around {
    const known = around.get(live) ?? { windows: new Map<PersonId, number>(), listeners: new Set(), isTelling: false };
    around.set(live, known);
    return known;
  }

  function tellSoon(one: Around): void {
    if (one.isTelling) return;
    one.isTelling = true;
    setTimeout(() => {
      one.isTelling = false;
      one.listeners.forEach((tell) => tell());
    }, TELL_AFTER_MS).unref();
  }

  function forgetEmpty(live: LiveSession, { windows, listeners }: Around): void {
    if (windows.size === 0 && listeners.size === 0) around.delete(live);
  }

  function count(live: LiveSession, person: PersonId, more: 1 | -1): void {
    const one = at(live);
    const windows = (one.windows.get(person) ?? 0) + more;
    if (windows > 0) one.windows.set(person, windows);
    else one.windows.delete(person);
    tellSoon(one);
    forgetEmpty(live, one);
  }

  return {
    arrive(live, person) {
      count(live, person, 1);
      return () => count(live, person, -1);
    },
    of: (live) => (others.none() ? [...(around.get(live)?.windows.keys() ?? [])] : null),
    listen(live, tell) {
      const one = at(live);
      one.listeners.add(tell);
      return () => {
        one.listeners.delete(tell);
        forgetEmpty(live, one);
      };
    },
  };
}
