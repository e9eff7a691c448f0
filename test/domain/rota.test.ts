// Whose turn it is: exactly one next lead, and nobody leads twice before the others led once.
import fc from 'fast-check';
import { advanceRota, emptyRota, joinRota, leaveRota, nextLead, type Rota } from '../../domain/circle/rota';
import type { SessionId } from '../../domain/ids';
import { NOON, person } from '../support/builders';

const rotaOf = (size: number): Rota =>
  Array.from({ length: size }, (_, index) => person(index)).reduce(joinRota, emptyRota);

const led = (rota: Rota, session: number): Rota =>
  advanceRota(rota, { personId: nextLead(rota)!, sessionId: `session-${session}` as SessionId, at: NOON });

test('without absences any two members’ turns differ by at most one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 60 }), (size, sessions) => {
      let rota = rotaOf(size);
      const turns = new Map(rota.order.map((id) => [id, 0]));
      for (let session = 0; session < sessions; session += 1) {
        const lead = nextLead(rota)!;
        turns.set(lead, turns.get(lead)! + 1);
        rota = led(rota, session);
      }
      expect(Math.max(...turns.values()) - Math.min(...turns.values())).toBeLessThanOrEqual(1);
    }),
  );
});

test('there is always exactly one next lead, whoever joins and leaves', () => {
  const move = fc.oneof(
    fc.integer({ min: 0, max: 14 }).map((who) => (rota: Rota) => joinRota(rota, person(who))),
    fc.integer({ min: 0, max: 14 }).map((who) => (rota: Rota) => {
      return rota.order.length > 1 ? leaveRota(rota, person(who)) : rota;
    }),
    fc.nat().map((session) => (rota: Rota) => led(rota, session)),
  );
  fc.assert(
    fc.property(fc.array(move, { maxLength: 50 }), (moves) => {
      const rota = moves.reduce((before, one) => one(before), rotaOf(3));
      expect(rota.order.filter((id) => id === nextLead(rota))).toHaveLength(1);
      expect(new Set(rota.order).size).toBe(rota.order.length);
    }),
  );
});

test('a newcomer neither jumps the queue nor waits two rounds', () => {
  const rota = joinRota(led(rotaOf(4), 1), person(9));
  expect(rota.order.indexOf(person(9))).toBe(4);
});

test('leaving harms nobody’s place', () => {
  const before = rotaOf(5);
  const after = leaveRota(before, person(2));
  expect(after.order).toEqual(before.order.filter((id) => id !== person(2)));
});

test('counting one session twice advances the rota once', () => {
  const rota = rotaOf(3);
  const lead = { personId: nextLead(rota)!, sessionId: 'session-1' as SessionId, at: NOON };
  expect(advanceRota(advanceRota(rota, lead), lead)).toEqual(advanceRota(rota, lead));
});

test('the latest leads stay visible, newest first', () => {
  const rota = led(led(rotaOf(3), 1), 2);
  expect(rota.past.map((past) => past.personId)).toEqual([person(1), person(0)]);
});
