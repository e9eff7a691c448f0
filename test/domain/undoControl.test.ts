// Whoever used the controls by mistake takes it back: for ten seconds, and only while nobody has built on it.
import fc from 'fast-check';
import { agendaFor } from '../../domain/agenda';
import { forecastEndAt, remainingMs } from '../../domain/session/clock';
import { formatIds, formats } from '../../domain/formats';
import type { PersonId, TopicId } from '../../domain/ids';
import { UNDO_CONTROL_MS, UNDO_ON_ITS_WAY_MS } from '../../domain/limits';
import type { SessionCommand } from '../../domain/session/commands';
import type { SessionState } from '../../domain/session/state';
import { timeSpent } from '../../domain/session/timeSpent';
import { undoableControl } from '../../domain/session/undoControl';
import { asGiven, randomCommand } from '../soak/randomCommand';
import { chanceFrom } from '../soak/seededChance';
import { aCapture, aSession, aSetup, ana, as, bo, dee, tom, type SessionLog } from '../support/builders';
import { oftener } from '../support/oftener';

const product = { as: 'product' } as const;

function aRunning() {
  return aSession().started().joined(ana, dee, tom, bo).after(60);
}

const next = (session: SessionLog): SessionCommand => ({ type: 'next', fromStep: session.running().stepIndex });
const minute = (session: SessionLog): SessionCommand => ({ type: 'addMinute', step: session.running().stepIndex });

function undo(session: SessionLog, by: PersonId = ana): string | null {
  return session.give({ type: 'undoControl', seq: session.running().lastControl?.seq ?? 1 }, as(by));
}

/** All that anybody sees; where the log ends is not. */
function seen(state: SessionState) {
  if (state.status !== 'running') throw new Error(`the session is ${state.status}`);
  const { lastAt: _at, lastSeq: _seq, lastControl: _last, ...facts } = state;
  return facts;
}

describe('moving on is taken back', () => {
  test('and the part goes on as if it had never been left, the time meanwhile counted in it', () => {
    const session = aRunning();
    session.give({ type: 'ready', step: 0, ready: true }, as(dee));
    const before = seen(session.state);
    const forecast = forecastEndAt(session.running(), session.now);
    session.give(next(session), as(ana));
    session.after(8);
    expect(undo(session)).toBeNull();
    expect(seen(session.state)).toEqual(before);
    expect(remainingMs(session.running(), session.now)).toBe((180 - 68) * 1000);
    expect(forecastEndAt(session.running(), session.now)).toBe(forecast);
    session.after(52).give(next(session), as(ana));
    session.after(30).give({ type: 'end' }, as(ana));
    expect(timeSpent(session.ended()).map(({ spentMs }) => spentMs / 1000)).toEqual([120, 30, 0, 0, 0, 0]);
  });

  test('and a clock that stood still has stood still', () => {
    const session = aRunning();
    session.give({ type: 'pause' }, as(ana));
    session.after(20).give(next(session), as(ana));
    session.after(5);
    expect(undo(session)).toBeNull();
    expect(session.running().clock).toEqual({ status: 'paused', carriedMs: 60_000 });
  });

  test('and whoever left meanwhile does not make the others ready by that', () => {
    const session = aRunning();
    session.give({ type: 'ready', step: 0, ready: true }, as(dee));
    session.give(next(session), as(ana));
    session.give({ type: 'leave', connectionId: 'window-of-Tom' as never }, product);
    session.give({ type: 'leave', connectionId: 'window-of-Bo ' as never }, product);
    session.give({ type: 'leave', connectionId: 'window-of-Ana' as never }, product);
    session.joined(ana);
    session.after(1);
    expect(session.running().stepIndex).toBe(1);
    expect(undo(session)).toBeNull();
    expect(session.running()).toMatchObject({ stepIndex: 0, readyIds: [dee] });
    const alone = aRunning();
    alone.give({ type: 'ready', step: 0, ready: true }, as(dee));
    alone.give(next(alone), as(ana));
    for (const window of ['Ana', 'Tom', 'Bo '])
      alone.give({ type: 'leave', connectionId: `window-of-${window}` as never }, product);
    expect(undo(alone)).toBeNull();
    expect(alone.running()).toMatchObject({ stepIndex: 0, readyIds: [] });
  });

  test('but not what those who are ready, or a vote, decided', () => {
    const session = aRunning();
    for (const who of [dee, tom]) session.give({ type: 'ready', step: 0, ready: true }, as(who));
    expect(session.running().stepIndex).toBe(1);
    expect(undo(session)).toBe('wentOnSince');
    const voted = aRunning().after(120);
    for (const who of [ana, dee, tom]) voted.give({ type: 'vote', step: 0, round: 0, choice: 'moveOn' }, as(who));
    expect(voted.running().stepIndex).toBe(1);
    expect(undo(voted)).toBe('wentOnSince');
  });
});

describe('a minute more is taken back', () => {
  test('with the parts that lent it, and the votes there were', () => {
    const session = aRunning().after(130);
    session.give({ type: 'vote', step: 0, round: 0, choice: 'stay' }, as(dee));
    const before = seen(session.state);
    session.give(minute(session), as(ana));
    expect(session.running().vote).toEqual({ round: 1, granted: 0, choices: {} });
    session.after(3);
    expect(undo(session)).toBeNull();
    expect(seen(session.state)).toEqual(before);
  });

  test('one at a time: the one before is built upon', () => {
    const session = aRunning();
    session.give(minute(session), as(ana));
    const { seq } = session.running().lastControl!;
    session.give(minute(session), as(ana));
    expect(session.give({ type: 'undoControl', seq }, as(ana))).toBe('wentOnSince');
    expect(undo(session)).toBeNull();
    expect(undo(session)).toBe('wentOnSince');
  });

  test('but not minutes that a vote gave, even when the host was the last to vote', () => {
    const session = aRunning().after(130);
    for (const who of [dee, tom, ana]) session.give({ type: 'vote', step: 0, round: 0, choice: 'stay' }, as(who));
    expect(session.running().vote).toEqual({ round: 1, granted: 1, choices: {} });
    expect(undo(session)).toBe('wentOnSince');
  });
});

