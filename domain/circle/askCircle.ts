// Putting a question to a circle outside of its sessions, under one's name; asking the same twice changes nothing.
import type { CaptureId, Instant, PersonId } from '../ids';
import { CAPTURE_MAX_LENGTH, OPEN_QUESTIONS_PER_CIRCLE_MAX } from '../limits';
import { accepted, refused, type Result } from '../refusal';
import { cleanText } from '../text';
import type { CircleChange } from './change';
import type { Circle } from './circle';
import type { KeptCapture } from './kept';

/** `latest` are the circle's latest questions, among which a repeat finds itself. */
export function askCircle(
  circle: Circle,
  latest: readonly KeptCapture[],
  asked: { id: CaptureId; text: string },
  person: { id: PersonId; name: string },
  now: Instant,
): Result<CircleChange> {
  if (circle.rest?.status === 'closed') return refused('circleClosed');
  const existing = latest.find(({ id }) => id === asked.id);
  if (existing) return existing.authorId === person.id ? accepted({ circle }) : refused('notYours');
  const open = latest.filter(({ sessionId, closed }) => sessionId === null && !closed);
  if (open.length >= OPEN_QUESTIONS_PER_CIRCLE_MAX) return refused('tooManyOpenQuestions');
  const text = cleanText(asked.text, CAPTURE_MAX_LENGTH);
  if (!text.ok) return text;
  const place = { id: asked.id, circleId: circle.id, sessionId: null, kind: 'question' } as const;
  const question: KeptCapture = {
    ...place,
    text: text.value,
    at: now,
    authorId: person.id,
    authorName: person.name,
  };
  return accepted({ circle, keep: [question] });
}
