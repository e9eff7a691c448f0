import { limitPeople } from '../../bot/api/personLimits';
import { aRunningSession, captureBody, commandOf } from '../support/aRunningCircle';
import { ana, dee } from '../support/builders';
import { startSystem, type System } from '../support/system';

const limits = { commandsPerSecond: 20, commandsAtOnce: 40, streams: 3 };

describe('a person', () => {
  let nowMs = 0;
  const limited = () => limitPeople(limits, () => nowMs);
  const allowed = (people: ReturnType<typeof limited>, count: number, who = ana) =>
    Array.from({ length: count }, () => people.mayCommand(who)).filter(Boolean).length;

  test('may do a lot at once, then as much as comes back each second', () => {
    const people = limited();
    expect(allowed(people, 100)).toBe(40);
    nowMs += 1000;
    expect(allowed(people, 100)).toBe(20);
    nowMs += 60_000;
    expect(allowed(people, 100)).toBe(40);
  });

  test('who never stops asking still gets what comes back, and a clock that is set back takes nothing', () => {
    const people = limited();
    allowed(people, 100);
    let done = 0;
    for (let tenths = 0; tenths < 100; tenths += 1) {
      nowMs += 100;
      done += allowed(people, 10);
    }
    expect(done).toBe(200);
    nowMs -= 3_600_000;
    expect(allowed(people, 10)).toBe(0);
    nowMs += 1000;
    expect(allowed(people, 100)).toBe(20);
  });

  test('takes nothing from anybody else', () => {
    const people = limited();
    allowed(people, 100);
    expect(allowed(people, 30, dee)).toBe(30);
  });

  test('has so many streams open at once, and may open another when one ends', () => {
    const people = limited();
    const open = Array.from({ length: 4 }, () => people.openStream(ana));
    expect(open.map((close) => close !== null)).toEqual([true, true, true, false]);
    expect(people.openStream(dee)).not.toBeNull();
    open[0]!();
    expect(people.openStream(ana)).not.toBeNull();
    expect(people.openStream(ana)).toBeNull();
  });
});

describe('over HTTP', () => {
  let system: System;
  beforeAll(async () => {
    // Filled slowly, so that a busy machine gives nobody time for more.
    system = await startSystem({ limits: { streams: 2, commandsPerSecond: 1, commandsAtOnce: 40 } });
  });
  afterAll(() => system.close());

  test('100 commands at once from one person are refused beyond the limit; the others do not notice', async () => {
    const at = await aRunningSession(system, 'ana', 'dee', 'tom');
    const flood = Promise.all(
      Array.from({ length: 100 }, (_, note) => system.as('dee').call('command', at, captureBody(`flood ${note}`))),
    );
    const toms = Array.from({ length: 10 }, (_, note) =>
      system.as('tom').call('command', at, captureBody(`tom ${note}`)),
    );
    expect((await Promise.all(toms)).map(({ status }) => status)).toEqual(toms.map(() => 200));
    const answers = await flood;
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(20);
    for (const { body, headers } of refused) {
      expect(body).toMatchObject({ code: 'tooFast', message: expect.stringMatching(/^That was a lot/) as string });
      expect(headers.get('retry-after')).toBe('1');
    }
    const { text } = await system.as('ana').call('session', at);
    const taken = answers.filter(({ status }) => status === 200).length;
    expect(text.match(/flood \d+/g)).toHaveLength(taken);
    expect(text.match(/tom \d+/g)).toHaveLength(10);
    expect((await system.as('ana').call('command', at, commandOf({ type: 'pause' }))).status).toBe(200);
  });

  test('a window too many is refused, and welcome once another is closed', async () => {
    const at = await aRunningSession(system, 'ana');
    const open = (window: string) => system.as('ana').stream(at, window);
    const [first, second, third] = [
      await open('first-window'),
      await open('second-window'),
      await open('third-window'),
    ];
    expect([first.status, second.status, third.status]).toEqual([200, 200, 429]);
    first.leave();
    await first.closed;
    let again = await open('third-window');
    while (again.status === 429) again = await open('third-window');
    expect(again.status).toBe(200);
    second.leave();
    again.leave();
  });
});
