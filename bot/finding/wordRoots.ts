// What forms of one word have in common, in English and in German: nobody says which language a text is in, so that a
// word has the roots of both.
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as german } from '@orama/stemmers/german';
import { irregularForms } from './irregularForms';

const LETTERS = /^[a-z]+$/;
const SHORTEST = 3;
/** `moderieren`, `moderiert` and `Moderation`; `kommunizieren` and `Kommunikation`. */
const LATIN = /^(.{3,})(?:ier(?:en|e|t|te|ten|ung|ungen)|[ai]tion(?:en)?|ator(?:en|in|innen)?)$/;

/** Two terms that share a root are forms of one word. `term` as wordsOf writes it. */
export function rootsOf(term: string): string[] {
  if (term.length < SHORTEST || !LETTERS.test(term)) return [term];
  const roots = new Set<string>();
  for (const written of [term, withoutUmlauts(term), irregularForms[term]]) {
    if (written === undefined) continue;
    addRoots(written, roots);
  }
  return [...roots];
}

/** `uebung` is how `übung` is written where the keyboard has no ü, and `übung` is `ubung` by now. */
export function withoutUmlauts(term: string): string {
  return term.replace(/(?<![aeq])([aou])e/g, '$1');
}

function addRoots(written: string, roots: Set<string>): void {
  add(german(written), roots);
  add(english(written), roots);
  const stem = verbOf(written);
  if (stem !== null) add(german(`${stem}en`), roots);
  const [, foreign] = LATIN.exec(written) ?? [];
  if (foreign !== undefined) add(`${foreign.replace(/[zc]$/, 'k')}ier`, roots);
}

/** `lernt` and `gelernt` are `lern-en`, which the stemmer leaves alone. */
function verbOf(written: string): string | null {
  const [, stem] = /^(?:ge)?(.{3,}?)e?t$/.exec(written) ?? [];
  return stem !== undefined && written.length > 4 ? stem : null;
}

function add(root: string, roots: Set<string>): void {
  if (root.length >= SHORTEST) roots.add(root);
}
