// A private word for one of those who led: what helped, one suggestion, thanks. It never becomes part of the session's
// log; who may write it, to whom and for how long is decided here, who may read it by the permission table.
import type { Instant, PersonId } from '../ids';
import { FEEDBACK_MAX_LENGTH, FEEDBACK_MS } from '../limits';
import { mayInPart, type SessionPart } from '../permissions';
import { accepted, refused, type Result } from '../refusal';
import { cleanText } from '../text';
import { isAnonymousEnough } from './anonymous';
import type { EndedSession, SessionState } from './state';
import { whoLed } from './whoLed';

export interface FeedbackWords {
  /** Empty when nothing is said about it. */
  helped: string;
  suggestion: string;
  thanks: boolean;
}

/** As it is kept; without a name when it is anonymous. */
export interface Feedback extends FeedbackWords {
  authorName: string | null;
}

/** A word as it is allowed: the session it is about, and whom it is for. */
export interface AllowedWord {
  session: EndedSession;
  to: PersonId;
}

/** Those this person may write to; nobody for whoever was not there. */
export function addresseesOf(session: EndedSession, person: PersonId): PersonId[] {
  return whoLed(session).filter((id) => mayInPart(partTo(session, person, id), 'giveFeedback'));
}

/** What somebody was in a session, seen from one who led it: givers of rounds are each other's peers. */
function partTo(session: EndedSession, person: PersonId, lead: PersonId): SessionPart {
  if (lead === person) return 'lead';
  return session.attendedIds.includes(person) ? 'peer' : 'none';
}

/** Whom a word is for may be left out where there is only one. Taking back is never too late. */
export function feedbackFrom(session: SessionState, person: PersonId, asked: PersonId | null): Result<AllowedWord> {
  if (session.status !== 'ended') return refused('sessionNotEnded');
  const led = whoLed(session);
  if (led.length === 0) return refused('nobodyLed');
  if (asked !== null && !led.includes(asked)) return refused('didNotLead');
  const others = led.filter((id) => id !== person);
  const to = asked ?? others[0] ?? person;
  const part = partTo(session, person, to);
  if (!mayInPart(part, 'giveFeedback')) return refused(part === 'lead' ? 'leadsOwnSession' : 'wasNotThere');
  return asked === null && others.length > 1 ? refused('chooseForWhom') : accepted({ session, to });
}

/** What is read is what was written to whoever reads. */
export function feedbackTo(session: SessionState, person: PersonId): Result<AllowedWord> {
  if (session.status !== 'ended') return refused('sessionNotEnded');
  const led = whoLed(session);
  if (led.length === 0) return refused('nobodyLed');
  const part = led.includes(person) ? partTo(session, person, person) : 'none';
  return mayInPart(part, 'readFeedback') ? accepted({ session, to: person }) : refused('onlyForTheLead');
}

export function giveFeedback(
  session: EndedSession,
  words: FeedbackWords,
  isAnonymous: boolean,
  now: Instant,
): Result<FeedbackWords> {
  if (!takesFeedback(session, now)) return refused('feedbackOver');
  if (isAnonymous && !isAnonymousEnough(session)) return refused('tooFewToBeAnonymous');
  const [helped, suggestion] = [textOrNothing(words.helped), textOrNothing(words.suggestion)];
  if (!helped.ok) return helped;
  if (!suggestion.ok) return suggestion;
  if (helped.value === '' && suggestion.value === '' && !words.thanks) return refused('textEmpty');
  return accepted({ helped: helped.value, suggestion: suggestion.value, thanks: words.thanks });
}

export function takesFeedback({ endedAt }: Pick<EndedSession, 'endedAt'>, now: Instant): boolean {
  return Date.parse(now) - Date.parse(endedAt) <= FEEDBACK_MS;
}

function textOrNothing(text: string): Result<string> {
  const clean = cleanText(text, FEEDBACK_MAX_LENGTH);
  return !clean.ok && clean.refusal === 'textEmpty' ? accepted('') : clean;
}
