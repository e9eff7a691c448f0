// Writes one event as an iCalendar file (RFC 5545): escaped, folded, its times as UTC instants, which need no time zone of
// their own. A library would bring a validator and its rules along for these ten lines.
import type { Instant } from '../../domain/ids';

export interface CalendarEvent {
  /** The same for the same event, however often it moves: a calendar replaces what it has. */
  uid: string;
  /** Grows with every move. */
  sequence: number;
  writtenAt: Instant;
  startsAt: Instant;
  endsAt: Instant;
  title: string;
  description: string;
  url: string | null;
}

const LINE_MAX_BYTES = 75;

export function eventFile(event: CalendarEvent): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Peer Circles//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${text(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${instant(event.writtenAt)}`,
    `DTSTART:${instant(event.startsAt)}`,
    `DTEND:${instant(event.endsAt)}`,
    `SUMMARY:${text(event.title)}`,
    `DESCRIPTION:${text(event.description)}`,
    ...(event.url === null ? [] : [`URL:${event.url}`]),
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** `20261126T110000Z`. */
function instant(at: Instant): string {
  return `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function text(words: string): string {
  const written = words.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n');
  // What is left of control characters has no place in the file.
  return written.replace(/\p{Cc}/gu, '');
}

/** No line is longer than 75 bytes, the space that continues it included; no character is torn. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const character of line) {
    if (Buffer.byteLength(piece + character) > LINE_MAX_BYTES) {
      pieces.push(piece);
      piece = ' ';
    }
    piece += character;
  }
  return [...pieces, piece].join('\r\n');
}
