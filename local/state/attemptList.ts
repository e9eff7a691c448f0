/** The list of what the bot was asked to send, newest last and bounded; it is not kept over restarts. */
import type { Happenings } from './happenings';
import type { SendAttempt } from './teamsState';

const MOST_KEPT = 5_000;

/** Collects from now on; the answer reads the list. */
export function attemptList(listen: Happenings['listen']): () => readonly SendAttempt[] {
  const attempts: SendAttempt[] = [];
  listen((happening) => {
    if (happening.kind !== 'sent') return;
    attempts.push(happening.attempt);
    if (attempts.length > MOST_KEPT) attempts.shift();
  });
  return () => attempts;
}
