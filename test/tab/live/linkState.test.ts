import { createLinkState } from '../../../tab/live/linkState';
import { manualTimers } from './manualTimers';

test('a break is told after two seconds, and after ten that one is offline', async () => {
  const timers = manualTimers();
  const seen: string[] = [];
  const link = createLinkState(timers, () => seen.push(`${timers.now()} ${link.value()}`));
  link.found();
  link.lost();
  await timers.pass(1_999);
  expect(link.value()).toBe('live');
  await timers.pass(20_000);
  link.found();
  expect(seen).toEqual(['3000 reconnecting', '11000 offline', '22999 live']);
});

test('a short break is nobody’s business', async () => {
  const timers = manualTimers();
  const changes: string[] = [];
  const link = createLinkState(timers, () => changes.push(link.value()));
  link.found();
  link.lost();
  await timers.pass(1_500);
  link.found();
  await timers.pass(20_000);
  expect(changes).toEqual([]);
});
