// Why these people: the rule that all of them pass and what they said they share and want. Of a single person neither a
// level nor a team nor what they face is ever said, and of whom somebody would rather not meet nothing.
import type { Kind } from '../circle/kinds';
import type { Instant, PersonId } from '../ids';
import { folded } from '../text';
import type { Candidate } from './candidate';
import { sharesIssue } from './gains';
import { offsets, sharedHours } from './workingHours';

export type Reason =
  | { reason: 'sameWork' | 'otherTeams' | 'levelGap' | 'nearLevel' }
  /** Somebody can share what others want to learn. */
  | { reason: 'canShare'; personId: PersonId; subject: string; wantedBy: readonly PersonId[] }
  | { reason: 'allWant'; subject: string; wantedBy: readonly PersonId[] }
  | { reason: 'similarIssue' }
  | { reason: 'shareNoCircle' }
  /** Of everybody's working day, where all have said where they are. */
  | { reason: 'hoursTogether'; hours: number };

/** The most telling offers, so many of them. */
const OFFERS_SAID = 2;
const ruleOf = { peers: 'sameWork', tGroup: 'otherTeams', mentoring: 'levelGap', coaching: 'nearLevel' } as const;

export function reasonsFor(kind: Kind, group: readonly Candidate[], now: Instant): Reason[] {
  const offers = offersIn(kind, group).slice(0, OFFERS_SAID);
  return [
    { reason: ruleOf[kind] },
    ...offers,
    ...(offers.length === 0 ? wantedByMost(group) : []),
    ...(kind === 'tGroup' && sharesIssue(group) ? [{ reason: 'similarIssue' } as const] : []),
    { reason: 'shareNoCircle' },
    ...hoursOf(group, now),
  ];
}

/** The one to be said where there is room for one. */
export function mostTelling(because: readonly Reason[]): Reason | null {
  return because.find(({ reason }) => reason === 'canShare' || reason === 'allWant') ?? because[0] ?? null;
}

/** How many want what somebody here can share; most telling first. */
export function byTelling(a: { because: readonly Reason[] }, b: { because: readonly Reason[] }): number {
  return wantedIn(b.because) - wantedIn(a.because);
}

function wantedIn(because: readonly Reason[]): number {
  return because.reduce((sum, one) => sum + (one.reason === 'canShare' ? one.wantedBy.length : 0), 0);
}

type Offer = Extract<Reason, { reason: 'canShare' }>;

/** What is offered to most comes first. A mentor is there for the mentee. */
function offersIn(kind: Kind, group: readonly Candidate[]): Offer[] {
  const top = Math.max(...group.map(({ words }) => words.level ?? 0));
  const sharers = kind === 'mentoring' ? group.filter(({ words }) => words.level === top) : group;
  return sharers
    .flatMap(({ id, words }) =>
      words.share.map((subject): Offer => ({
        reason: 'canShare',
        personId: id,
        subject,
        wantedBy: wanting(group, subject, id),
      })),
    )
    .filter(({ wantedBy }) => wantedBy.length > 0)
    .sort((a, b) => b.wantedBy.length - a.wantedBy.length);
}

function wantedByMost(group: readonly Candidate[]): Reason[] {
  const wanted = group
    .flatMap(({ words }) => words.learn)
    .map((subject) => ({ reason: 'allWant' as const, subject, wantedBy: wanting(group, subject) }))
    .filter(({ wantedBy }) => wantedBy.length > 1)
    .sort((a, b) => b.wantedBy.length - a.wantedBy.length);
  return wanted.slice(0, 1);
}

function wanting(group: readonly Candidate[], subject: string, but?: PersonId): PersonId[] {
  const wanted = folded(subject);
  return group
    .filter(({ id, words }) => id !== but && words.learn.some((one) => folded(one) === wanted))
    .map(({ id }) => id);
}

function hoursOf(group: readonly Candidate[], now: Instant): Reason[] {
  const known = offsets(
    group.map(({ words }) => words.timeZone),
    now,
  );
  const pairs = known.flatMap((a, at) =>
    known.slice(0, at).map((b) => (a === null || b === null ? null : sharedHours(a, b))),
  );
  const least = Math.min(...pairs.map((hours) => hours ?? 0));
  return least >= 1 ? [{ reason: 'hoursTogether', hours: Math.floor(least) }] : [];
}
