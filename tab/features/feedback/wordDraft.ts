// A private word that was begun and not sent: kept on this device only, until it is sent or can be sent no more.
import type { PersonId } from '../../../domain/ids';
import type { FeedbackWords } from '../../../domain/session/feedback';
import { nameOfWord, type OneWord } from './nameOfWord';

const key = (person: PersonId, word: OneWord) => `private-word-draft ${person} ${nameOfWord(word)}`;

export function keptDraft(person: PersonId, word: OneWord): FeedbackWords | null {
  try {
    const said: unknown = JSON.parse(localStorage.getItem(key(person, word)) ?? 'null');
    return isWords(said) ? said : null;
  } catch {
    return null;
  }
}

/** Null forgets it; so does a word that says nothing. */
export function keepDraft(person: PersonId, word: OneWord, words: FeedbackWords | null): void {
  const isEmpty = !words || (words.helped === '' && words.suggestion === '' && !words.thanks);
  try {
    if (isEmpty) localStorage.removeItem(key(person, word));
    else localStorage.setItem(key(person, word), JSON.stringify(words));
  } catch {
    // Full or forbidden: it lives with the window.
  }
}

function isWords(said: unknown): said is FeedbackWords {
  if (typeof said !== 'object' || said === null) return false;
  const { helped, suggestion, thanks } = said as Partial<Record<keyof FeedbackWords, unknown>>;
  return typeof helped === 'string' && typeof suggestion === 'string' && typeof thanks === 'boolean';
}
