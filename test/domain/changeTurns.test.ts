// What members do about whose turn it is: skip, swap, give back; and that no sequence of it loses anybody their turn.
import fc from 'fast-check';
import { changeTurns, type TurnChange } from '../../domain/circle/changeTurns';
import type { Circle } from '../../domain/circle/circle';
import { joinCircle } from '../../domain/circle/joinCircle';
import { leaveCircle } from '../../domain/circle/leaveCircle';
import { advanceRota, emptyRota, lapseSkips, nextLead, orderWithoutSkips } from '../../domain/circle/rota';
import type { PersonId, SessionId } from '../../domain/ids';
import { aCircle, ana, bo, dee, minutesAfter, joiner, NOON, person, tom as cy } from '../support/builders';

/** Ana, Bo, Cy and Dee, in this order. */
const four = (): Circle =>
  [ana, bo, cy, dee].reduce((circle, id) => joined(circle, id), aCircle({ members: [], rota: emptyRota }));

function joined(circle: Circle, id: PersonId): Circle {
  const result = joinCircle(circle, joiner(id), NOON);
  return result.ok ? result.value : circle;
}

function did(circle: Circle, who: PersonId, change: TurnChange, at = NOON): Circle {
  const result = changeTurns(circle, change, who, at);
  if (!result.ok) throw new Error(result.refusal);
  return result.value;
}

function refusal(circle: Circle, who: PersonId, change: TurnChange): string {
  const result = changeTurns(circle, change, who, NOON);
  return result.ok ? 'accepted' : result.refusal;
}

function held(circle: Circle, session = 1): Circle {
  const lead = { personId: nextLead(circle.rota)!, sessionId: `session-${session}` as SessionId, at: NOON };
  return { ...circle, rota: advanceRota(circle.rota, lead) };
}

const order = (circle: Circle) => circle.rota.order;

describe('skipping', () => {
  test('the next in the order leads, and whoever skipped leads the session after', () => {
    const skipped = did(four(), ana, { do: 'skip' });
    expect(order(skipped)).toEqual([bo, ana, cy, dee]);
    expect(order(held(skipped))).toEqual([ana, cy, dee, bo]);
  });

  test('two who skip keep their places, one behind the other', () => {
    const twice = did(did(four(), ana, { do: 'skip' }), bo, { do: 'skip' });
    expect(order(twice)).toEqual([cy, ana, bo, dee]);
    expect(order(held(twice))).toEqual([ana, bo, dee, cy]);
  });

  test('leading after all puts everyone back, whoever skipped first or last', () => {
    const twice = did(did(four(), ana, { do: 'skip' }), bo, { do: 'skip' });
    expect(order(did(twice, ana, { do: 'leadAfterAll' }))).toEqual([ana, bo, cy, dee]);
    const onlyAna = did(twice, bo, { do: 'leadAfterAll' });
    expect(order(onlyAna)).toEqual([bo, ana, cy, dee]);
    expect(order(did(onlyAna, ana, { do: 'leadAfterAll' }))).toEqual([ana, bo, cy, dee]);
  });

  test('is for the next lead, and the last who is left cannot', () => {
    expect(refusal(four(), cy, { do: 'skip' })).toBe('notNextLead');
    const others = [ana, bo, cy].reduce((circle, who) => did(circle, who, { do: 'skip' }), four());
    expect(refusal(others, dee, { do: 'skip' })).toBe('nobodyElseLeads');
  });

  test('when whoever stands in leaves, the next who does not skip stands in', () => {
    const skipped = did(four(), ana, { do: 'skip' });
    const left = leaveCircle(skipped, bo);
    expect(left.ok && order(left.value)).toEqual([cy, ana, dee]);
  });

  test('a session that nobody led leaves everyone where they were', () => {
    expect(lapseSkips(did(four(), ana, { do: 'skip' }).rota).order).toEqual([ana, bo, cy, dee]);
  });
});