describe('the controls go back', () => {
  test('to whoever handed them over by mistake, even if somebody said ready meanwhile', () => {
    const session = aRunning();
    session.give({ type: 'handOver', to: dee }, as(ana));
    session.after(4).give({ type: 'ready', step: 0, ready: true }, as(tom));
    expect(undo(session, dee)).toBe('notYours');
    expect(undo(session)).toBeNull();
    expect(session.running()).toMatchObject({ hostId: ana, readyIds: [tom], hostAwaySinceAt: null });
  });

  test('from whoever took them over, to a host who is still away', () => {
    const session = aRunning();
    session.give({ type: 'leave', connectionId: 'window-of-Ana' as never }, product);
    const before = seen(session.after(70).state);
    session.give({ type: 'takeControls' }, as(dee));
    session.after(5);
    expect(undo(session, dee)).toBeNull();
    expect(seen(session.state)).toEqual(before);
  });

  test('but not once they were used', () => {
    const session = aRunning();
    session.give({ type: 'handOver', to: dee }, as(ana));
    session.give({ type: 'pause' }, as(dee));
    expect(undo(session)).toBe('wentOnSince');
  });
});

describe('it stays', () => {
  test('after ten seconds, and the tap may be a moment on its way', () => {
    const session = aRunning();
    session.give(next(session), as(ana));
    const inTime = session.after(UNDO_CONTROL_MS / 1000 - 1);
    expect(undoableControl(inTime.running(), ana, inTime.now)).toMatchObject({ before: { type: 'next' } });
    session.after(1);
    expect(undoableControl(session.running(), ana, session.now)).toBeNull();
    session.after(UNDO_ON_ITS_WAY_MS / 1000 + 1);
    expect(undo(session)).toBe('undoTooLate');
  });

  test.each<[string, SessionCommand]>([
    ['said ready', { type: 'ready', step: 1, ready: true }],
    ['paused', { type: 'pause' }],
    ['was given a minute', { type: 'addMinute', step: 1 }],
  ])('once somebody in the next part %s', (_, command) => {
    const session = aRunning();
    session.give(next(session), as(ana));
    const { seq } = session.running().lastControl!;
    expect(session.give(command, as(ana))).toBeNull();
    expect(session.give({ type: 'undoControl', seq }, as(ana))).toBe('wentOnSince');
    expect(session.running().stepIndex).toBe(1);
  });

  test('for everybody else, and for whoever handed the controls on meanwhile', () => {
    const session = aRunning();
    session.give(next(session), as(ana));
    expect(undo(session, dee)).toBe('notYours');
    const { seq } = session.running().lastControl!;
    session.give({ type: 'handOver', to: dee }, as(ana));
    expect(session.give({ type: 'undoControl', seq }, as(dee))).toBe('wentOnSince');
  });

  test('once the session has ended: the end itself is never taken back', () => {
    const session = aRunning();
    session.give(next(session), as(ana));
    const { seq } = session.running().lastControl!;
    session.give({ type: 'end' }, as(ana));
    expect(session.state).not.toHaveProperty('lastControl');
    expect(session.give({ type: 'undoControl', seq }, as(ana))).toBe('sessionEnded');
  });

  test('what is noted, agreed to or looked at meanwhile builds on nothing', () => {
    const session = aRunning();
    session.give(next(session), as(ana));
    const note = aCapture('said in between');
    session.give(note, as(dee));
    session.give({ type: 'meToo', captureId: note.captureId, on: true }, as(tom));
    expect(undo(session)).toBeNull();
    expect(session.running().captures).toHaveLength(1);
  });
});

test('in any format and at any moment, done and undone is as if it had not been done', () => {
  const people = [ana, dee, tom, bo];
  const queue = Array.from({ length: 9 }, (_, index) => ({
    id: `topic-number-${index}` as TopicId,
    title: `${index}`,
  }));
  const control = fc.constantFrom('next', 'minute', 'host');
  const undone = { next: 0, minute: 0, host: 0 };
  fc.assert(
    fc.property(fc.constantFrom(...formatIds), fc.nat(), fc.nat(60), control, (formatId, seed, taps, what) => {
      const steps = agendaFor(formats[formatId], formats[formatId].minutes, people);
      const session = aSession()
        .started(ana, { ...aSetup(), formatId, steps, queue })
        .joined(...people);
      const chance = chanceFrom(seed);
      for (let tap = 0; tap < taps && session.state.status === 'running'; tap += 1) {
        const given = asGiven(randomCommand(chance, session.state), as(chance.oneOf(people)));
        session.after(chance.whole(40)).give(given.command, given.actor);
      }
      if (session.state.status !== 'running') return;
      session.joined(...people);
      const { hostId } = session.running();
      const before = seen(session.state);
      const to = people.find((id) => id !== hostId && session.running().members.some((one) => one.id === id))!;
      const asked = { next: next(session), minute: minute(session), host: { type: 'handOver', to } as const };
      if (session.give(asked[what], as(hostId)) !== null) return;
      session.after(chance.whole(10));
      expect(undo(session, hostId)).toBeNull();
      expect(seen(session.state)).toEqual(before);
      undone[what] += 1;
    }),
    { numRuns: oftener(300) },
  );
  for (const times of Object.values(undone)) expect(times).toBeGreaterThan(20);
});
