// What a commitment's words say of themselves: who does it and by when, and what is left to say. Nothing typed is lost:
// what is not cut out as recognised stays, in its order.
import type { CalendarDate, PersonId } from '../../../../domain/ids';
import { findDue, type Due, type ReadDates } from './findDue';
import { findMention, type Mention, type Nameable } from './findMention';

export interface Surroundings {
  people: readonly Nameable[];
  me: PersonId;
  today: CalendarDate;
  /** Null until it is loaded. */
  readDates: ReadDates | null;
  /** What the person said is no name and no date, as it was typed. */
  left: readonly string[];
}

export interface Recognised {
  mention: Mention | null;
  due: Due | null;
}

export function recognise(text: string, { people, me, today, readDates, left }: Surroundings): Recognised {
  const mention = findMention(text, people, me);
  const due = readDates && findDue(text, readDates, today);
  const isHidden = (part: { said: string } | null) => part !== null && left.includes(part.said);
  return {
    mention: isHidden(mention) ? null : mention,
    due: isHidden(due) || (mention && due && overlap(mention, due)) ? null : due,
  };
}

/** The words without what was recognised; all of them when nothing else would be left. */
export function withoutRecognised(text: string, { mention, due }: Recognised): string {
  const cuts = [mention, due].flatMap((part) => (part && part.end > part.start ? [part] : []));
  cuts.sort((a, b) => b.start - a.start);
  const rest = cuts.reduce((words, { start, end }) => joined(words.slice(0, start), words.slice(end)), text);
  return /[\p{L}\p{N}]/u.test(rest) ? rest.trim() : text.trim();
}

/** One space where a part was cut out from between two, none where a line begins or ends there. */
function joined(before: string, after: string): string {
  if (/^[^\S\n]/.test(after) && /(?:^|[\s\p{Cf}])$/u.test(before)) return before + after.replace(/^[^\S\n]+/, '');
  return /^(?:[\n.,;!?…)]|$)/.test(after) ? before.replace(/[^\S\n]+$/, '') + after : before + after;
}

function overlap(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}
