// Erasing somebody's words: who may ask for it, and what is left of a capture in the log. The place in the log stays, so
// that sequences and everything counted by them do; which rows hold the words is the stores' concern.
import type { KeptCapture } from '../circle/kept';
import type { CaptureId, PersonId } from '../ids';
import type { Standing } from '../permissions';
import { accepted, refused, type Result } from '../refusal';
import type { CaptureKind } from './capture';
import type { SessionEvent } from './events';

/** Every kind of event that holds what somebody wrote. */
export type WordsEvent = Extract<SessionEvent, { type: 'captured' | 'asked' | 'captureEdited' }>;

export type KeptPlace = Pick<KeptCapture, 'id' | 'kind' | 'at'>;

export function saysWords(event: SessionEvent): event is WordsEvent {
  return event.type === 'captured' || event.type === 'asked' || event.type === 'captureEdited';
}

/** Whoever wrote it, or the circle's organiser; an undone or set-aside capture as well. Answers with what is erased. */
export function mayRedact(
  log: readonly SessionEvent[],
  captureId: CaptureId,
  person: PersonId,
  standing: Standing,
): Result<readonly WordsEvent[]> {
  const found = wordsIn(log, captureId);
  if (found.length === 0) return refused('captureUnknown');
  if (standing !== 'organiser' && !found.some((event) => event.by === person)) return refused('notYours');
  return accepted(found);
}

/** Every place in the log where words of a redacted capture stood, whether they are gone already or not. */
export function redactedWords(log: readonly SessionEvent[]): WordsEvent[] {
  const ids = log.flatMap((event) => (event.type === 'redacted' ? [event.data.captureId] : []));
  return [...new Set(ids)].flatMap((id) => wordsIn(log, id));
}

export function withoutText(event: WordsEvent): WordsEvent {
  const gone = { text: '', redacted: true } as const;
  if (event.type === 'asked') return { ...event, data: { ...event.data, ...gone } };
  // Who was thanked is part of what was said.
  if (event.type === 'captured') {
    const { toId: _thanked, ...data } = event.data;
    return { ...event, data: { ...data, ...gone } };
  }
  const { toId: _thanked, ...data } = event.data;
  return { ...event, data: { ...data, ...gone } };
}

/**
 * Where a board may keep what these words said: a note stays under the instant it was first said and under whichever of
 * its kinds it had last, so all of them are looked under.
 */
export function keptPlaces(gone: readonly WordsEvent[]): { kept: KeptPlace[]; commitmentIds: CaptureId[] } {
  const kinds = new Map<CaptureId, Set<CaptureKind>>();
  for (const { data } of gone)
    kinds.set(data.captureId, (kinds.get(data.captureId) ?? new Set<CaptureKind>()).add(data.kind));
  const kept = gone.flatMap(({ type, at, data: { captureId: id } }) =>
    type === 'captureEdited'
      ? []
      : [...kinds.get(id)!].flatMap((kind) => (kind === 'commitment' ? [] : [{ id, kind, at }])),
  );
  return { kept, commitmentIds: [...kinds].flatMap(([id, said]) => (said.has('commitment') ? [id] : [])) };
}

/** `events` as they may be shown after `redacted` is known of: nothing erased is said again. */
export function scrubbed(events: readonly SessionEvent[], redacted: ReadonlySet<CaptureId>): SessionEvent[] {
  return events.map((event) => (saysWords(event) && redacted.has(event.data.captureId) ? withoutText(event) : event));
}

function wordsIn(log: readonly SessionEvent[], captureId: CaptureId): WordsEvent[] {
  return log.filter((event): event is WordsEvent => saysWords(event) && event.data.captureId === captureId);
}
