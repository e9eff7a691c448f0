// Questions without a name that were taken back once the session was over: the board may keep them already, and gives
// them up.
import type { SessionEvent } from './events';
import type { WordsEvent } from './redaction';

/** Every place in the log where their words stood; one that was asked again at the very same instant stands. */
export function takenBackLate(log: readonly SessionEvent[]): WordsEvent[] {
  const end = log.findIndex(({ type }) => type === 'ended');
  const undone = end < 0 ? [] : log.slice(end).filter((event) => event.type === 'captureUndone');
  const asked = log.filter((event) => event.type === 'asked');
  const isGone = ({ seq, data: { captureId } }: (typeof asked)[number]) =>
    undone.some((event) => event.data.captureId === captureId && event.seq > seq);
  const stands = asked.filter((event) => !isGone(event));
  return asked.filter(
    (event) =>
      isGone(event) && !stands.some(({ at, data }) => at === event.at && data.captureId === event.data.captureId),
  );
}
