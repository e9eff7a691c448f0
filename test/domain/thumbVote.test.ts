// A part's time is up: those who are here say whether to stay, and the agenda never waits for an answer that is clear.
import fc from 'fast-check';
import { remainingMs } from '../../domain/session/clock';
import type { PanelCommand } from '../../domain/session/commands';
import { evolveAll } from '../../domain/session/evolve';
import { VOTE_WINDOW_MS, voteOutcome, voteTally, type VoteChoice } from '../../domain/session/thumbVote';
import { aSession, aSetup, ana, as, bo, dee, secondsAfter, tom, type SessionLog } from '../support/builders';

const OPEN_S = 180;
const product = { as: 'product' } as const;
const minutes = (session: SessionLog) => session.running().allottedMs.map((ms) => ms / 60_000);

function vote(choice: VoteChoice, round = 0, step = 0): PanelCommand {
  return { type: 'vote', step, round, choice };
}

/** The first part is over; ana leads and hosts. */
function timesUp(...people: (typeof ana)[]) {
  return aSession()
    .started()
    .joined(...people)
    .after(OPEN_S);
}

const lookAtClock = (session: SessionLog) => session.give({ type: 'lookAtClock' }, product);

describe('more than half of those present decide at once', () => {
  test('to stay two minutes, borrowed from the longest later parts', () => {
    const session = timesUp(ana, dee, tom);
    session.give(vote('stay'), as(dee));
    expect(remainingMs(session.running(), session.now)).toBe(0);
    session.give(vote('stay'), as(tom));
    expect(remainingMs(session.running(), session.now)).toBe(120_000);
    expect(minutes(session)).toEqual([5, 13, 5, 12, 5, 5]);
  });

  test('to move on', () => {
    const session = timesUp(ana, dee, tom);
    session.give(vote('moveOn'), as(dee));
    session.give(vote('moveOn'), as(tom));
    expect(session.running().stepIndex).toBe(1);
    expect(session.events.at(-1)).toMatchObject({ type: 'stepEntered', data: { reason: 'vote' } });
  });

  test('the minutes given count from the vote, however long the part has run over', () => {
    const session = timesUp(ana).after(45);
    session.give(vote('stay'), as(ana));
    expect(remainingMs(session.running(), session.now)).toBe(120_000);
  });

  test('whoever changes their mind counts once', () => {
    const session = timesUp(ana, dee, tom);
    session.give(vote('stay'), as(dee));
    session.give(vote('moveOn'), as(dee));
    expect(voteTally(session.running())).toEqual({ stay: 0, moveOn: 1, present: 3 });
    expect(session.give(vote('moveOn'), as(dee))).toBeNull();
    expect(session.events.filter(({ type }) => type === 'voted')).toHaveLength(2);
  });

  test('everyone who takes part votes, not only members', () => {
    const session = timesUp(bo);
    expect(session.give(vote('moveOn'), as(bo, 'attendee'))).toBeNull();
    expect(session.running().stepIndex).toBe(1);
  });
});

describe('without such a majority', () => {
  test('once everybody has voted a tie moves on', () => {
    const session = timesUp(ana, dee);
    session.give(vote('stay'), as(ana));
    session.give(vote('moveOn'), as(dee));
    expect(session.running().stepIndex).toBe(1);
  });

  test('half of those present decide once the window is over, and nobody has to tap for it', () => {
    const session = timesUp(ana, dee, tom, bo);
    session.give(vote('stay'), as(dee));
    session.give(vote('stay'), as(tom));
    session.after(VOTE_WINDOW_MS / 1000 - 1);
    lookAtClock(session);
    expect(session.running().vote).toMatchObject({ granted: 0 });
    session.after(1);
    lookAtClock(session);
    expect(session.running().vote).toEqual({ round: 1, granted: 1, choices: {} });
    expect(remainingMs(session.running(), session.now)).toBe(120_000);
  });

  test('fewer than half of those present never decide, however long it takes', () => {
    const session = timesUp(ana, dee, tom).after(3600);
    session.give(vote('moveOn'), as(dee));
    lookAtClock(session);
    expect(session.running().stepIndex).toBe(0);
  });

  test('one of two people alone does not decide', () => {
    const session = timesUp(ana, dee).after(3600);
    session.give(vote('moveOn'), as(dee));
    lookAtClock(session);
    expect(session.running().stepIndex).toBe(0);
  });
});

