import { endpoints, pathOf, type EndpointName } from '../../contract/endpoints';
import { actions } from '../../domain/permissions';

const names = Object.keys(endpoints) as EndpointName[];

test('every route needs a permission that the table knows, or any signed-in person', () => {
  for (const name of names) expect([...actions, 'signedIn']).toContain(endpoints[name].needs);
});

test('every permission of the table guards something', () => {
  const guarded = new Set<string>(names.map((name) => endpoints[name].needs));
  // What lies inside is what `isNothingTo` and the cards ask about. Linking asks about a board that stands in its body:
  // its use case looks at the circle's members itself.
  expect(actions.filter((action) => !guarded.has(action))).toEqual(['seeInside', 'linkMeeting']);
});

test('no two routes answer the same call', () => {
  const calls = names.map((name) => `${endpoints[name].method} ${endpoints[name].path.replace(/:[A-Za-z]+/g, ':')}`);
  expect(new Set(calls).size).toBe(calls.length);
});

test('a path is made of its parameters, each encoded', () => {
  const params = { boardId: 'a/b?c', circleId: 'x y', sessionId: 'ü#1' };
  expect(pathOf('session', params)).toBe('/api/boards/a%2Fb%3Fc/circles/x%20y/sessions/%C3%BC%231');
  expect(pathOf('time')).toBe('/api/time');
});

test('a path without one of its parameters is a broken assumption', () => {
  expect(() => pathOf('circle', { boardId: 'b' })).toThrow('circleId');
});
