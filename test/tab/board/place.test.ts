import { pathOf, placeFrom } from '../../../tab/surfaces/board/place';

const circleId = 'c1c1e000-0001';

test('a deep link leads to a circle or straight into its session', () => {
  expect(placeFrom(`circle/${circleId}`)).toEqual({ at: 'circle', circleId });
  expect(placeFrom(`session/${circleId}/${circleId}-4`)).toEqual({
    at: 'session',
    circleId,
    sessionId: `${circleId}-4`,
  });
});

test('what we write in the address we read back', () => {
  for (const path of ['', 'start', 'profile', 'mine', `circle/${circleId}`, `session/${circleId}/${circleId}-4`]) {
    expect(pathOf(placeFrom(`#/${path}`))).toBe(path);
  }
});

test('a link that is none leads to the board, a session of another circle to the circle', () => {
  for (const path of ['circle/', 'circle/../x', 'nowhere/12345678', '%E0%A4%A', 'session']) {
    expect(placeFrom(path)).toEqual({ at: 'board' });
  }
  expect(placeFrom(`session/${circleId}/elsewhere-4`)).toEqual({ at: 'circle', circleId });
});
