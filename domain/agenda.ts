// How a format's minutes become one session's steps: scaled to the slot, never a step without a minute,
// always summing to the slot; and where extra minutes are borrowed from.
import type { Format, StepId, Speakers } from './formats';
import type { CaptureKind } from './session/capture';

export interface AgendaStep {
  id: StepId;
  minutes: number;
  speaks: Speakers;
  invites: readonly CaptureKind[];
}

const MINUTE_MS = 60_000;

/**
 * The format's steps with whole minutes summing exactly to `slotMinutes`.
 * Shares are kept by largest remainder. Throws when the slot has fewer minutes than the format has steps.
 */
export function agendaFor(format: Format, slotMinutes: number): AgendaStep[] {
  const { steps } = format;
  if (!Number.isInteger(slotMinutes) || slotMinutes < steps.length) {
    throw new Error(`a slot of ${slotMinutes} minutes cannot hold the ${steps.length} steps of ${format.id}`);
  }
  const total = steps.reduce((sum, step) => sum + step.minutes, 0);
  const spare = slotMinutes - steps.length;
  const shares = steps.map((step) => (step.minutes / total) * slotMinutes - 1);
  const positive = shares.reduce((sum, share) => sum + Math.max(0, share), 0);
  const exact = shares.map((share) => (positive === 0 ? 0 : (Math.max(0, share) / positive) * spare));
  const minutes = exact.map((share) => 1 + Math.floor(share));
  const left = slotMinutes - minutes.reduce((sum, m) => sum + m, 0);
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (const { index } of byRemainder.slice(0, left)) minutes[index]! += 1;
  return steps.map((step, index) => ({
    id: step.id,
    minutes: minutes[index]!,
    speaks: step.speaks,
    invites: step.invites,
  }));
}

/**
 * Gives `extraMs` to one step, borrowed from the longest later steps, none of which falls under a minute.
 * What nobody can lend makes the session longer. Returns the new allotments; never changes earlier steps.
 */
export function borrowTime(allottedMs: readonly number[], stepIndex: number, extraMs: number): number[] {
  const next = [...allottedMs];
  next[stepIndex] = next[stepIndex]! + extraMs;
  let owed = extraMs;
  while (owed > 0) {
    let lender = -1;
    for (let index = stepIndex + 1; index < next.length; index += 1) {
      if (next[index]! > MINUTE_MS && (lender < 0 || next[index]! >= next[lender]!)) lender = index;
    }
    if (lender < 0) return next;
    const lent = Math.min(owed, MINUTE_MS, next[lender]! - MINUTE_MS);
    next[lender] = next[lender]! - lent;
    owed -= lent;
  }
  return next;
}
