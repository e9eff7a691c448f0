// Changing what one has said: the words, the kind, who and when, whom it is to. Only its author, and only while the session runs; what was
// agreed to by others stays agreed to, and everybody sees that it was changed.
import type { PersonId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import type { Capture } from './capture';
import { captureWith } from './captureIndex';
import type { NoteWords } from './commands';
import type { SessionEvent, SessionFact } from './events';
import type { RunningSession } from './state';
import { factsOf, wordsOf } from './words';

export function editCapture(
  session: RunningSession,
  note: NoteWords,
  author: PersonId,
): Result<readonly SessionFact[]> {
  const found = captureWith(session.captures, note.captureId);
  if (!found) return refused('captureUnknown');
  if (found.authorId !== author) return refused('notYours');
  const words = wordsOf(session, note, author);
  if (!words.ok) return words;
  return accepted(says(found, words.value) ? [] : [{ type: 'captureEdited', data: words.value }]);
}

export function withEdit(
  captures: readonly Capture[],
  { at, by, data }: Extract<SessionEvent, { type: 'captureEdited' }>,
): readonly Capture[] {
  if (data.redacted) return captures;
  return captures.map((capture) => {
    if (capture.id !== data.captureId || capture.authorId === null) return capture;
    const { id, authorId, at: saidAt, setAside, late, meTooIds, shared } = capture;
    const base = { id, authorId, at: saidAt, setAside, late, text: data.text, editedAt: at };
    const kept = { ...base, ...(meTooIds && { meTooIds }), ...(shared && { shared }) };
    return { ...kept, ...factsOf(data, by ?? authorId) };
  });
}

function says(capture: Capture, { kind, text, ownerId, dueOn, toId }: NoteWords): boolean {
  if (capture.kind !== kind || capture.text !== text) return false;
  if (capture.kind === 'thanks') return capture.toId === toId;
  return capture.kind !== 'commitment' || (capture.ownerId === ownerId && capture.dueOn === dueOn);
}
