// What can be found, and what finding it answers; how it is searched is decided in searchIndex.ts.
import type { Instant } from '../../domain/ids';

export type EntryKind = 'person' | 'subject' | 'takeaway' | 'question' | 'topic';

export interface Entry {
  /** Unique within its index. */
  id: string;
  kind: EntryKind;
  /** What it is called; weighs most. */
  title: string;
  /** Further text it is found by, weaker. */
  words: readonly string[];
  /** Recent counts more than old; null where it has no date. */
  at: Instant | null;
}

export type HowMatched = 'exact' | 'form' | 'start' | 'similar';

export interface Match {
  asked: string;
  /** As it stands in the text, so that a page can mark it. */
  word: string;
  in: 'title' | 'words';
  how: HowMatched;
}

export interface Hit {
  id: string;
  kind: EntryKind;
  score: number;
  /** Read only of what is shown: it goes through all of the entry's text. */
  why(): readonly Match[];
}
