import { personKeys } from '../../local/tenant/people';
import { aRunningSession } from '../support/aRunningCircle';
import { startSystem, type System } from '../support/system';

let system: System;
beforeAll(async () => {
  system = await startSystem();
});
afterAll(() => system.close());

test('twelve people who arrive at three fresh servers in the same second are let in, though Teams answers fourteen', async () => {
  const at = await aRunningSession(system, 'ana', 'dee');
  const servers = await Promise.all([1, 2, 3].map(() => system.startAnother()));
  const everyone = personKeys.slice(0, 12);
  for (const person of everyone) await system.standIn.tokenFor(person);
  const answers = await Promise.all(
    servers.flatMap((server) => everyone.map((person) => system.as(person, server).call('session', at))),
  );
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
});
