// The calendar file as any calendar reads it: unfolded and unescaped by RFC 5545's own words.
import fc from 'fast-check';
import { sessionEvent } from '../../bot/boards/sessionEvent';
import { eventFile, type CalendarEvent } from '../../bot/calendar/eventFile';
import { changeDate } from '../../domain/circle/changeDate';
import { dateOf, type WaitingSession } from '../../domain/circle/withDate';
import { markRunning } from '../../domain/circle/startSession';
import { speak } from '../../locales/speak';
import { aCircle, ana, minutesAfter, NOON } from '../support/builders';
import { oftener } from '../support/oftener';

const event: CalendarEvent = {
  uid: 'c1-1@peer-circles',
  sequence: 3,
  writtenAt: NOON,
  startsAt: NOON,
  endsAt: minutesAfter(NOON, 45),
  title: 'SQL circle',
  description: '',
  url: null,
};
const trouble = [',', ';', '\\', '\n', '\r\n', 'n', ':', 'ü', '👩‍💻', 'END:VEVENT'];
const unfold = (file: string) => file.replace(/\r\n[ \t]/g, '').split('\r\n');
const unescape = (value: string) => value.replace(/\\(.)/gs, (_, one: string) => (/[nN]/.test(one) ? '\n' : one));

function read(file: string): Record<string, string> {
  const pairs = unfold(file).map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
  return Object.fromEntries(pairs) as Record<string, string>;
}

test('its times are instants of UTC, whatever zone the circle is in', () => {
  expect(unfold(eventFile(event))).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Peer Circles//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    'UID:c1-1@peer-circles',
    'SEQUENCE:3',
    'DTSTAMP:20261126T110000Z',
    'DTSTART:20261126T110000Z',
    'DTEND:20261126T114500Z',
    'SUMMARY:SQL circle',
    'DESCRIPTION:',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('whatever people wrote stays one text of one event, in lines of 75 bytes at most', () => {
  const words = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200, size: 'max' }),
    fc.string({ unit: fc.constantFrom(...trouble), maxLength: 90, size: 'max' }),
  );
  fc.assert(
    fc.property(words, words, (title, description) => {
      const file = eventFile({ ...event, title, description });
      expect(file.split('\r\n').filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
      expect(unfold(file)).toHaveLength(15);
      const there = read(file);
      const plain = (text: string) => text.replace(/\r\n|\r/g, '\n').replace(/[^\P{Cc}\n]/gu, '');
      expect(unescape(there['SUMMARY']!)).toBe(plain(title));
      expect(unescape(there['DESCRIPTION']!)).toBe(plain(description));
    }),
    { numRuns: oftener(50) },
  );
});

test('a session that moved is the same event, newer; running it is still the same', () => {
  const eventOf = (circle = aCircle()) => {
    const made = sessionEvent(circle, 'https://teams.microsoft.com/l/x', speak('de'), NOON);
    if (!made.ok) throw new Error(made.refusal);
    return made.value;
  };
  const before = aCircle({ nextTopicTitle: 'Deadlocks' });
  const seen = { sessionId: before.next.sessionId, startsAt: dateOf(before.next as WaitingSession) };
  const moved = changeDate(before, { do: 'skip', seen }, ana, minutesAfter(NOON, -60));
  if (!moved.ok) throw new Error(moved.refusal);
  expect(eventOf(before)).toMatchObject({
    title: 'SQL circle: Deadlocks',
    description: 'Ana Souza leitet · Lunch-and-Learn\nhttps://teams.microsoft.com/l/x',
    endsAt: minutesAfter(NOON, 45),
  });
  const after = eventOf(moved.value);
  expect([after.uid, after.sequence]).toEqual([eventOf(before).uid, eventOf(before).sequence + 1]);
  expect(eventOf(markRunning(moved.value, NOON))).toEqual(after);
});

test('without a date there is no event', () => {
  const { sessionId, ordinal, topicId } = aCircle().next;
  const circle = aCircle({ next: { status: 'unplanned', sessionId, ordinal, topicId } });
  expect(sessionEvent(circle, null, speak('en'), NOON)).toEqual({ ok: false, refusal: 'noDateYet' });
});
