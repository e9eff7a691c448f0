// Why a circle may not be put back: what is put back passes the same gates as if somebody asked for it now.
import { foreignRefusal } from '../formatChoice';
import type { CircleDetails } from '../circle/change';
import { memberOf, type Invitation, type Member } from '../circle/circle';
import type { Joiner } from '../circle/gates/doorFacts';
import { gateRefusal } from '../circle/gates/gatesOf';
import type { MeetingDate } from '../circle/nextDate';
import { nextFormat } from '../circle/nextFormat';
import { presentCoach } from '../circle/outsideCoach';
import { isPlannable } from '../circle/plannable';
import { restRefusal } from '../circle/rest';
import { seatRefusal } from '../circle/seating';
import type { Instant, PersonId } from '../ids';
import { TOPICS_PER_CIRCLE_MAX } from '../limits';
import { refused, type Refused } from '../refusal';
import { idsOfAtom, kindOfAtom } from './atoms';
import { putBack, type Wanted } from './putBack';

/** What nobody changes in a closed circle. */
const meeting = new Set(['next', 'turns', 'swapAsk', 'swap', 'topic', 'topicLead', 'topicMerged', 'vote']);

export function putBackRefusal(
  now: CircleDetails,
  before: CircleDetails,
  wanted: readonly Wanted[],
  comer: Pick<Joiner, 'id' | 'door'>,
  at: Instant,
): Refused | null {
  return (
    restRefusalFor(before, wanted) ??
    seatsRefusal(now, wanted, comer, at) ??
    coachRefusal(before, at) ??
    planRefusal(now, before, wanted, at) ??
    (before.topics.length > Math.max(TOPICS_PER_CIRCLE_MAX, now.topics.length) ? refused('tooMany') : null)
  );
}

/** A circle at rest gets no date; one that is closed stays as it is, but for who sits in it. */
function restRefusalFor({ circle }: CircleDetails, wanted: readonly Wanted[]): Refused | null {
  if (!circle.rest || wanted.some(({ name }) => name === 'circle:rest')) return null;
  const kinds = wanted.map(({ name }) => kindOfAtom(name));
  const isSeating = kinds.includes('member');
  const stays = circle.rest.status === 'closed' && !isSeating && kinds.some((kind) => meeting.has(kind));
  return stays || dateIn(wanted) ? restRefusal(circle) : null;
}

function dateIn(wanted: readonly Wanted[]): MeetingDate | null {
  const date = wanted.find(({ name }) => name === 'next:date');
  return (date?.value ?? null) as MeetingDate | null;
}

/** Whoever gives a seat up does so first; then each who comes back takes one that is free and kept for nobody. */
function seatsRefusal(
  now: CircleDetails,
  wanted: readonly Wanted[],
  comer: Pick<Joiner, 'id' | 'door'>,
  at: Instant,
): Refused | null {
  const people = wanted.filter(({ name }) => /^(member|invited|asking):/.test(name));
  let there = putBack(
    now,
    people.filter(({ value }) => value === undefined),
  );
  for (const one of people) {
    const { name, value } = one;
    if (value === undefined) continue;
    const id = idsOfAtom(name)[0] as PersonId;
    const kind = kindOfAtom(name);
    const { circle } = there;
    const { invited = [], asking = [] } = circle;
    // One waits for one thing: to be let in, or to answer.
    const waiting = kind === 'asking' ? invited : asking;
    const isElsewhere = memberOf(circle, id) !== undefined || waiting.some((other) => other.id === id);
    if (kind !== 'member' && isElsewhere) return refused('changedSince');
    const without = putBack(there, [{ name, value: undefined }]);
    const { seat } = value as Member | Invitation;
    const full = kind === 'asking' ? null : seatRefusal(without.circle, seat, { counting: 'invitedToo', now: at });
    if (full) return full;
    const door = id === comer.id ? comer.door : null;
    const shut = kind === 'member' ? gateRefusal(without.circle, { id, door }, seat, at) : null;
    if (shut) return shut;
    there = putBack(there, [one]);
  }
  return null;
}

/** The one seat for a coach is either a member's, or kept for one, or that of a coach from outside. */
function coachRefusal({ circle }: CircleDetails, at: Instant): Refused | null {
  const coach = presentCoach(circle, at);
  if (!coach) return null;
  const { members, invited = [] } = circle;
  if (members.some(({ id }) => id === coach.id)) return refused('sitsInside');
  return [...members, ...invited].some(({ seat }) => seat === 'coach') ? refused('seatTaken') : null;
}

function planRefusal(
  { circle }: CircleDetails,
  before: CircleDetails,
  wanted: readonly Wanted[],
  at: Instant,
): Refused | null {
  const touched = wanted.map(({ name }) => name);
  const date = dateIn(wanted);
  if (date && !isPlannable(date.startsAt, at)) return refused('timeInvalid');
  if (!touched.some((name) => name === 'circle:formatId' || name === 'next:instead')) return null;
  return foreignRefusal(circle, before.circle.formatId) ?? foreignRefusal(circle, nextFormat(before.circle).formatId);
}
