// The same log gives the same session to everybody, however much of it they had already.
import fc from 'fast-check';
import { remainingMs, sessionLeftMs } from '../../domain/session/clock';
import type { SessionCommand } from '../../domain/session/commands';
import { evolve, evolveAll } from '../../domain/session/evolve';
import { notStarted } from '../../domain/session/state';
import { aCapture, aSession, ana, as, bo, dee, secondsAfter, tom } from '../support/builders';

const people = [ana, dee, tom, bo];
const step = fc.integer({ min: 0, max: 6 });
const command: fc.Arbitrary<SessionCommand> = fc.oneof(
  step.map((fromStep) => ({ type: 'next' as const, fromStep })),
  fc.constant({ type: 'pause' as const }),
  fc.constant({ type: 'resume' as const }),
  step.map((at) => ({ type: 'addMinute' as const, step: at })),
  fc.tuple(step, fc.boolean()).map(([at, ready]) => ({ type: 'ready' as const, step: at, ready })),
  fc.constant({ type: 'takeControls' as const }),
  fc.integer({ min: 1, max: 60 }).map((seq) => ({ type: 'undoControl' as const, seq })),
  fc.string({ minLength: 1, maxLength: 20 }).map((text) => aCapture(text)),
  fc
    .constantFrom('w1', 'w2', 'w3')
    .map((id) => ({ type: 'join' as const, connectionId: id as never, instanceId: 'one' })),
  fc.constantFrom('w1', 'w2', 'w3').map((id) => ({ type: 'leave' as const, connectionId: id as never })),
);
const tried = fc.array(fc.tuple(command, fc.constantFrom(...people), fc.integer({ min: 0, max: 90 })), {
  maxLength: 60,
});

function played(attempts: [SessionCommand, (typeof people)[number], number][]) {
  const session = aSession().started();
  for (const [asked, who, seconds] of attempts) session.after(seconds).give(asked, as(who));
  return session;
}

test('any prefix and then the rest is the whole', () => {
  fc.assert(
    fc.property(tried, fc.nat(), (attempts, cut) => {
      const { events, state } = played(attempts);
      const at = cut % (events.length + 1);
      const snapshot = JSON.parse(JSON.stringify(evolveAll(events.slice(0, at)))) as typeof state;
      expect(evolveAll(events.slice(at), at === 0 ? notStarted : snapshot)).toEqual(state);
    }),
  );
});

test('evolving never changes the state it starts from', () => {
  fc.assert(
    fc.property(tried, (attempts) => {
      const { events } = played(attempts);
      let state = evolveAll([]);
      for (const event of events) {
        const before = JSON.stringify(state);
        const next = evolve(state, event);
        expect(JSON.stringify(state)).toBe(before);
        state = next;
      }
    }),
  );
});

test('what remains never grows by itself, and the clock never goes back', () => {
  fc.assert(
    fc.property(tried, fc.nat({ max: 5000 }), fc.nat({ max: 5000 }), (attempts, first, second) => {
      const session = played(attempts);
      const state = session.running();
      const early = secondsAfter(session.now, Math.min(first, second));
      const late = secondsAfter(session.now, Math.max(first, second));
      expect(remainingMs(state, late)).toBeLessThanOrEqual(remainingMs(state, early));
      expect(sessionLeftMs(state, late)).toBeLessThanOrEqual(sessionLeftMs(state, early));
      expect(remainingMs(state, secondsAfter(state.lastAt, -3600))).toBeLessThanOrEqual(
        state.allottedMs[state.stepIndex]!,
      );
    }),
  );
});

test('the log has no gaps and is never out of order', () => {
  fc.assert(
    fc.property(tried, (attempts) => {
      const { events } = played(attempts);
      events.forEach((event, index) => expect(event.seq).toBe(index + 1));
      for (let index = 1; index < events.length; index += 1) {
        expect(events[index]!.at >= events[index - 1]!.at).toBe(true);
      }
    }),
  );
});
