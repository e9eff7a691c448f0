// What people promised in a session, as its last part reads it out: what is due first comes first.
import { byDueDate, type Commitment } from '../circle/kept';
import type { StartedSession } from './state';

export type Promised = Pick<Commitment, 'id' | 'at' | 'text' | 'ownerId' | 'ownerName' | 'dueOn' | 'state'>;

export function promisedIn({ captures, names }: StartedSession): Promised[] {
  const promised = captures.flatMap((capture): Promised[] => {
    if (capture.kind !== 'commitment' || capture.setAside) return [];
    const { id, at, text, ownerId, dueOn } = capture;
    return [{ id, at, text, ownerId, ownerName: names[ownerId] ?? '', dueOn, state: { status: 'open' } }];
  });
  return promised.sort(byDueDate);
}
