import fc from 'fast-check';
import {
  circleOfSession,
  type BoardId,
  type CaptureId,
  type CircleId,
  type PersonId,
  type SessionId,
} from '../../domain/ids';
import {
  boardKeys,
  conversationKeys,
  encoded,
  part,
  personKeys,
  promiseKeys,
  sessionKeys,
  shardOf,
} from '../../bot/storage/keys';
import type { Key, KeyRange } from '../../bot/storage/keys';
import { boardId, circleId, NOON } from '../support/builders';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-';
const anId = fc.string({ unit: fc.constantFrom(...LETTERS), minLength: 8, maxLength: 64 });
const anInstant = fc
  .date({ min: new Date('1971-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());
const aRawId = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 600 }),
  fc.string({ unit: fc.constantFrom('/', '\\', '#', '?', '%', '\u0000', '\n', ':', '=', '@', '~', 'a'), minLength: 1 }),
);
// Azure: none of / \ # ? and no control characters; % is best avoided, too.
const isClean = (text: string) =>
  [...text].every(
    (letter) => !'/\\#?%'.includes(letter) && letter >= ' ' && !(letter >= '\u007f' && letter <= '\u009f'),
  );

const lies = (rowKey: string, range: KeyRange) => rowKey >= range.from && rowKey < range.below;

function everyKey(id: string, raw: string, at: string, number: number): Key[] {
  const [board, circle, capture, session] = [boardId, id as CircleId, id as CaptureId, `${id}-${number}` as SessionId];
  return [
    boardKeys.settings(board),
    boardKeys.circle(board, circle),
    boardKeys.topic(board, circle, id as never),
    boardKeys.openCommitment(board, circle, capture),
    boardKeys.doneCommitment(board, circle, capture),
    boardKeys.kept(board, circle, 'takeaway', at, capture),
    boardKeys.record(board, circle, number),
    sessionKeys.event(board, session, number),
    personKeys.circle(`${id}.${id}`.toLowerCase().slice(0, 100) as PersonId, board, circle),
    conversationKeys.conversation('0b9d6a52-7c1e-4f0a-9c53-2f6f4e1a7d10', raw),
    promiseKeys.known(number % 4, `after-${session}`),
    promiseKeys.due(number % 4, at, `after-${session}`, number),
  ];
}

test('no key ever has a character that Azure refuses, or more than 512 of them', () => {
  fc.assert(
    fc.property(anId, aRawId, anInstant, fc.nat(999_999_999), (id, raw, at, number) => {
      for (const key of everyKey(id, raw, at, number)) {
        for (const text of [key.partitionKey, key.rowKey]) {
          expect(isClean(text)).toBe(true);
          expect(text.length).toBeLessThanOrEqual(512);
        }
      }
    }),
  );
});

test('different Teams ids have different keys, long ones and broken Unicode included', () => {
  fc.assert(
    fc.property(aRawId, aRawId, (one, other) => {
      expect(encoded(one) === encoded(other)).toBe(one === other);
    }),
  );
  expect(encoded('\ud800')).not.toBe(encoded('\udfff'));
  expect(encoded(`${'x'.repeat(2000)}a`)).not.toBe(encoded(`${'x'.repeat(2000)}b`));
  expect(encoded('19:abc@thread.tacv2')).toBe(encoded('19:abc@thread.tacv2'));
});

test('rows of different things never share a key', () => {
  fc.assert(
    fc.property(fc.uniqueArray(anId, { minLength: 2, maxLength: 2 }), anInstant, fc.nat(999_999), (ids, at, number) => {
      const [one = '', other = ''] = ids;
      const keys = [one, other].flatMap((id) => everyKey(id, id, at, number));
      const perThing = new Set(keys.map((key) => `${key.partitionKey} ${key.rowKey}`));
      expect(perThing.size).toBe(keys.length - 1); // the board's settings are the same for both
    }),
  );
});

