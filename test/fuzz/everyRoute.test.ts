// Whatever is sent to a route, it answers, with a sentence where it refuses; and the board can still be read.
import fc from 'fast-check';
import { endpoints, type EndpointName } from '../../contract/endpoints';
import { problemCodes } from '../../contract/problem';
import { refusals } from '../../domain/refusal';
import type { PersonKey } from '../../local/tenant/people';
import { endpointCases } from '../api/endpointCases';
import { buildWorld, type EndpointWorld } from '../api/endpointWorld';
import { oftener } from '../support/oftener';
import { startSystem, type System } from '../support/system';
import { hostile, hostileText } from './hostileBody';

const ROUNDS = 6;
const codes: readonly string[] = [...problemCodes, ...refusals];
const people: PersonKey[] = ['ana', 'dee', 'tom', 'bo', 'vera'];

let system: System;
let world: EndpointWorld;
beforeAll(async () => {
  system = await startSystem({ limits: { commandsPerSecond: 1e6, commandsAtOnce: 1e6 } });
  world = await buildWorld(system);
});
afterAll(() => system.close());

/** A stream that is answered stays open; what may be asked of it is asked in test/api. */
const names = (Object.keys(endpoints) as EndpointName[]).filter((name) => name !== 'stream');

test.each(names)('%s answers whatever it is sent', async (name) => {
  const { params = {}, body } = endpointCases[name].happy(world);
  const asked = fc.record({
    as: fc.constantFrom(...people),
    body: body === undefined ? fc.constant(undefined) : hostile(body),
    place: fc.option(fc.record({ of: fc.constantFrom('', ...Object.keys(params)), text: hostileText }), { freq: 4 }),
  });
  await fc.assert(
    fc.asyncProperty(asked, async ({ as, body: sent, place }) => {
      const where = place && place.of !== '' ? { ...params, [place.of]: place.text } : { ...params };
      const answered = await system.as(as).call<{ code?: string }>(name, where, sent);
      expect(answered.status).toBeLessThan(500);
      if (answered.status >= 400) expect(codes).toContain(answered.body.code);
    }),
    { numRuns: oftener(ROUNDS) },
  );
});

test('and the board can still be opened, by whoever is in the channel', async () => {
  for (const person of ['ana', 'dee', 'tom'] as const) {
    const { status, body } = await system.as(person).call<{ circles: unknown[] }>('board', { boardId: world.boardId });
    expect(status).toBe(200);
    expect(body.circles.length).toBeGreaterThan(0);
  }
});
