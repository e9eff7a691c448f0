import { createHereBefore } from '../../bot/sessions/hereBefore';
import { createLiveSession } from '../../bot/sessions/liveSession';
import type { CircleView } from '../../contract/views';
import type { Here } from '../../contract/live';
import type { PersonKey } from '../../local/tenant/people';
import { aCircleOf, freshId, type SessionPlace } from '../support/aRunningCircle';
import { ana, aSetup, boardId, dee } from '../support/builders';
import { someOthers } from '../support/someOthers';
import { idOf, startSystem, type System } from '../support/system';
import { aClock } from '../support/testClock';

describe('over the stream', () => {
  let system: System;
  let at: SessionPlace;
  beforeAll(async () => {
    system = await startSystem({ timing: { leaveAfterMs: 60 } });
    const circle = await aCircleOf(system, 'ana', 'dee', 'tom');
    const { body } = await system.as('ana').call<CircleView>('circle', circle);
    at = { ...circle, sessionId: body.circle.next.sessionId };
  });
  afterAll(() => system.close());

  const only =
    (...people: PersonKey[]) =>
    ({ personIds }: Here) =>
      personIds !== null && [...personIds].sort().join() === people.map(idOf).sort().join();

  test('members hear who else has the panel open, once each, and who is gone; whoever is no member does not count', async () => {
    const anas = await system.as('ana').stream(at, 'window-of-ana');
    const fatimas = await system.as('fatima').stream(at, 'window-of-fatima');
    await anas.message('here', only('ana'));
    const dees = await system.as('dee').stream(at, 'window-of-dee');
    const deesSecond = await system.as('dee').stream(at, 'second-window');
    await Promise.all([anas, dees, fatimas].map((stream) => stream.message('here', only('ana', 'dee'))));
    const heard = anas.messages.length;
    deesSecond.leave();
    dees.leave();
    const isNew = (here: Here) => anas.messages.findIndex(({ data }) => data === here) >= heard && only('ana')(here);
    await anas.message('here', isNew);
    fatimas.leave();
    anas.leave();
  });

  test('nothing of it is stored, and from the start on the log says who is here', async () => {
    const anas = await system.as('ana').stream(at, 'again-ana');
    await anas.message('here', only('ana'));
    const { body } = await system.as('ana').call<{ state: unknown }>('session', at);
    expect(body.state).toEqual({ status: 'notStarted', lastSeq: 0 });
    await system.as('ana').call('startSession', at, { commandId: freshId('start') });
    await anas.event('joined');
    const toms = await system.as('tom').stream(at, 'window-of-tom');
    await anas.event('joined', ({ by }) => by === idOf('tom'));
    expect(toms.messages.some(({ name }) => name === 'here')).toBe(false);
    [anas, toms].forEach((stream) => stream.leave());
  });
});

test('while another process may hold windows too, nobody is told half of it', async () => {
  const others = someOthers(false);
  const before = createHereBefore(others);
  const sessions = { append: () => Promise.resolve('saved' as const), read: () => Promise.resolve([]) };
  const live = createLiveSession({ sessions, clock: aClock(), newId: () => 'id' }, boardId, aSetup().sessionId);
  const leave = before.arrive(live, ana);
  before.arrive(live, dee);
  expect(before.of(live)).toEqual([ana, dee]);
  const told = new Promise<void>((tell) => before.listen(live, tell));
  others.become(true);
  expect(before.of(live)).toBeNull();
  await told;
  others.become(false);
  leave();
  expect(before.of(live)).toEqual([dee]);
});
