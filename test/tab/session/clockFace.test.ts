import { clockFace } from '../../../tab/features/session/clockFace';
import { timeCall } from '../../../tab/features/session/useTimeCalls';
import { ana, as, aSession, NOON, secondsAfter } from '../../support/builders';

test('the clock counts a part down, tints its last minute and counts up after zero', () => {
  const session = aSession().started().running();
  const said = (seconds: number) => {
    const { digits, state } = clockFace(session, secondsAfter(NOON, seconds));
    return `${digits} ${state}`;
  };
  expect([0, 0.4, 120, 179.2, 180, 192].map(said)).toEqual([
    '3:00 running',
    '3:00 running',
    '1:00 lastMinute',
    '0:01 lastMinute',
    '+0:00 timesUp',
    '+0:12 timesUp',
  ]);
});

test('a paused clock stands still and says so', () => {
  const log = aSession().started().after(30);
  log.give({ type: 'pause' }, as(ana));
  const face = clockFace(log.running(), secondsAfter(NOON, 900));
  expect(face).toMatchObject({ digits: '2:30', state: 'paused' });
});

test('what the session will run over is said in whole minutes', () => {
  const session = aSession().started().running();
  expect(clockFace(session, secondsAfter(NOON, 60))).toMatchObject({ minutesLeft: 44, minutesOver: 0 });
  expect(clockFace(session, secondsAfter(NOON, 180 + 130)).minutesOver).toBe(2);
});

test('five minutes, one minute and zero are called once, as they are passed', () => {
  expect(timeCall(300_400, 299_400)).toBe('fiveMinutes');
  expect(timeCall(299_400, 298_400)).toBeNull();
  expect(timeCall(61_000, 60_000)).toBe('oneMinute');
  expect(timeCall(500, -500)).toBe('timesUp');
  expect(timeCall(-500, 59_500)).toBeNull();
});
