// Closing a question, by the answer that did it or without one, and opening it again. Whoever asked decides; where nobody
// knows who that is, or they do not sit in the circle, its members do. An answer that closed it counts for whoever gave it,
// so nobody but whoever asked marks their own.
import type { AnswerId, Instant, PersonId } from '../ids';
import { accepted, refused, type Refusal, type Result } from '../refusal';
import type { CircleChange } from './change';
import { memberOf, type Circle } from './circle';
import type { KeptCapture } from './kept';
import { questionOf, type Question } from './questionOf';

/** Null where no answer was the one that did it. */
export interface Closing {
  answerId: AnswerId | null;
}

/** `closing` null opens it again. */
export function closeQuestion(
  circle: Circle,
  note: KeptCapture | null,
  closing: Closing | null,
  person: PersonId,
  now: Instant,
): Result<CircleChange> {
  const question = questionOf(circle, note);
  if (!question) return refused('captureUnknown');
  const { closed, ...open } = question;
  if (closing === null) {
    if (!closed) return accepted({ circle });
    return mayReopen(circle, question, person) ? accepted({ circle, keep: [open] }) : refused('notYours');
  }
  const { answerId } = closing;
  const refusal = closingRefusal(circle, question, closing, person);
  if (refusal) return refused(refusal);
  if (closed) return closed.answerId === answerId ? accepted({ circle }) : refused('questionClosed');
  return accepted({ circle, keep: [{ ...question, closed: { byId: person, at: now, answerId } }] });
}

/** Null where this person may. */
export function closingRefusal(
  circle: Circle,
  question: KeptCapture,
  { answerId }: Closing,
  person: PersonId,
): Refusal | null {
  if (answerId === null) return decides(circle, question, person) || runs(circle, person) ? null : 'notYours';
  const answer = question.answers?.find(({ id }) => id === answerId);
  if (!answer) return 'answerUnknown';
  if (!decides(circle, question, person)) return 'notYours';
  return answer.byId === person && question.authorId !== person ? 'yourOwn' : null;
}

export function mayReopen(circle: Circle, question: Pick<Question, 'authorId' | 'closed'>, person: PersonId): boolean {
  const { closed } = question;
  if (!closed) return false;
  return (
    closed.byId === person || decides(circle, question, person) || (closed.answerId === null && runs(circle, person))
  );
}

function decides(circle: Circle, { authorId }: Pick<KeptCapture, 'authorId'>, person: PersonId): boolean {
  if (authorId === person) return true;
  const askerSits = authorId !== null && memberOf(circle, authorId) !== undefined;
  return !askerSits && memberOf(circle, person) !== undefined;
}

function runs(circle: Circle, person: PersonId): boolean {
  return circle.organiserId === person && memberOf(circle, person) !== undefined;
}
