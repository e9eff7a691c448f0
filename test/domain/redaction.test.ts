// What remains of words that somebody took back for good.
import { evolve, evolveAll } from '../../domain/session/evolve';
import { mayRedact, redactedWords, scrubbed, withoutText } from '../../domain/session/redaction';
import { eraseCaptures } from '../../domain/circle/eraseCaptures';
import { keptFrom } from '../../domain/circle/settleSession';
import { notStarted } from '../../domain/session/state';
import { aCapture, aCircle, aSession, ana, as, bo, dee, details, tom } from '../support/builders';

const secret = aCapture('secret');

function aLogWithASecret() {
  const log = aSession().started().joined(ana, dee);
  log.give(aCapture('for everybody'), as(ana));
  log.give(secret, as(dee));
  return log;
}

describe('a redacted capture', () => {
  test('is gone from what every panel shows, in a session that runs and in one that has ended', () => {
    const running = aLogWithASecret();
    running.give({ type: 'redact', captureId: secret.captureId }, as(dee));
    expect(running.running().captures.map(({ text }) => text)).toEqual(['for everybody']);
    const ended = aLogWithASecret();
    ended.give({ type: 'end' }, as(ana));
    ended.after(40 * 24 * 60 * 60).give({ type: 'redact', captureId: secret.captureId }, as(dee));
    expect(ended.ended().captures.map(({ text }) => text)).toEqual(['for everybody']);
    expect(keptFrom(ended.ended()).captures.map(({ text }) => text)).toEqual(['for everybody']);
  });

  test('leaves the same picture whether its text was heard before or never', () => {
    const log = aLogWithASecret();
    log.give({ type: 'redact', captureId: secret.captureId }, as(dee));
    log.give({ type: 'setAside', captureId: secret.captureId, aside: true }, as(ana));
    const [captured] = redactedWords(log.events);
    const stored = log.events.map((event) => (event.seq === captured!.seq ? withoutText(captured!) : event));
    expect(evolveAll(stored)).toEqual(log.state);
    expect(JSON.stringify(stored)).not.toContain('secret');
    // From any point on: the row may be overwritten while somebody is still reading.
    for (let from = 0; from <= stored.length; from += 1) {
      const before = log.events.slice(0, from).reduce(evolve, notStarted as never);
      expect(evolveAll(stored.slice(from), before)).toEqual(log.state);
    }
  });

  test('is redacted once, and does not come back under its id', () => {
    const log = aLogWithASecret();
    const redact = { type: 'redact' as const, captureId: secret.captureId };
    expect([log.give(redact, as(dee)), log.give(redact, as(ana))]).toEqual([null, null]);
    expect(log.events.filter(({ type }) => type === 'redacted')).toHaveLength(1);
    expect(log.give(secret, as(dee))).toBe('captureUnknown');
  });
});

describe('erasing', () => {
  test.each([
    ['its author', dee, 'attendee', true],
    ['the organiser', ana, 'organiser', true],
    ['another member', tom, 'member', false],
    ['somebody passing by', bo, 'attendee', false],
  ] as const)('%s may: %#', (_, who, standing, allowed) => {
    expect(mayRedact(aLogWithASecret().events, secret.captureId, who, standing).ok).toBe(allowed);
  });

  test('finds a note that was undone, and every place it was written at', () => {
    const log = aLogWithASecret();
    log.give({ type: 'undoCapture', captureId: secret.captureId }, as(dee));
    log.give(secret, as(dee));
    const found = mayRedact(log.events, secret.captureId, dee, 'member');
    expect(found.ok && found.value.map(({ data }) => data.text)).toEqual(['secret', 'secret']);
    log.give({ type: 'redact', captureId: secret.captureId }, as(dee));
    expect(redactedWords(log.events)).toHaveLength(2);
  });

  test('tells nothing erased again', () => {
    const { events } = aLogWithASecret();
    expect(JSON.stringify(scrubbed(events, new Set([secret.captureId])))).not.toContain('secret');
    expect(scrubbed(events, new Set())).toEqual(events);
  });

  test('a commitment counts no longer, whether it was open or done', () => {
    const base = aLogWithASecret();
    base.give(aCapture('open', { kind: 'commitment', ownerId: ana, dueOn: '2026-12-01' }), as(ana));
    base.give({ type: 'end' }, as(ana));
    const [open] = keptFrom(base.ended()).commitments;
    const circle = aCircle({ openCommitments: 1, doneCommitments: 3, nextDueOn: '2026-12-01' });
    const gone = eraseCaptures(details(circle, [], [open!]), { kept: [], commitments: [open!] });
    expect(gone.circle).toMatchObject({ openCommitments: 0, doneCommitments: 3, nextDueOn: null });
    const done = { ...open!, state: { status: 'done' as const, doneAt: open!.at } };
    const later = eraseCaptures(details({ ...circle, openCommitments: 0 }), { kept: [], commitments: [done] });
    expect(later.circle).toMatchObject({ openCommitments: 0, doneCommitments: 2 });
  });
});
