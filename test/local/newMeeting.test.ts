// The link to Teams' dialog for a new meeting, as the tab writes it and as the stand-in reads it.
import fc from 'fast-check';
import { readNewMeeting } from '../../local/page/newMeeting';
import { newMeetingLink } from '../../tab/features/circle/newMeetingLink';
import { minutesAfter, NOON } from '../support/builders';

const words = fc.string({ unit: 'grapheme', maxLength: 120 });
const readBack = (link: string) => readNewMeeting(new URL(link).search);

test('whatever people wrote arrives as they wrote it, at the same instant', () => {
  fc.assert(
    fc.property(words, words, fc.integer({ min: 0, max: 500_000 }), (subject, content, minutes) => {
      const startsAt = minutesAfter(NOON, minutes);
      const link = newMeetingLink({ subject, content, startsAt, endsAt: minutesAfter(startsAt, 45) });
      expect(link).not.toContain('+');
      const read = readBack(link);
      expect(read).toMatchObject({ subject, content, attendees: [] });
      expect(new Date(read!.startsAt).toISOString()).toBe(startsAt);
    }),
  );
});

test.each([
  ['a time without its offset', 'startTime=2026-11-26T11:00:00&endTime=2026-11-26T11:45:00'],
  ['a time as people write it', 'startTime=11%2F26%2F2026%2011%3A00%3A00&endTime=11%2F26%2F2026%2011%3A45%3A00'],
  ['no time', 'subject=Hello'],
  ['an end before the start', 'startTime=2026-11-26T11:00:00Z&endTime=2026-11-26T10:00:00Z'],
  ['an attendee without an address', 'attendees=ana&startTime=2026-11-26T11:00:00Z&endTime=2026-11-26T11:45:00Z'],
])('%s is refused', (_, query) => {
  expect(readNewMeeting(`?${query}`)).toBeUndefined();
});
