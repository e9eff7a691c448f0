// Finds by when a note is promised. Which phrases name which day is the date library's; here is decided which of them is
// a due date: one that is announced ("by", "bis"), or that ends the note, and that is still to come.
import type { CalendarDate } from '../../../../domain/ids';
import { addDays } from '../../../text/zonedTime';

/** A phrase that names a day. */
export interface DatePhrase {
  start: number;
  end: number;
  day: CalendarDate;
  /** Nothing but a weekday was said, and it is the one today is. */
  isTodaysWeekday: boolean;
  /** The phrase names an hour too, which a due date cannot hold. */
  hasTime: boolean;
}

export type ReadDates = (text: string, today: CalendarDate) => readonly DatePhrase[];

export interface Due {
  start: number;
  /** Equal to `start` when the words must stay, because they say more than the day. */
  end: number;
  said: string;
  dueOn: CalendarDate;
}

const ANNOUNCED =
  /(?<=^|[\s\p{P}])(?:no later than|latest by|due (?:by|on)|by|until|till|before|due|on|spätestens(?: bis)?(?: zum| am)?|bis(?: spätestens)?(?: zum| zur| am)?|vor|am|zum)\s+(?:the |den |dem |der )?$/iu;
/** Phrases that carry their own announcement. */
const ANNOUNCES_ITSELF = /^(?:in|within|am|an|innerhalb)\s/iu;
const GONE_BY = /^(?:last|past|previous|letzte|vergangene|vorige)/iu;
const MOMENT = /^(?:now|jetzt|gerade)\b/iu;
/** "so", "mi", "sat", "sun" are words too, unless announced. */
const SHORT_WORD = 4;

export function findDue(text: string, read: ReadDates, today: CalendarDate): Due | null {
  const found = read(text, today).flatMap((phrase) => dueIn(text, phrase, today) ?? []);
  return (found.findLast(({ isAnnounced }) => isAnnounced) ?? found.at(-1))?.due ?? null;
}

function dueIn(text: string, phrase: DatePhrase, today: CalendarDate): { due: Due; isAnnounced: boolean } | null {
  const words = text.slice(phrase.start, phrase.end);
  const [before, after] = [text.slice(0, phrase.start), text.slice(phrase.end)];
  if (/[\p{L}\p{N}]$/u.test(before)) return null;
  if (GONE_BY.test(words) || MOMENT.test(words) || /^['’\p{L}\p{N}]/u.test(after)) return null;
  const dueOn = phrase.isTodaysWeekday ? addDays(today, 7) : phrase.day;
  if (dueOn < today) return null;
  const announced = ANNOUNCED.exec(before);
  const isAnnounced = announced !== null || ANNOUNCES_ITSELF.test(words);
  const endsTheNote = /^[\s.…]*$/u.test(after) && words.trim().length >= SHORT_WORD;
  if (!isAnnounced && !endsTheNote) return null;
  const start = announced ? announced.index : phrase.start;
  const said = text.slice(start, phrase.end);
  return { due: { start, end: phrase.hasTime ? start : phrase.end, said, dueOn }, isAnnounced };
}
