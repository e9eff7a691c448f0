// What each part of one session takes when its circle decides so itself: a whole minute at least, and together exactly
// the slot.
import type { Refusal } from './refusal';

/** Null when the parts can take these minutes. */
export function stepMinutesRefusal(minutes: readonly number[], parts: number, slotMinutes: number): Refusal | null {
  const isWhole = minutes.length === parts && minutes.every((one) => Number.isInteger(one) && one >= 1);
  return isWhole && sum(minutes) === slotMinutes ? null : 'stepMinutesInvalid';
}

/**
 * One part given `wanted` minutes, as near as the slot allows; what it gains the longest of the others give, the later
 * first, and what it loses goes to the shortest of them. The sum stays as it was.
 */
export function withStepMinutes(minutes: readonly number[], index: number, wanted: number): number[] {
  const slot = sum(minutes);
  const next = [...minutes];
  if (next.length < 2) return next;
  const most = slot - (next.length - 1);
  next[index] = Math.min(most, Math.max(1, Math.round(wanted)));
  for (let over = sum(next) - slot; over !== 0; over = sum(next) - slot) {
    const other = otherThan(index, next, over > 0 ? (a, b) => a >= b : (a, b) => a < b);
    next[other] = next[other]! - Math.sign(over);
  }
  return next;
}

/** The part, never `index`, that no other one beats. */
function otherThan(index: number, minutes: readonly number[], beats: (a: number, b: number) => boolean): number {
  return minutes.reduce((best, one, at) => {
    if (at === index) return best;
    return best === -1 || beats(one, minutes[best]!) ? at : best;
  }, -1);
}

function sum(minutes: readonly number[]): number {
  return minutes.reduce((all, one) => all + one, 0);
}
