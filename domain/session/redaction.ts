// Erasing somebody's words: who may ask for it, and what is left of a capture in the log. The place in the log stays, so
// that sequences and everything counted by them do; which rows hold the words is the stores' concern.
import type { CaptureId, PersonId } from '../ids';
import type { Standing } from '../permissions';
import { accepted, refused, type Result } from '../refusal';
import type { SessionEvent } from './events';

export type CapturedEvent = Extract<SessionEvent, { type: 'captured' }>;

/** Whoever wrote it, or the circle's organiser; an undone or set-aside capture as well. Answers with what is erased. */
export function mayRedact(
  log: readonly SessionEvent[],
  captureId: CaptureId,
  person: PersonId,
  standing: Standing,
): Result<readonly CapturedEvent[]> {
  const found = capturesOf(log, captureId);
  if (found.length === 0) return refused('captureUnknown');
  if (standing !== 'organiser' && !found.some((event) => event.by === person)) return refused('notYours');
  return accepted(found);
}

/** Every place in the log where a capture that was redacted stands, whether its text is gone already or not. */
export function redactedCaptures(log: readonly SessionEvent[]): CapturedEvent[] {
  const ids = log.flatMap((event) => (event.type === 'redacted' ? [event.data.captureId] : []));
  return [...new Set(ids)].flatMap((id) => capturesOf(log, id));
}

export function withoutText(event: CapturedEvent): CapturedEvent {
  return { ...event, data: { ...event.data, text: '', redacted: true } };
}

/** `events` as they may be shown after `redacted` is known of: nothing erased is said again. */
export function scrubbed(events: readonly SessionEvent[], redacted: ReadonlySet<CaptureId>): SessionEvent[] {
  return events.map((event) =>
    event.type === 'captured' && redacted.has(event.data.captureId) ? withoutText(event) : event,
  );
}

function capturesOf(log: readonly SessionEvent[], captureId: CaptureId): CapturedEvent[] {
  return log.filter((event): event is CapturedEvent => event.type === 'captured' && event.data.captureId === captureId);
}