describe('the extra minutes', () => {
  test('are two, then one, and then the agenda moves on by itself', () => {
    const session = timesUp(ana);
    session.give(vote('stay'), as(ana));
    session.after(120).give(vote('stay', 1), as(ana));
    expect(remainingMs(session.running(), session.now)).toBe(60_000);
    session.after(59);
    lookAtClock(session);
    expect(session.running().stepIndex).toBe(0);
    session.after(1);
    expect(session.give(vote('stay', 2), as(ana))).toBe('voteIsOver');
    lookAtClock(session);
    expect(session.running().stepIndex).toBe(1);
    expect(session.events.at(-1)).toMatchObject({ by: null, data: { stepIndex: 1, reason: 'timeUsed' } });
    expect(session.running().vote).toBeUndefined();
  });

  test('a minute from the host is none of them, and asks the circle anew', () => {
    const session = timesUp(ana, dee, tom);
    session.give(vote('stay'), as(dee));
    session.give({ type: 'addMinute', step: 0 }, as(ana));
    expect(session.running().vote).toEqual({ round: 1, granted: 0, choices: {} });
  });
});

describe('a vote that comes at the wrong moment is refused', () => {
  test('before the time is up', () => {
    const session = aSession().started().joined(ana);
    expect(session.give(vote('stay'), as(ana))).toBe('timeNotUp');
    expect(session.after(OPEN_S).give(vote('stay', 3), as(ana))).toBe('timeNotUp');
  });

  test('after the vote', () => {
    const session = timesUp(ana, dee, tom);
    session.give(vote('stay'), as(ana));
    session.give(vote('stay'), as(dee));
    expect(session.give(vote('moveOn'), as(tom))).toBe('voteIsOver');
    expect(session.after(120).give(vote('moveOn'), as(tom))).toBe('voteIsOver');
    expect(session.give(vote('moveOn', 1), as(tom))).toBeNull();
  });

  test('for a part that is gone', () => {
    const session = timesUp(ana, dee);
    session.give({ type: 'next', fromStep: 0 }, as(ana));
    expect(session.give(vote('stay'), as(dee))).toBe('stepIsGone');
  });

  test('in a part that belongs to silence', () => {
    const setup = aSetup();
    const steps = setup.steps.map((step, index) => (index === 0 ? { ...step, speaks: 'nobody' as const } : step));
    const session = aSession()
      .started(ana, { ...setup, steps })
      .joined(ana)
      .after(OPEN_S);
    expect(session.give(vote('moveOn'), as(ana))).toBe('stepIsSilent');
    lookAtClock(session.after(3600));
    expect(session.running().stepIndex).toBe(0);
  });

  test('in the last part, which has none to move on to', () => {
    const session = aSession().started().joined(ana);
    for (let step = 0; step < 5; step += 1) session.give({ type: 'next', fromStep: step }, as(ana));
    expect(session.after(3600).give(vote('moveOn', 0, 5), as(ana))).toBe('lastStepStays');
  });

  test('while the clock is paused', () => {
    const session = timesUp(ana, dee);
    session.give({ type: 'pause' }, as(ana));
    expect(session.give(vote('moveOn'), as(dee))).toBe('clockIsPaused');
  });

  test('from somebody who is not there', () => {
    expect(timesUp(ana).give(vote('stay'), as(dee))).toBe('notPresent');
  });

  test('in the product’s name', () => {
    expect(timesUp(ana).give({ type: 'lookAtClock' }, as(ana))).toBe('notTheHost');
  });
});

