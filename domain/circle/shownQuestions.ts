// Which of its latest questions a circle's page shows: those that are open, and for some days those that were closed.
import type { Instant } from '../ids';
import { CLOSED_QUESTIONS_SHOWN_MS } from '../limits';
import type { Circle } from './circle';
import type { KeptCapture } from './kept';
import { questionOf } from './questionOf';

/** `latest` newest first; the open ones first, then what was closed last. */
export function shownQuestions(circle: Circle, latest: readonly KeptCapture[], now: Instant): KeptCapture[] {
  const questions = latest.flatMap((note) => questionOf(circle, note) ?? []);
  const since = Date.parse(now) - CLOSED_QUESTIONS_SHOWN_MS;
  const closed = questions.flatMap((question) => {
    const at = question.closed?.at;
    return at !== undefined && Date.parse(at) >= since ? [{ question, at }] : [];
  });
  closed.sort((a, b) => b.at.localeCompare(a.at));
  return [...questions.filter((question) => !question.closed), ...closed.map(({ question }) => question)];
}
