// What counts as text a person may hand us; how it is shown is the surfaces' and the cards' concern.
import { accepted, refused, type Result } from './refusal';

/** Control characters, and halves of characters that a cut in the wrong place left over. */
const NO_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Surrogate}/gu;

/** Trims, drops what is no text and refuses what is empty or longer than `maxLength` UTF-16 units. */
export function cleanText(text: string, maxLength: number): Result<string> {
  const clean = text.replace(NO_TEXT, '').trim();
  if (clean.length === 0) return refused('textEmpty');
  if (clean.length > maxLength) return refused('textTooLong');
  return accepted(clean);
}

/** Alike for two texts that people would read as the same. */
export function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
