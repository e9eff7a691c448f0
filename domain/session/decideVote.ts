// The thumb vote at zero: taking a vote, and what its outcome does to the agenda. The counting is thumbVote's.
import { borrowTime } from '../borrowTime';
import type { Instant } from '../ids';
import { accepted, refused, type Refusal } from '../refusal';
import type { Actor, PanelCommand } from './commands';
import type { Decision } from './decide';
import { enterNext } from './enterNext';
import type { SessionFact } from './events';
import { foresee } from './foresee';
import { isPresent } from './presence';
import { remainingMs } from './clock';
import type { RunningSession } from './state';
import { extraMs, extraTimeIsUsed, stayMs, takesVotes, voteOf, voteOutcome } from './thumbVote';

type Vote = Extract<PanelCommand, { type: 'vote' }>;

export function decideVote(
  session: RunningSession,
  { step, round, choice }: Vote,
  actor: Exclude<Actor, { as: 'product' }>,
  now: Instant,
): Decision {
  const refusal = voteRefusal(session, step, round, now);
  if (refusal) return refused(refusal);
  if (!isPresent(session, actor.id)) return refused('notPresent');
  if (voteOf(session).choices[actor.id] === choice) return accepted([]);
  const voted: SessionFact = { type: 'voted', data: { stepIndex: step, round, choice } };
  return accepted([voted, ...decidedVote(foresee(session, voted, actor.id, now), now)]);
}

/** What the product sees when it looks at the clock: a vote whose window is over, or extra minutes that are used up. */
export function decideByClock(session: RunningSession, now: Instant): Decision {
  if (!extraTimeIsUsed(session, now)) return accepted(decidedVote(session, now));
  return accepted([enterNext(session, 'timeUsed')]);
}

/** The facts that follow from a vote that is decided; none while it is open. */
export function decidedVote(session: RunningSession, now: Instant): SessionFact[] {
  const outcome = voteOutcome(session, now);
  if (!outcome) return [];
  const { stepIndex } = session;
  const closed: SessionFact = { type: 'voteClosed', data: { stepIndex, round: voteOf(session).round, outcome } };
  if (outcome === 'moveOn') {
    return [closed, enterNext(session, 'vote')];
  }
  const extra = extraMs(session, now, stayMs(session) ?? 0);
  const allottedMs = borrowTime(session.steps, session.allottedMs, stepIndex, extra);
  return [closed, { type: 'timeExtended', data: { stepIndex, allottedMs } }];
}

function voteRefusal(session: RunningSession, step: number, round: number, now: Instant): Refusal | null {
  if (step !== session.stepIndex) return 'stepIsGone';
  if (session.steps[step]!.speaks === 'nobody') return 'stepIsSilent';
  if (!takesVotes(session)) return 'lastStepStays';
  if (round < voteOf(session).round || stayMs(session) === null) return 'voteIsOver';
  if (session.clock.status === 'paused') return 'clockIsPaused';
  return round > voteOf(session).round || remainingMs(session, now) > 0 ? 'timeNotUp' : null;
}
