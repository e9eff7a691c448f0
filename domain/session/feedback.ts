// A private word for the lead: what helped, one suggestion, thanks. It never becomes part of the session's log; who may
// write it, to whom and for how long is decided here, who may read it by the permission table.
import { formats } from '../formats';
import type { Instant, PersonId } from '../ids';
import { FEEDBACK_MAX_LENGTH, FEEDBACK_MS } from '../limits';
import { mayInPart, type SessionPart } from '../permissions';
import { accepted, refused, type Result } from '../refusal';
import { cleanText } from '../text';
import { isAnonymousEnough } from './anonymous';
import type { EndedSession, SessionState } from './state';

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

export function partIn({ leadId, attendedIds }: EndedSession, person: PersonId): SessionPart {
  if (leadId === person) return 'lead';
  return attendedIds.includes(person) ? 'peer' : 'none';
}

/** The session, if this person is one of those its lead may hear from. Taking back is never too late. */
export function feedbackFrom(session: SessionState, person: PersonId): Result<EndedSession> {
  if (session.status !== 'ended') return refused('sessionNotEnded');
  if (formats[session.formatId].leads !== 1) return refused('noSingleLead');
  const part = partIn(session, person);
  if (mayInPart(part, 'giveFeedback')) return accepted(session);
  return refused(part === 'lead' ? 'leadsOwnSession' : 'wasNotThere');
}

export function feedbackTo(session: SessionState, person: PersonId): Result<EndedSession> {
  if (session.status !== 'ended') return refused('sessionNotEnded');
  if (formats[session.formatId].leads !== 1) return refused('noSingleLead');
  return mayInPart(partIn(session, person), 'readFeedback') ? accepted(session) : refused('onlyForTheLead');
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
