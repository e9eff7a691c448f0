// Something worth keeping, caught in a session; where it goes afterwards is decided when the session settles.
import type { CalendarDate, CaptureId, Instant, PersonId } from '../ids';

export const captureKinds = ['takeaway', 'commitment', 'question', 'thanks'] as const;
export type CaptureKind = (typeof captureKinds)[number];

interface CaptureBase {
  id: CaptureId;
  text: string;
  at: Instant;
  /** Set aside by the host: kept in the log, shown to nobody. */
  setAside: boolean;
  /** Taken after the session ended. */
  late: boolean;
  /** When its author last changed it; absent while it stands as it was first said. */
  editedAt?: Instant;
  /** Who else would say so, in the order they did; absent while nobody has. */
  meTooIds?: readonly PersonId[];
  /** Its author lets it leave the circle; absent while it may not. */
  shared?: true;
}

export interface CommitmentCapture extends CaptureBase {
  authorId: PersonId;
  kind: 'commitment';
  ownerId: PersonId;
  dueOn: CalendarDate | null;
}

export interface PlainCapture extends CaptureBase {
  authorId: PersonId;
  kind: 'takeaway' | 'question';
}

export interface ThanksCapture extends CaptureBase {
  authorId: PersonId;
  kind: 'thanks';
  /** Who is thanked, never its author; absent where nobody was named. */
  toId?: PersonId;
}

/** Nobody knows whose it is; whoever holds the secret that hashes to this may take it back. */
export interface AnonymousQuestion extends CaptureBase {
  kind: 'question';
  authorId: null;
  secretHash: string;
}

/** What a kind of note says besides its words. */
export type KindFacts =
  | Pick<CommitmentCapture, 'kind' | 'ownerId' | 'dueOn'>
  | Pick<ThanksCapture, 'kind' | 'toId'>
  | Pick<PlainCapture, 'kind'>;

export type Capture = CommitmentCapture | PlainCapture | ThanksCapture | AnonymousQuestion;
