/** What Teams reads in a link to its dialog for a new meeting; what it would not understand, it is not given here either. */
import { readWords } from './readWords';

export interface NewMeeting {
  readonly subject: string;
  readonly content: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly attendees: readonly string[];
}

const LONG_ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;

/**
 * Nothing for a time without its offset, an end before the start, or an attendee who is no address: Teams opens an empty
 * dialog, or none. A `+` stays one: Teams does not read it as a space.
 */
export function readNewMeeting(search: string): NewMeeting | undefined {
  const read = readWords(search);
  const [subject = '', content = '', startsAt = '', endsAt = ''] = ['subject', 'content', 'startTime', 'endTime'].map(
    (name) => read.get(name),
  );
  const attendees = (read.get('attendees') ?? '').split(',').filter((one) => one !== '');
  if (![startsAt, endsAt].every((at) => LONG_ISO.test(at) && !Number.isNaN(Date.parse(at)))) return undefined;
  if (Date.parse(endsAt) <= Date.parse(startsAt) || !attendees.every((one) => one.includes('@'))) return undefined;
  return { subject, content, startsAt, endsAt, attendees };
}
