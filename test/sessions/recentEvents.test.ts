import { createRecentEvents, RECENT_MAX_BYTES, RECENT_MAX_EVENTS } from '../../bot/sessions/recentEvents';
import type { SessionEvent } from '../../domain/session/events';
import { aCapture, aSession, ana, as } from '../support/builders';

/** A log of as many notes of this length. */
function notes(count: number, length: number): SessionEvent[] {
  const log = aSession().started();
  const one = (log.give(aCapture('x'.repeat(length)), as(ana)), log.events.at(-1)!);
  return Array.from({ length: count }, (_, index) => ({ ...one, seq: index + 1 }));
}

test('the latest events are kept, so many and no more', () => {
  const recent = createRecentEvents();
  for (const event of notes(RECENT_MAX_EVENTS + 50, 10)) recent.add([event]);
  expect(recent.all()).toHaveLength(RECENT_MAX_EVENTS);
  expect(recent.all()[0]!.seq).toBe(51);
});

test('long notes are kept as far as there is room for them', () => {
  const recent = createRecentEvents();
  const log = notes(900, 1000);
  for (let from = 0; from < log.length; from += 98) recent.add(log.slice(from, from + 98));
  const kept = recent.all();
  expect(2 * 1000 * kept.length).toBeLessThanOrEqual(RECENT_MAX_BYTES);
  expect(kept.length).toBeGreaterThan(300);
  expect(kept.map(({ seq }) => seq)).toEqual(kept.map((_, index) => kept[0]!.seq + index));
  expect(kept.at(-1)!.seq).toBe(900);
});

test('what was erased is not told again, not even to whoever missed both', () => {
  const log = aSession().started();
  const note = aCapture('secret');
  log.give(note, as(ana));
  log.give({ type: 'redact', captureId: note.captureId }, as(ana));
  const [started, captured, redacted] = log.events;
  const apart = createRecentEvents();
  expect(JSON.stringify(apart.add([started!, captured!]))).toContain('secret');
  expect(apart.add([redacted!])).toEqual([redacted]);
  const together = createRecentEvents();
  expect(JSON.stringify(together.add(log.events))).not.toContain('secret');
  for (const recent of [apart, together]) {
    expect(JSON.stringify(recent.all())).not.toContain('secret');
    expect(recent.all().map(({ seq }) => seq)).toEqual([1, 2, 3]);
  }
});
