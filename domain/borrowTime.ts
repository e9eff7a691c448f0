// Where extra minutes come from: shared later parts, and what is left of the same person's round. Another person's round
// lends nothing, so that everyone who gives one keeps the same share.
import type { AgendaStep } from './agenda';

const MINUTE_MS = 60_000;

type Lending = Pick<AgendaStep, 'round' | 'giverId'>;

/**
 * Gives `extraMs` to one step, borrowed from the longest of the later steps that may lend, none of which falls under a
 * minute. What nobody can lend makes the session longer. Returns the new allotments; never changes earlier steps.
 */
export function borrowTime(
  steps: readonly Lending[],
  allottedMs: readonly number[],
  stepIndex: number,
  extraMs: number,
): number[] {
  const next = [...allottedMs];
  next[stepIndex] = next[stepIndex]! + extraMs;
  let owed = extraMs;
  while (owed > 0) {
    let lender = -1;
    for (let index = stepIndex + 1; index < next.length; index += 1) {
      const lends = next[index]! > MINUTE_MS && mayLend(steps[index]!, steps[stepIndex]!);
      if (lends && (lender < 0 || next[index]! >= next[lender]!)) lender = index;
    }
    if (lender < 0) return next;
    const lent = Math.min(owed, MINUTE_MS, next[lender]! - MINUTE_MS);
    next[lender] = next[lender]! - lent;
    owed -= lent;
  }
  return next;
}

/** Rounds by topic belong to nobody: those lend to one another as all shared parts do. */
export function mayLend(lender: Lending, borrower: Lending): boolean {
  return lender.giverId === undefined || lender.round === borrower.round;
}
