// What is remembered of a change for as long as it can be taken back: who made it and the few things it replaced.
import type { CircleChange, CircleDetails } from '../circle/change';
import type { ChangeId, Instant, PersonId, SessionId } from '../ids';
import { CHANGES_REMEMBERED } from '../limits';
import type { Action } from '../permissions';
import { atomsOf, isSameAtom } from './atoms';

export interface Replaced {
  name: string;
  /** Absent where there was nothing. */
  before?: unknown;
  after?: unknown;
}

export interface MadeChange {
  id: ChangeId;
  /** The circle's changes are counted from 1. */
  number: number;
  byId: PersonId;
  byName: string;
  at: Instant;
  /** What one must be allowed to do it. */
  needed: Action;
  /** The next session at that time. */
  sessionId: SessionId;
  replaced: readonly Replaced[];
  takenBack?: true;
}

export type Making = Pick<MadeChange, 'id' | 'byId' | 'byName' | 'at' | 'needed'>;

/** The change with what it replaces beside it; as it was when it replaces nothing that people change. */
export function remembered(details: CircleDetails, change: CircleChange, making: Making): CircleChange {
  const replaced = whatReplaced(details, change);
  if (replaced.length === 0) return change;
  const number = (details.circle.changes ?? 0) + 1;
  const made: MadeChange = { ...making, number, sessionId: details.circle.next.sessionId, replaced };
  const earlier = (change.made ?? []).filter((one) => one.number > number - CHANGES_REMEMBERED);
  return { ...change, circle: { ...change.circle, changes: number }, made: [...earlier, made] };
}

function whatReplaced(details: CircleDetails, change: CircleChange): Replaced[] {
  const before = atomsOf(details);
  const after = atomsOf(detailsAfter(details, change));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((name) => {
    if (isSameAtom(before.get(name), after.get(name))) return [];
    return [
      {
        name,
        ...(before.has(name) && { before: before.get(name) }),
        ...(after.has(name) && { after: after.get(name) }),
      },
    ];
  });
}

export function detailsAfter(details: CircleDetails, { circle, putTopics = [], removeTopicIds = [] }: CircleChange) {
  const gone = new Set([...removeTopicIds, ...putTopics.map(({ id }) => id)]);
  return { ...details, circle, topics: [...details.topics.filter(({ id }) => !gone.has(id)), ...putTopics] };
}