describe('swapping', () => {
  test('changes nothing until the other says yes; then the two trade places', () => {
    const asked = did(four(), ana, { do: 'askSwap', withId: cy });
    expect(order(asked)).toEqual([ana, bo, cy, dee]);
    const traded = did(asked, cy, { do: 'acceptSwap', fromId: ana });
    expect(order(traded)).toEqual([cy, bo, ana, dee]);
    expect(traded.rota.asks).toEqual([]);
  });

  test('can be declined and taken back, and a repeated answer changes nothing', () => {
    const asked = did(four(), ana, { do: 'askSwap', withId: cy });
    expect(did(asked, cy, { do: 'declineSwap', fromId: ana }).rota.asks).toEqual([]);
    const withdrawn = did(asked, ana, { do: 'withdrawSwap' });
    expect(refusal(withdrawn, cy, { do: 'acceptSwap', fromId: ana })).toBe('swapNotAsked');
    const traded = did(asked, cy, { do: 'acceptSwap', fromId: ana });
    expect(did(traded, cy, { do: 'acceptSwap', fromId: ana })).toBe(traded);
  });

  test('only whoever was asked can say yes', () => {
    const asked = did(four(), ana, { do: 'askSwap', withId: cy });
    expect(refusal(asked, bo, { do: 'acceptSwap', fromId: ana })).toBe('swapNotAsked');
    expect(did(asked, bo, { do: 'declineSwap', fromId: ana })).toBe(asked);
  });

  test('with oneself, with a stranger or with someone who left is refused', () => {
    expect(refusal(four(), ana, { do: 'askSwap', withId: ana })).toBe('swapWithYourself');
    expect(refusal(four(), ana, { do: 'askSwap', withId: person(9) })).toBe('swapWithGone');
    const asked = did(four(), ana, { do: 'askSwap', withId: cy });
    const left = leaveCircle(asked, ana);
    expect(left.ok && refusal(left.value, cy, { do: 'acceptSwap', fromId: ana })).toBe('swapWithGone');
    expect(left.ok && left.value.rota.asks).toEqual([]);
  });

  test('whoever skips and then trades has nothing left to skip', () => {
    const skipped = did(four(), ana, { do: 'skip' });
    const asked = did(skipped, ana, { do: 'askSwap', withId: dee });
    const traded = did(asked, dee, { do: 'acceptSwap', fromId: ana });
    expect(order(traded)).toEqual([dee, bo, cy, ana]);
    expect(traded.rota.skipped ?? []).toEqual([]);
  });
});

describe('giving back', () => {
  const traded = () => did(did(four(), ana, { do: 'askSwap', withId: cy }), cy, { do: 'acceptSwap', fromId: ana });

  test('returns the turn that was taken', () => {
    expect(order(did(traded(), cy, { do: 'giveBack', withId: ana }, minutesAfter(NOON, 60)))).toEqual([
      ana,
      bo,
      cy,
      dee,
    ]);
  });

  test('is not for whoever gave it away, except right after saying yes to it', () => {
    expect(refusal(traded(), ana, { do: 'giveBack', withId: cy })).toBe('notYours');
    // Cy asks for Ana's turn, Ana says yes and thinks better of it.
    const given = did(did(four(), cy, { do: 'askSwap', withId: ana }), ana, { do: 'acceptSwap', fromId: cy });
    expect(order(did(given, ana, { do: 'giveBack', withId: cy }))).toEqual([ana, bo, cy, dee]);
    const later = changeTurns(given, { do: 'giveBack', withId: cy }, ana, minutesAfter(NOON, 2));
    expect(later).toEqual({ ok: false, refusal: 'notYours' });
  });

  test('is over once one of the two has led', () => {
    const after = held(traded());
    expect(after.rota.swaps).toEqual([]);
    expect(did(after, cy, { do: 'giveBack', withId: ana })).toBe(after);
  });
});

test('nothing changes while a session runs, and nothing by whoever is not in the circle', () => {
  const next = { ...four().next, status: 'running' as const, startedAt: NOON, plannedAt: null };
  expect(refusal({ ...four(), next }, ana, { do: 'skip' })).toBe('sessionRunning');
  expect(refusal(four(), person(9), { do: 'askSwap', withId: ana })).toBe('notAMember');
});

test('whatever members do, everyone keeps exactly one place and one of those who do not skip leads next', () => {
  const who = fc.integer({ min: 0, max: 6 }).map((n) => person(n));
  const change = fc.oneof(
    fc.constantFrom('skip', 'leadAfterAll', 'withdrawSwap').map((what) => ({ do: what }) as TurnChange),
    fc.tuple(fc.constantFrom('askSwap', 'giveBack'), who).map(([what, withId]) => ({ do: what, withId }) as TurnChange),
    fc
      .tuple(fc.constantFrom('acceptSwap', 'declineSwap'), who)
      .map(([what, fromId]) => ({ do: what, fromId }) as TurnChange),
  );
  const kept = (circle: Circle, result: { ok: true; value: Circle } | { ok: false }) =>
    result.ok ? result.value : circle;
  const move = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(who, change).map(
        ([id, one]) =>
          (c: Circle) =>
            kept(c, changeTurns(c, one, id, NOON)),
      ),
    },
    { weight: 1, arbitrary: who.map((id) => (c: Circle) => joined(c, id)) },
    { weight: 1, arbitrary: who.map((id) => (c: Circle) => kept(c, leaveCircle(c, id))) },
    { weight: 2, arbitrary: fc.nat().map((session) => (c: Circle) => held(c, session)) },
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
      const { rota, members } = moves.reduce((circle, one) => one(circle), four());
      const skipped = rota.skipped ?? [];
      expect([...rota.order].sort()).toEqual(members.map(({ id }) => id).sort());
      expect(skipped).not.toContain(nextLead(rota));
      expect(orderWithoutSkips(rota).slice(0, skipped.length)).toEqual(skipped);
      for (const { fromId, toId } of rota.asks ?? [])
        expect(rota.order).toEqual(expect.arrayContaining([fromId, toId]));
    }),
  );
});
