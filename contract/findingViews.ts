// What finding somebody, or something that was learned, answers with; plain types, as in views.ts.
import type { Circle } from '../domain/circle/circle';
import type { BoardId, CaptureId, CircleId, Instant, PersonId, TopicId } from '../domain/ids';
import type { Me } from './views';

/** One line of why somebody is shown for a subject. */
export type EvidenceLine =
  /** Newest first, one for each session they led on it. */
  | { kind: 'led'; title: string | null; at: readonly Instant[] }
  /** How many said that a takeaway of theirs helped; `at` of the newest. */
  | { kind: 'helped'; people: number; at: Instant }
  /** By name, each once, newest first. */
  | { kind: 'thanked'; by: readonly string[]; at: Instant }
  | { kind: 'answered'; question: string; at: Instant };

/** Something somebody is worth turning to for, and why. */
export interface EarnedView {
  /** Names it among the person's own: what hiding it asks for. */
  subject: string;
  /** As people wrote it last; null for what had no topic. */
  title: string | null;
  /** How many it helped, each counted once. */
  helped: number;
  /** Newest first. */
  lines: readonly EvidenceLine[];
}

export interface FoundPerson {
  id: PersonId;
  name: string;
  /** What they, or the company's directory, say of their work; null where nobody does. */
  role: string | null;
  /** Open circles they sit in, by name. */
  circles: readonly string[];
  /** The address a chat with them opens at in Teams; null where Teams names none. */
  chatWith: string | null;
}

/** Somebody who earned it, for what was asked; the strongest first. */
export interface EarnedPerson extends FoundPerson {
  earned: readonly EarnedView[];
}

/** Somebody who says so themselves: `claims` are those of their words that were asked for, or all of them. */
export interface ClaimingPerson extends FoundPerson {
  claims: readonly string[];
}

/** Which of its words were found by which that was asked, as they stand in the text. */
export interface FoundWords {
  /** To be marked where they stand in the text. */
  matched: readonly string[];
}

export type FoundNote = FoundWords & {
  circleId: CircleId;
  circleName: string;
  text: string;
  at: Instant;
} & (
    | { kind: 'takeaway'; id: CaptureId; authorName: string; topicTitle: string | null; helpful: number }
    | { kind: 'question'; id: CaptureId; authorName: string; answers: number; isClosed: boolean }
    | { kind: 'topic'; id: TopicId; votes: number }
  );

/** What finding answers; without a query the directory: whom to turn to for anything, then everybody else. */
export interface FindingView {
  boardId: BoardId;
  /** As it was looked for: without what no search looks at. */
  query: string;
  earned: readonly EarnedPerson[];
  claiming: readonly ClaimingPerson[];
  /** Found by name or role; without a query, who is in the conversation besides. */
  others: readonly FoundPerson[];
  /** How many people there are altogether; the lists above may hold fewer. */
  people: number;
  notes: readonly FoundNote[];
  /** What people are turned to for most on this board (or in this circle), each with who, the strongest first. */
  subjects: readonly { title: string; people: readonly Me[] }[];
  me: Me;
  serverNow: Instant;
}

/** A person's page. */
export interface PersonView {
  boardId: BoardId;
  person: FoundPerson;
  /** The next session they lead in an open circle; null where none is to come. */
  leadsNext: {
    circleId: CircleId;
    circleName: string;
    startsAt: Instant | null;
    timeZone: string;
    topicTitle: string | null;
  } | null;
  earned: readonly EarnedView[];
  /** One's own entries that nobody else is shown; empty of anybody else. */
  hidden: readonly EarnedView[];
  /** Open circles they sit in. */
  learnsWith: readonly Circle[];
  share: readonly string[];
  learn: readonly string[];
  me: Me;
  serverNow: Instant;
}