describe('who is ready and who leaves', () => {
  test('whoever said ready has voted to move on', () => {
    const session = aSession().started().joined(ana, dee, tom);
    session.give({ type: 'ready', step: 0, ready: true }, as(dee));
    session.after(OPEN_S).give(vote('moveOn'), as(tom));
    expect(session.running().stepIndex).toBe(1);
  });

  test('unless they vote to stay: then they are not ready any more', () => {
    const session = aSession().started().joined(ana, dee, tom);
    session.give({ type: 'ready', step: 0, ready: true }, as(dee));
    session.after(OPEN_S).give(vote('stay'), as(dee));
    expect(session.running().readyIds).toEqual([]);
  });

  test('a departure can make the others’ votes the majority', () => {
    const session = timesUp(ana, dee, tom, bo);
    session.give(vote('moveOn'), as(dee));
    session.give(vote('moveOn'), as(tom));
    session.give({ type: 'leave', connectionId: 'window-of-Ana' as never }, product);
    expect(session.running().stepIndex).toBe(1);
  });

  test('half of those who are left being ready moves the agenda on, as the panel says', () => {
    const session = aSession()
      .started()
      .joined(ana, dee, tom, bo, 'another' as never);
    for (const someone of [dee, tom]) session.give({ type: 'ready', step: 0, ready: true }, as(someone));
    expect(session.running().stepIndex).toBe(0);
    session.give({ type: 'leave', connectionId: 'window-of-Ana' as never }, product);
    expect(session.events.slice(-2)).toMatchObject([{ type: 'left' }, { data: { stepIndex: 1, reason: 'ready' } }]);
  });

  test('whoever is left alone by a broken connection moves nobody on', () => {
    const session = aSession().started().joined(ana, dee);
    session.give({ type: 'ready', step: 0, ready: true }, as(dee));
    session.give({ type: 'leave', connectionId: 'window-of-Ana' as never }, product);
    expect(session.running().stepIndex).toBe(0);
  });
});

const people = [ana, dee, tom, bo];
const choice = fc.constantFrom<VoteChoice>('stay', 'moveOn');
const tried = fc.array(
  fc.tuple(
    fc.oneof(
      fc.tuple(fc.integer({ min: 0, max: 2 }), choice).map(([round, chosen]) => ({ round, chosen })),
      fc.constantFrom('next', 'addMinute', 'ready', 'pause', 'resume', 'leave', 'join', 'look'),
    ),
    fc.constantFrom(...people),
    fc.integer({ min: 0, max: 240 }),
  ),
  { maxLength: 80 },
);

test('whatever is tapped and whenever, no part loses its last minute and none that is over changes', () => {
  fc.assert(
    fc.property(tried, (attempts) => {
      const session = aSession().started().joined(ana, dee, tom);
      for (const [what, who, seconds] of attempts) {
        const before = session.running();
        session.after(seconds);
        const step = before.stepIndex;
        const window = { connectionId: `again-${who}` as never };
        if (typeof what === 'object') session.give(vote(what.chosen, what.round, step), as(who));
        else if (what === 'next') session.give({ type: 'next', fromStep: step }, as(who));
        else if (what === 'ready') session.give({ type: 'ready', step, ready: true }, as(who));
        else if (what === 'addMinute') session.give({ type: 'addMinute', step }, as(who));
        else if (what === 'join') session.give({ type: 'join', ...window, instanceId: 'one' }, as(who));
        else if (what === 'leave') session.give({ type: 'leave', ...window }, product);
        else if (what === 'look') lookAtClock(session);
        else session.give({ type: what }, as(who));
        const after = session.running();
        expect(after.allottedMs.every((ms) => ms >= 60_000)).toBe(true);
        expect(after.allottedMs.slice(0, step)).toEqual(before.allottedMs.slice(0, step));
        expect(after.vote?.granted ?? 0).toBeLessThanOrEqual(2);
        // A look at the clock leaves nothing undecided that is decided.
        if (what === 'look') expect(voteOutcome(after, session.now)).toBeNull();
      }
      expect(evolveAll(session.events)).toEqual(session.state);
    }),
  );
});

test('time alone never turns a decided vote round: whoever looks later decides the same', () => {
  fc.assert(
    fc.property(
      fc.array(choice, { minLength: 1, maxLength: 3 }),
      fc.nat(3600),
      fc.nat(3600),
      (choices, first, second) => {
        const session = timesUp(ana, dee, tom, bo);
        choices.forEach((chosen, index) => session.give(vote(chosen), as(people[index]!)));
        const state = session.running();
        if (state.stepIndex > 0) return;
        const early = voteOutcome(state, secondsAfter(session.now, Math.min(first, second)));
        const late = voteOutcome(state, secondsAfter(session.now, Math.max(first, second)));
        if (early !== null) expect(late).toBe(early);
      },
    ),
  );
});
