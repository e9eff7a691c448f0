// The secret that makes an anonymous word one's own: made on this device and kept here only, one a word.
// Without it the word can be neither read nor taken back by its author.
import type { PersonId } from '../../../domain/ids';
import { nameOfWord, type OneWord } from './nameOfWord';

const PREFIX = 'private-word';
const CHOICE = `${PREFIX}-anonymous`;

/** Null when there is none yet, or it was kept by another device. */
export function keptSecret(person: PersonId, word: OneWord): string | null {
  return read(nameOf(person, word));
}

/** The one there is, or a new one. */
export function secretFor(person: PersonId, word: OneWord): string {
  const known = keptSecret(person, word);
  if (known !== null) return known;
  const secret = crypto.randomUUID();
  write(nameOf(person, word), secret);
  return secret;
}

export function forgetSecret(person: PersonId, word: OneWord): void {
  write(nameOf(person, word), null);
}

/** The choice stays from session to session. */
export function prefersAnonymous(person: PersonId): boolean {
  return read(`${CHOICE} ${person}`) !== null;
}

export function rememberAnonymous(person: PersonId, isAnonymous: boolean): void {
  write(`${CHOICE} ${person}`, isAnonymous ? 'yes' : null);
}

function nameOf(person: PersonId, word: OneWord): string {
  return `${PREFIX} ${person} ${nameOfWord(word)}`;
}

/** Where nothing may be stored, for as long as the window is open. */
const inWindow = new Map<string, string>();

function read(name: string): string | null {
  try {
    return inWindow.get(name) ?? localStorage.getItem(name);
  } catch {
    return null;
  }
}

function write(name: string, value: string | null): void {
  if (value === null) inWindow.delete(name);
  else inWindow.set(name, value);
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Full or forbidden: it lives with the window.
  }
}
