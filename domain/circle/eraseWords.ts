// Erasing one's own answer, or one's own question that was put outside of a session; nothing of it is kept. What was asked
// in a session is erased there. A question whose answer goes that closed it is open again.
import type { AnswerId, PersonId } from '../ids';
import { accepted, refused, type Result } from '../refusal';
import type { CircleChange } from './change';
import type { Circle } from './circle';
import type { KeptCapture } from './kept';
import { questionOf, type Question } from './questionOf';

/** `answerId` null erases the question, and with it its answers. What is not there (any more) needs no erasing. */
export function eraseWords(
  circle: Circle,
  note: KeptCapture | null,
  answerId: AnswerId | null,
  person: PersonId,
): Result<CircleChange> {
  const question = questionOf(circle, note);
  if (!question) return accepted({ circle });
  if (answerId !== null) return eraseAnswer(circle, question, answerId, person);
  if (question.authorId !== person) return refused('notYours');
  if (question.sessionId !== null) return refused('askedInSession');
  return accepted({ circle, removeKept: [question] });
}

function eraseAnswer(circle: Circle, question: Question, id: AnswerId, person: PersonId): Result<CircleChange> {
  const { answers = [], closed, ...bare } = question;
  const mine = answers.find((answer) => answer.id === id);
  if (!mine) return accepted({ circle });
  if (mine.byId !== person) return refused('notYours');
  const left = answers.filter((answer) => answer !== mine);
  const kept: KeptCapture = {
    ...bare,
    ...(left.length > 0 && { answers: left }),
    ...(closed && closed.answerId !== id && { closed }),
  };
  return accepted({ circle, keep: [kept] });
}
