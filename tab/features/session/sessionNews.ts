// What happened between two looks at a running session that everybody should hear of; the words are the panel's.
import { mayLend } from '../../../domain/borrowTime';
import type { PersonId } from '../../../domain/ids';
import { currentStep } from '../../../domain/session/currentStep';
import type { RunningSession } from '../../../domain/session/state';
import { STAY_MS, voteOf } from '../../../domain/session/thumbVote';

export type SessionNews =
  | { type: 'host'; hostId: PersonId }
  | { type: 'paused' }
  | { type: 'resumed' }
  | { type: 'movedOn' | 'wentBack'; stepIndex: number }
  | { type: 'lessTime' }
  /** `lenders` are the later parts it was taken from; what they could not lend makes the session end later. */
  | { type: 'moreTime'; minutes: number; lenders: readonly number[]; endsLater: boolean; roundsAreKept: boolean };

export function newsBetween(before: RunningSession, after: RunningSession): SessionNews[] {
  const news: SessionNews[] = [];
  if (before.hostId !== after.hostId) news.push({ type: 'host', hostId: after.hostId });
  if (before.stepIndex !== after.stepIndex) {
    const { stepIndex } = after;
    return [...news, { type: stepIndex > before.stepIndex ? 'movedOn' : 'wentBack', stepIndex }];
  }
  if (before.clock.status !== after.clock.status) {
    news.push({ type: after.clock.status === 'paused' ? 'paused' : 'resumed' });
  }
  const moreMs = after.allottedMs[after.stepIndex]! - before.allottedMs[after.stepIndex]!;
  if (moreMs > 0) news.push(moreTime(before, after));
  if (moreMs < 0) news.push({ type: 'lessTime' });
  return news;
}

function moreTime(before: RunningSession, after: RunningSession): SessionNews {
  const { granted } = voteOf(before);
  const isVoted = voteOf(after).granted > granted;
  const lenders = after.allottedMs.flatMap((ms, index) => (ms < before.allottedMs[index]! ? [index] : []));
  const minutes = isVoted ? STAY_MS[granted]! / 60_000 : 1;
  const later = after.steps.slice(after.stepIndex + 1);
  const roundsAreKept = later.some((step) => !mayLend(step, currentStep(after)));
  return {
    type: 'moreTime',
    minutes,
    lenders,
    endsLater: sum(after.allottedMs) > sum(before.allottedMs),
    roundsAreKept,
  };
}

function sum(all: readonly number[]): number {
  return all.reduce((total, one) => total + one, 0);
}
