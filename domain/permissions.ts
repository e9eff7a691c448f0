// Who may do what: one table, read by the API, the stream and the bot's card actions alike.

/**
 * Where somebody stands, weakest first: `stranger` is outside the board's conversation, `attendee` is in it (or in the
 * circle's meeting chat), `member` sits in the circle, `organiser` started it or was handed it.
 */
export const standings = ['stranger', 'attendee', 'member', 'organiser'] as const;
export type Standing = (typeof standings)[number];

export const actions = [
  'seeBoard',
  'startCircle',
  'seeCircle',
  'joinCircle',
  'leaveCircle',
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
  'giveFeedback',
  'readFeedback',
  'linkMeeting',
] as const;
export type Action = (typeof actions)[number];

const weakest: Record<Action, Standing> = {
  seeBoard: 'attendee',
  startCircle: 'attendee',
  seeCircle: 'attendee',
  joinCircle: 'attendee',
  leaveCircle: 'attendee',
  proposeTopic: 'member',
  withdrawTopic: 'member',
  vote: 'member',
  leadTopic: 'member',
  mergeTopic: 'member',
  changeTurns: 'member',
  planSession: 'member',
  startSession: 'member',
  followSession: 'attendee',
  takePart: 'attendee',
  redactCapture: 'attendee',
  reviewCommitment: 'attendee',
  giveFeedback: 'attendee',
  readFeedback: 'attendee',
  linkMeeting: 'member',
};

/** What somebody was in a session that is over: `peer` was there and did not lead it. */
export type SessionPart = 'lead' | 'peer' | 'none';

/** Some things also take having been in the session, whatever one's standing is. */
const partNeeded: Partial<Record<Action, SessionPart>> = { giveFeedback: 'peer', readFeedback: 'lead' };

export function mayInPart(part: SessionPart, action: Action): boolean {
  return (partNeeded[action] ?? part) === part;
}

/** What a role means inside a session (host, author, owner) is for `decide` and the circle's own rules. */
export function may(standing: Standing, action: Action): boolean {
  return standings.indexOf(standing) >= standings.indexOf(weakest[action]);
}
