// Decides what people's own words may be inside a card: words, and nothing that a client would act on.

/** Marks that turn the direction of what stands around them. */
const DIRECTION_MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** At most `maxLength` UTF-16 units, cut between graphemes, with an ellipsis when cut. */
export function clipped(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  let kept = '';
  for (const { segment } of graphemes.segment(text.slice(0, maxLength * 2))) {
    if (kept.length + segment.length > maxLength - 1) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * For TextRun only, which renders no markdown but does expand `{{DATE(…)}}` and `{{TIME(…)}}`: a zero-width space
 * between the braces keeps them text. One line.
 */
export function runText(text: string, maxLength: number): string {
  const line = text.replace(CONTROL, ' ').replace(DIRECTION_MARKS, '').trim();
  return clipped(line, maxLength).replace(/\{(?=\{)/g, '{\u200b');
}

/**
 * A name for places that render markdown, SSML or mentions: letters, digits, spaces and what names are written with.
 * A dot only before a space or the end, so that no name is a link.
 */
export function nameText(name: string, maxLength = 60): string {
  const plain = name
    .normalize('NFC')
    .replace(DIRECTION_MARKS, '')
    .replace(/[^\p{L}\p{M}\p{N} '’.,&+-]+/gu, ' ')
    .replace(/\.(?!\s|$)/g, ' ')
    .replace(/&(?=\S)/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/^[ '.,&+-]+/, '')
    .replace(/^(\d+)[.]/, '$1')
    .trim();
  return clipped(plain, maxLength) || '–';
}
