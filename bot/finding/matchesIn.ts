// Why an entry was found: the words of it that were meant, as they stand in its text.
import type { AskedWord } from './askedWords';
import type { Entry, HowMatched, Match } from './entry';
import { wordsOf } from './wordsOf';

/** Who looks wants to see why, not every place. */
const MATCHES_MAX = 24;

export type Reasons = ReadonlyMap<string, { asked: string; how: HowMatched }>;

/** By the term that was meant; of two reasons the nearer one. */
export function reasonsOf(asked: readonly AskedWord[]): Reasons {
  const nearest = new Map<string, { asked: string; how: HowMatched; weight: number }>();
  for (const one of asked) {
    for (const { term, how, weight } of one.meant) {
      if ((nearest.get(term)?.weight ?? 0) < weight) nearest.set(term, { asked: one.asked, how, weight });
    }
  }
  return nearest;
}

/** `among`: the terms the index found in this entry's words, so that long texts are read no further than needed. */
export function matchesIn(entry: Entry, reasons: Reasons, among: ReadonlySet<string>): Match[] {
  const matches = new Map<string, Match>();
  const look = (text: string, where: Match['in'], open: Set<string> | null) => {
    for (const { word, term } of wordsOf(text)) {
      const reason = reasons.get(term);
      if (!reason || matches.size >= MATCHES_MAX) continue;
      matches.set(`${where} ${word}`, { asked: reason.asked, word, in: where, how: reason.how });
      open?.delete(term);
    }
  };
  look(entry.title, 'title', null);
  const open = new Set(among);
  for (const text of entry.words) {
    if (open.size === 0) break;
    look(text, 'words', open);
  }
  return [...matches.values()];
}
