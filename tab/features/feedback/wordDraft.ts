// A private word that was begun and not sent: kept on this device only, until it is sent or can be sent no more.
import type { PersonId, SessionId } from '../../../domain/ids';
import type { FeedbackWords } from '../../../domain/session/feedback';

const key = (person: PersonId, session: SessionId) => `private-word-draft ${person} ${session}`;

export function keptDraft(person: PersonId, session: SessionId): FeedbackWords | null {
  try {
    const said: unknown = JSON.parse(localStorage.getItem(key(person, session)) ?? 'null');
    return isWords(said) ? said : null;
  } catch {
    return null;
  }
}

/** Null forgets it; so does a word that says nothing. */
export function keepDraft(person: PersonId, session: SessionId, words: FeedbackWords | null): void {
  const isEmpty = !words || (words.helped === '' && words.suggestion === '' && !words.thanks);
  try {
    if (isEmpty) localStorage.removeItem(key(person, session));
    else localStorage.setItem(key(person, session), JSON.stringify(words));
  } catch {
    // Full or forbidden: it lives with the window.
  }
}

function isWords(said: unknown): said is FeedbackWords {
  if (typeof said !== 'object' || said === null) return false;
  const { helped, suggestion, thanks } = said as Partial<Record<keyof FeedbackWords, unknown>>;
  return typeof helped === 'string' && typeof suggestion === 'string' && typeof thanks === 'boolean';
}
