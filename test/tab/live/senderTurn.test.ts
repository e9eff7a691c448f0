import { createSenderTurn } from '../../../tab/live/senderTurn';

type Locks = NonNullable<Parameters<typeof createSenderTurn>[1]>;

/** As a browser's: whoever asks later waits until those before have settled. */
function someLocks(): Locks {
  let last: Promise<unknown> = Promise.resolve();
  return {
    request: ((_name: string, _options: object, begin: () => Promise<unknown>) => {
      const mine = last.then(begin);
      last = mine.catch(() => {});
      return mine;
    }) as Locks['request'],
  };
}

const locks = someLocks();

test('two windows never send at the same time', async () => {
  const doings: string[] = [];
  const send = (name: string) => async () => {
    doings.push(`${name} begins`);
    await new Promise(setImmediate);
    doings.push(`${name} ends`);
  };
  const [left, right] = [createSenderTurn('notes', locks), createSenderTurn('notes', locks)];
  await Promise.all([left(send('left')), right(send('right')), left(send('left again'))]);
  expect(doings.map((doing) => doing.split(' ').pop())).toEqual(['begins', 'ends', 'begins', 'ends', 'begins', 'ends']);
});

test('without locks, or with a lock nobody gives back, sending goes on', async () => {
  const refuse = () => Promise.reject(new DOMException('waited too long', 'TimeoutError'));
  expect(await createSenderTurn('notes', undefined)(() => Promise.resolve('sent'))).toBe('sent');
  expect(await createSenderTurn('notes', { request: refuse })(() => Promise.resolve('sent'))).toBe('sent');
});

test('what goes wrong in a turn is told, and the turn is given back', async () => {
  const turn = createSenderTurn('notes', locks);
  await expect(turn(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await turn(() => Promise.resolve('sent'))).toBe('sent');
});
