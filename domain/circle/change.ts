// What one decision about a circle changes, all of it written together or not at all.
import type { TopicId } from '../ids';
import type { MadeChange } from '../undo/madeChange';
import type { Circle } from './circle';
import type { Commitment, KeptCapture, SessionRecord } from './kept';
import type { Topic } from './topic';

export interface CircleChange {
  circle: Circle;
  putTopics?: readonly Topic[];
  removeTopicIds?: readonly TopicId[];
  /** `before` is null for a new commitment: open and done ones are kept apart. */
  commitments?: readonly { before: Commitment | null; after: Commitment }[];
  keep?: readonly KeptCapture[];
  /** Erased: whatever is there of them goes. */
  removeKept?: readonly Pick<KeptCapture, 'id' | 'kind' | 'at'>[];
  removeCommitments?: readonly Commitment[];
  record?: SessionRecord;
  /** Remembered for as long as it can be taken back. */
  made?: readonly MadeChange[];
}

/** The circle as it is stored: whether anything it keeps was touched is seen from its own row. */
export function withNotesCounted({ circle, keep = [], removeKept = [], record }: CircleChange): Circle {
  if (keep.length + removeKept.length === 0 && !record) return circle;
  return { ...circle, noteChanges: (circle.noteChanges ?? 0) + 1 };
}

/** A circle with what its page shows; `topics` and `openCommitments` are all there are. */
export interface CircleDetails {
  circle: Circle;
  topics: readonly Topic[];
  openCommitments: readonly Commitment[];
}
