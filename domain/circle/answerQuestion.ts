// Answering a question that a circle keeps, while it is open; the same answer sent twice is there once.
import type { AnswerId, Instant, PersonId } from '../ids';
import { ANSWERS_PER_QUESTION_MAX, CAPTURE_MAX_LENGTH } from '../limits';
import { accepted, refused, type Result } from '../refusal';
import { cleanText } from '../text';
import type { CircleChange } from './change';
import type { Circle } from './circle';
import type { KeptCapture } from './kept';
import { questionOf } from './questionOf';

/** `note` as the circle keeps it now; null where it is not there (any more), or not for this person to know of. */
export function answerQuestion(
  circle: Circle,
  note: KeptCapture | null,
  given: { id: AnswerId; text: string },
  person: { id: PersonId; name: string },
  now: Instant,
): Result<CircleChange> {
  const question = questionOf(circle, note);
  if (!question) return refused('captureUnknown');
  const { answers = [] } = question;
  const existing = answers.find(({ id }) => id === given.id);
  if (existing) return existing.byId === person.id ? accepted({ circle }) : refused('notYours');
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  if (question.closed) return refused('questionClosed');
  if (answers.length >= ANSWERS_PER_QUESTION_MAX) return refused('tooMany');
  const text = cleanText(given.text, CAPTURE_MAX_LENGTH);
  if (!text.ok) return text;
  const answer = { id: given.id, byId: person.id, byName: person.name, text: text.value, at: now };
  return accepted({ circle, keep: [{ ...question, answers: [...answers, answer] }] });
}
