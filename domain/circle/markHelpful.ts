// Saying that what somebody noted down helped one, or taking that back; saying the same twice changes nothing.
import { ordinalOfSession, type PersonId } from '../ids';
import { HELPFUL_PER_NOTE_MAX } from '../limits';
import { accepted, refused, type Result } from '../refusal';
import type { CircleChange } from './change';
import type { Circle } from './circle';
import type { KeptCapture } from './kept';

/** `note` as the circle keeps it now; null where it is not there (any more), or not for this person to know of. */
export function markHelpful(
  circle: Circle,
  note: KeptCapture | null,
  person: PersonId,
  helpful: boolean,
): Result<CircleChange> {
  if (note?.kind !== 'takeaway' || !isSettledNote(circle, note)) return refused('captureUnknown');
  if (note.authorId === person) return refused('yourOwn');
  const { helpfulIds = [], ...unmarked } = note;
  if (helpfulIds.includes(person) === helpful) return accepted({ circle });
  if (helpful && helpfulIds.length >= HELPFUL_PER_NOTE_MAX) return refused('tooMany');
  const marked = helpful ? [...helpfulIds, person] : helpfulIds.filter((one) => one !== person);
  return accepted({ circle, keep: [marked.length > 0 ? { ...unmarked, helpfulIds: marked } : unmarked] });
}

/** Until its session has settled a note may be written again as it was in the session. */
export function isSettledNote({ next }: Circle, { sessionId }: Pick<KeptCapture, 'sessionId'>): boolean {
  return sessionId === null || (ordinalOfSession(sessionId) ?? Infinity) < next.ordinal;
}
