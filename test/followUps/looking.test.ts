import { createFollowUpWorker } from '../../bot/followUps/followUpWorker';
import type { FollowUpParts } from '../../bot/followUps/followUpParts';
import { silent } from '../support/system';
import { aClock } from '../support/testClock';

const SECOND = 1000;

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** A worker that never finds anything, and how often it has looked. */
function anIdleWorker() {
  const idle = { looks: 0 };
  const due = () => {
    idle.looks += 1;
    return Promise.resolve([]);
  };
  const parts = { stores: { promises: { shards: 1, due } }, clock: aClock(), log: silent };
  const worker = createFollowUpWorker(parts as unknown as FollowUpParts);
  return { idle, worker };
}

test('it looks every two seconds, and at once when it is woken', async () => {
  const { idle, worker } = anIdleWorker();
  worker.start();
  await jest.advanceTimersByTimeAsync(5 * SECOND);
  expect(idle.looks).toBe(3);
  worker.wake();
  await jest.advanceTimersByTimeAsync(0);
  expect(idle.looks).toBe(4);
  await worker.stop();
  await jest.advanceTimersByTimeAsync(10 * SECOND);
  expect(idle.looks).toBe(4);
});

test('being woken at the very moment a look ends does not make it look twice as often ever after', async () => {
  const { idle, worker } = anIdleWorker();
  worker.start();
  void worker.lookOnce().then(() => worker.wake());
  await jest.advanceTimersByTimeAsync(SECOND);
  worker.wake();
  await jest.advanceTimersByTimeAsync(0);
  const before = idle.looks;
  await jest.advanceTimersByTimeAsync(20 * SECOND);
  expect(idle.looks - before).toBe(10);
  await worker.stop();
});
