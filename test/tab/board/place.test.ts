import fc from 'fast-check';
import { personIdOf, type CircleId } from '../../../domain/ids';
import { pathOf, placeFrom } from '../../../tab/surfaces/board/place';

const circleId = 'c1c1e000-0001' as CircleId;
const personId = personIdOf('0b9d6a52-7c1e-4f0a-9c53-2f6f4e1a7d10', '5f1c2a90-2e55-4c7f-b4a8-1daf9e8c0002');

test('a deep link leads to a circle or straight into its session', () => {
  expect(placeFrom(`circle/${circleId}`)).toEqual({ at: 'circle', circleId });
  expect(placeFrom(`session/${circleId}/${circleId}-4`)).toEqual({
    at: 'session',
    circleId,
    sessionId: `${circleId}-4`,
  });
});

test('what we write in the address we read back', () => {
  const known = ['', 'start', 'profile', 'mine', 'people', `person/${personId}`];
  for (const path of [...known, `circle/${circleId}`, `session/${circleId}/${circleId}-4`]) {
    expect(pathOf(placeFrom(`#/${path}`))).toBe(path);
  }
});

test('whatever somebody looked for, or is about to ask, is found again from the address as they wrote it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
      for (const place of [{ at: 'people', query } as const, { at: 'circle', circleId, ask: query } as const]) {
        expect(placeFrom(`#/${pathOf(place)}`)).toEqual(place);
      }
    }),
  );
});

test('half a character, which no address can hold, is left out of it', () => {
  expect(placeFrom(pathOf({ at: 'people', query: 'lock\ud83d' }))).toEqual({ at: 'people', query: 'lock' });
});

test('a link that is none leads to the board, a session of another circle to the circle', () => {
  for (const path of ['circle/', 'circle/../x', 'nowhere/12345678', '%E0%A4%A', 'session', 'person/dee', 'person']) {
    expect(placeFrom(path)).toEqual({ at: 'board' });
  }
  expect(placeFrom(`session/${circleId}/elsewhere-4`)).toEqual({ at: 'circle', circleId });
});
