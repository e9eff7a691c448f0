// What somebody's note says, as it goes into the log: cleaned, its length and its facts checked.
import { isCalendarDate } from '../calendarDate';
import type { PersonId } from '../ids';
import { CAPTURE_MAX_LENGTH } from '../limits';
import { accepted, refused, type Result } from '../refusal';
import { cleanText } from '../text';
import type { KindFacts } from './capture';
import type { NoteWords } from './commands';
import type { StartedSession } from './state';

/**
 * Who and when stand on commitments only; one without an owner is its author's. Whom it is to stands on thanks only, and
 * nobody thanks themselves: such thanks are to nobody in particular.
 */
export function wordsOf(session: StartedSession, note: NoteWords, author: PersonId): Result<NoteWords> {
  if (note.ownerId !== null && !(note.ownerId in session.names)) return refused('ownerUnknown');
  if (note.toId !== undefined && !(note.toId in session.names)) return refused('ownerUnknown');
  if (note.dueOn !== null && !isCalendarDate(note.dueOn)) return refused('dateInvalid');
  const text = cleanText(note.text, CAPTURE_MAX_LENGTH);
  if (!text.ok) return text;
  const isCommitment = note.kind === 'commitment';
  const toId = note.kind === 'thanks' && note.toId !== author ? note.toId : undefined;
  return accepted({
    captureId: note.captureId,
    kind: note.kind,
    text: text.value,
    ownerId: isCommitment ? (note.ownerId ?? author) : null,
    dueOn: isCommitment ? note.dueOn : null,
    ...(toId && { toId }),
  });
}

/** As a log says them: what lacks an owner is its author's. */
export function factsOf({ kind, ownerId, dueOn, toId }: Omit<NoteWords, 'captureId'>, author: PersonId): KindFacts {
  if (kind === 'commitment') return { kind, ownerId: ownerId ?? author, dueOn };
  return kind === 'thanks' ? { kind, ...(toId && { toId }) } : { kind };
}