test('text that is no id of ours never becomes part of a key', () => {
  for (const id of ['', 'a~b', 'a/b', 'a b', "a'b", 'a\u0000', 'é', 'x'.repeat(129), ['a'], { a: 1 }, null, 7]) {
    expect(() => part(id)).toThrow(TypeError);
  }
  expect(() => encoded(['19:a@thread.tacv2'])).toThrow(TypeError);
});

test('a later capture sorts before an earlier one, and a later session before an earlier one', () => {
  fc.assert(
    fc.property(anInstant, anInstant, anId, (one, other, id) => {
      const key = (at: string) => boardKeys.kept(boardId, circleId, 'takeaway', at, id as CaptureId).rowKey;
      expect(Math.sign(Date.parse(one) - Date.parse(other))).toBe(order(key(other), key(one)));
    }),
  );
  fc.assert(
    fc.property(fc.nat(999_999_999), fc.nat(999_999_999), (one, other) => {
      const key = (ordinal: number) => boardKeys.record(boardId, circleId, ordinal).rowKey;
      expect(Math.sign(one - other)).toBe(order(key(other), key(one)));
    }),
  );
});

test('events sort by their sequence, and what comes after one starts with the next', () => {
  const session = `${circleId}-1` as SessionId;
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (one, other) => {
      const range = sessionKeys.eventsAfter(boardId, session, one);
      expect(lies(sessionKeys.event(boardId, session, other).rowKey, range)).toBe(other > one);
    }),
  );
  expect(circleOfSession(session)).toBe(circleId);
});

test('a range under a circle holds its rows and nobody else’s, even when one id begins with the other', () => {
  fc.assert(
    fc.property(anId, anId, anInstant, (one, other, at) => {
      const circle = one as CircleId;
      for (const id of [other, `${one.slice(0, 60)}-1`] as CircleId[]) {
        const rows = [
          boardKeys.openCommitment(boardId, id, other as CaptureId),
          boardKeys.topic(boardId, id, other as never),
        ];
        for (const row of rows) expect(lies(row.rowKey, boardKeys.details(boardId, circle))).toBe(id === circle);
        const taken = boardKeys.kept(boardId, id, 'takeaway', at, other as CaptureId).rowKey;
        expect(lies(taken, boardKeys.takeaways(boardId, circle))).toBe(id === circle);
        expect(lies(taken, boardKeys.details(boardId, id))).toBe(false);
        expect(lies(taken, boardKeys.circles(boardId))).toBe(false);
        expect(lies(boardKeys.circle(boardId, id).rowKey, boardKeys.circles(boardId))).toBe(true);
      }
      const thanks = boardKeys.kept(boardId, circle, 'thanks', at, other as CaptureId).rowKey;
      expect(lies(thanks, boardKeys.takeaways(boardId, circle))).toBe(false);
    }),
  );
});

test('what is due is what stands at now or before, and nothing that is only known', () => {
  fc.assert(
    fc.property(anInstant, anInstant, anId, (dueAt, now, id) => {
      const range = promiseKeys.dueUntil(1, now);
      expect(lies(promiseKeys.due(1, dueAt, id, 3).rowKey, range)).toBe(dueAt <= now);
      expect(lies(promiseKeys.known(1, id).rowKey, range)).toBe(false);
    }),
  );
  expect(() => promiseKeys.dueUntil(1, '2026-11-26')).toThrow(TypeError);
  expect(() => promiseKeys.due(1, '2026-11-26T11:00:00Z', 'after-1', 0)).toThrow(TypeError);
});

test('two boards whose circles have the same id keep apart logs', () => {
  const session = `${circleId}-1` as SessionId;
  const other = boardId.replace(/1$/, '2') as BoardId;
  expect(sessionKeys.event(boardId, session, 1).partitionKey).not.toBe(
    sessionKeys.event(other, session, 1).partitionKey,
  );
});

test('a conversation stays in its shard for good', () => {
  expect(['19:a@thread.tacv2', '19:b@thread.tacv2', '19:c@thread.tacv2', NOON].map((key) => shardOf(key, 4))).toEqual([
    0, 3, 2, 1,
  ]);
});

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
