// What a device remembers of a suggestion on the board that somebody put away.
import { groupOf, isPutAway, keepHere, keptHere, type KeptHere } from '../../../tab/features/forming/putAway';
import { ana, boardId, dee, minutesAfter, NOON, tom } from '../../support/builders';

const DAYS = 24 * 60;
const nowMs = Date.parse(NOON);
const ofThem = groupOf([{ id: ana }, { id: dee }]);
const ofOthers = groupOf([{ id: ana }, { id: tom }]);
const away = (daysAgo: number): KeptHere => ({ group: ofThem, putAwayAt: minutesAfter(NOON, -daysAgo * DAYS) });

function aDrawer(holds: Record<string, string> = {}) {
  return () => ({
    getItem: (key: string) => holds[key] ?? null,
    setItem: (key: string, value: string) => void (holds[key] = value),
  });
}

test('what was put away stays away, however its people are named; others come after a week', () => {
  expect(isPutAway({}, ofThem, nowMs)).toBe(false);
  for (const days of [0, 6, 8, 400])
    expect(isPutAway(away(days), groupOf([{ id: dee }, { id: ana }]), nowMs)).toBe(true);
  expect(isPutAway(away(6), ofOthers, nowMs)).toBe(true);
  expect(isPutAway(away(8), ofOthers, nowMs)).toBe(false);
});

test('it is remembered on the device, for each person and board', () => {
  const drawer = aDrawer();
  keepHere(drawer, boardId, ana, { ...away(0), height: 88 });
  expect(keptHere(drawer, boardId, ana)).toEqual({ ...away(0), height: 88 });
  expect(keptHere(drawer, boardId, dee)).toEqual({});
});

test('a device that may keep nothing, or kept something else there, shows what is suggested', () => {
  const forbidden = () => {
    throw new Error('The operation is insecure.');
  };
  keepHere(forbidden, boardId, ana, away(0));
  expect(keptHere(forbidden, boardId, ana)).toEqual({});
  for (const junk of ['', '7', 'null', '{', '{"putAwayAt":"soon","height":"tall","group":4}', '{"height":1e9}']) {
    const drawer = aDrawer({ [`suggestion ${boardId} ${ana}`]: junk });
    expect(keptHere(drawer, boardId, ana)).toEqual({});
  }
});
