// A note as a question that can be answered: one that is kept of a session that has settled, or was put outside of one.
import type { Circle } from './circle';
import type { KeptCapture } from './kept';
import { isSettledNote } from './markHelpful';

export type Question = KeptCapture & { kind: 'question' };

/** Null for every other note, and where there is none. */
export function questionOf(circle: Circle, note: KeptCapture | null): Question | null {
  return note !== null && isQuestion(note) && isSettledNote(circle, note) ? note : null;
}

function isQuestion(note: KeptCapture): note is Question {
  return note.kind === 'question';
}
