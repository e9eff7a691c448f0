// Who may do what: one table, read by the API, the stream and the bot's card actions alike.
import { isMembersOnly, type Kind } from './circle/kinds';

/**
 * Where somebody stands, weakest first: `stranger` is outside the board's conversation, `attendee` is in it (or in the
 * circle's meeting chat), `coach` has a seat from outside for some sessions (which, is asked at each session), `member`
 * sits in the circle, `organiser` started it or was handed it.
 */
export const standings = ['stranger', 'attendee', 'coach', 'member', 'organiser'] as const;
export type Standing = (typeof standings)[number];

export const actions = [
  'seeBoard',
  'keepProfile',
  'findPeople',
  'startCircle',
  'formCircles',
  'seeCircle',
  'seeInside',
  'seeSessions',
  'joinCircle',
  'leaveCircle',
  'askToJoin',
  'answerInvitation',
  'invite',
  'answerAsk',
  'runCircle',
  'proposeTopic',
  'withdrawTopic',
  'vote',
  'leadTopic',
  'mergeTopic',
  'changeTurns',
  'planSession',
  'startSession',
  'followSession',
  'takePart',
  'redactCapture',
  'reviewCommitment',
  'markHelpful',
  'askCircle',
  'answerQuestion',
  'giveFeedback',
  'readFeedback',
  'linkMeeting',
  'takeBack',
] as const;
export type Action = (typeof actions)[number];

/** The weakest standing that may; the second one where what is inside is for members only. */
const weakest: Record<Action, Standing | { open: Standing; membersOnly: Standing }> = {
  seeBoard: 'attendee',
  /** One's own; there is no way to anybody else's. */
  keepProfile: 'attendee',
  /** Whom to turn to, from what everybody here may read; of members-only circles only what is one's own. */
  findPeople: 'attendee',
  startCircle: 'attendee',
  /** Ask what circles could start, and ask everybody of one; nobody sits anywhere by it but whoever asks. */
  formCircles: 'attendee',
  /** That it is there, its name and its kind. */
  seeCircle: 'attendee',
  seeInside: { open: 'attendee', membersOnly: 'member' },
  /** Who sits in it, and of the sessions one may follow: date, agenda, topic. */
  seeSessions: { open: 'attendee', membersOnly: 'coach' },
  joinCircle: 'attendee',
  leaveCircle: 'attendee',
  askToJoin: 'attendee',
  answerInvitation: 'attendee',
  invite: 'member',
  answerAsk: 'member',
  runCircle: 'organiser',
  proposeTopic: 'member',
  withdrawTopic: 'member',
  vote: 'member',
  leadTopic: 'member',
  mergeTopic: 'member',
  changeTurns: 'member',
  planSession: 'member',
  startSession: 'member',
  followSession: { open: 'attendee', membersOnly: 'coach' },
  takePart: { open: 'attendee', membersOnly: 'coach' },
  redactCapture: { open: 'attendee', membersOnly: 'coach' },
  reviewCommitment: { open: 'attendee', membersOnly: 'coach' },
  /** Of what is kept of sessions that are over, which a coach from outside is not shown. */
  markHelpful: { open: 'attendee', membersOnly: 'member' },
  askCircle: { open: 'attendee', membersOnly: 'member' },
  /** And what follows from it: say that it is answered, or take one's own words back. */
  answerQuestion: { open: 'attendee', membersOnly: 'member' },
  giveFeedback: { open: 'attendee', membersOnly: 'coach' },
  readFeedback: { open: 'attendee', membersOnly: 'member' },
  linkMeeting: 'member',
  /** One's own change, for some minutes; what it was says what one must still be allowed. */
  takeBack: 'attendee',
};

/** What somebody was in a session that is over: `peer` was there and did not lead it. */
export type SessionPart = 'lead' | 'peer' | 'none';

/** Some things also take having been in the session, whatever one's standing is. */
const partNeeded: Partial<Record<Action, SessionPart>> = { giveFeedback: 'peer', readFeedback: 'lead' };

export function mayInPart(part: SessionPart, action: Action): boolean {
  return (partNeeded[action] ?? part) === part;
}

/**
 * What a role means inside a session (host, author, owner) is for `decide` and the circle's own rules. `kind` is that of
 * the circle it is about; null for the board alone.
 */
export function may(standing: Standing, action: Action, kind: Kind | null): boolean {
  const needed = weakest[action];
  const least =
    typeof needed === 'string' ? needed : kind !== null && isMembersOnly(kind) ? needed.membersOnly : needed.open;
  return standings.indexOf(standing) >= standings.indexOf(least);
}

/** Outside of a members-only circle what lies inside is not there: nobody learns whether it is, or only not theirs. */
export function isNothingTo(standing: Standing, action: Action, kind: Kind | null): boolean {
  const isOutside = kind !== null && !may(standing, 'seeInside', kind);
  return standing === 'stranger' || (isOutside && !may(standing, action, kind));
}
