// When a step's time is up, those present vote with their thumbs: stay a little, or move on. Everything here follows
// from the log and an instant, so that every panel shows and every server decides the same.
import type { Instant, PersonId } from '../ids';
import { elapsedMs, remainingMs } from './clock';
import { presentIds } from './presence';
import { readyNeeded } from './ready';
import type { RunningSession } from './state';

export const voteChoices = ['stay', 'moveOn'] as const;
export type VoteChoice = (typeof voteChoices)[number];

/** What staying gives, the first time and the second; after that the step moves on. */
export const STAY_MS: readonly number[] = [2 * 60_000, 60_000];
/** After this long those who have voted decide, if they are at least half of those present. */
export const VOTE_WINDOW_MS = 30_000;

/** One step's vote; a session has none until somebody votes or a step is given more time. */
export interface StepVote {
  /** How often this step was given more time: a vote names it, and so cannot count in the next one. */
  round: number;
  /** How often it was given by a vote. */
  granted: number;
  choices: Readonly<Record<PersonId, VoteChoice>>;
  /** What follows from it comes in the same write, and ends this vote. */
  isDecided?: true;
}

export const noVote: StepVote = { round: 0, granted: 0, choices: {} };

export interface VoteTally {
  stay: number;
  moveOn: number;
  present: number;
}

export function voteOf(session: RunningSession): StepVote {
  return session.vote ?? noVote;
}

/** Whether this step can be voted on at all: a silent one asks nothing, and after the last comes none to move on to. */
export function takesVotes(session: RunningSession): boolean {
  return session.steps[session.stepIndex]!.speaks !== 'nobody' && session.stepIndex + 1 < session.steps.length;
}

/** What one more yes would give; null once the extra minutes are used up. */
export function stayMs(session: RunningSession): number | null {
  return STAY_MS[voteOf(session).granted] ?? null;
}

export function isVoteOpen(session: RunningSession, now: Instant): boolean {
  const asks = takesVotes(session) && stayMs(session) !== null && session.clock.status === 'running';
  return asks && remainingMs(session, now) <= 0;
}

/** Whoever said “ready” has said it already: it counts as moving on until they vote otherwise. */
export function choiceOf(session: RunningSession, person: PersonId): VoteChoice | null {
  return voteOf(session).choices[person] ?? (session.readyIds.includes(person) ? 'moveOn' : null);
}

/** Only those who are here count. */
export function voteTally(session: RunningSession): VoteTally {
  const present = presentIds(session);
  const count = (choice: VoteChoice) => present.filter((person) => choiceOf(session, person) === choice).length;
  return { stay: count('stay'), moveOn: count('moveOn'), present: present.length };
}

/**
 * What follows at this instant, null while it is open. More than half of those present decide at once; else everyone
 * having voted, or half of them once the window is over, by their votes. Staying needs more votes than moving on.
 */
export function voteOutcome(session: RunningSession, now: Instant): VoteChoice | null {
  if (!isVoteOpen(session, now)) return null;
  const { stay, moveOn, present } = voteTally(session);
  const cast = stay + moveOn;
  const windowIsOver = -remainingMs(session, now) >= VOTE_WINDOW_MS;
  const decides = Math.max(stay, moveOn) * 2 > present || cast === present || windowIsOver;
  if (!decides || cast === 0 || cast < readyNeeded(present)) return null;
  return stay > moveOn ? 'stay' : 'moveOn';
}

/** Both extra rounds were granted and are over. */
export function extraTimeIsUsed(session: RunningSession, now: Instant): boolean {
  const isUp = session.clock.status === 'running' && remainingMs(session, now) <= 0;
  return takesVotes(session) && stayMs(session) === null && isUp;
}

/** Extra time counts from now: what a step has run over already is given to it as well. */
export function extraMs(session: RunningSession, now: Instant, ms: number): number {
  return ms + Math.max(0, elapsedMs(session.clock, now) - session.allottedMs[session.stepIndex]!);
}
