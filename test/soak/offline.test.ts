import { goAwayAndComeBack, openDevice } from '../journeys/offlineWindow';
import { startJourney, type Journey } from '../support/journey';
import { keepFigures } from './keepFigures';
import { soakSize } from './soakSize';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ story: true });
}, soakSize.timeoutMs);
afterAll(() => journey.close());

test(
  'a window that was away from the network for long has lost nothing, and neither has anyone else',
  async () => {
    const [anas, dees] = [await openDevice(journey, 'ana'), await openDevice(journey, 'dee')];
    const ana = await anas.open();
    await ana.panel.getByRole('button', { name: 'Start session' }).click();
    await ana.panel.getByRole('timer').waitFor();
    const dee = await dees.open();
    await dee.panel.getByRole('timer').waitFor();
    const seen = await goAwayAndComeBack({ away: dee, device: dees, other: ana, awayMs: soakSize.offlineMs });
    keepFigures('a window away from the network', {
      'away, s': soakSize.offlineMs / 1000,
      'notes written before, during and after': seen.written.length,
      'notes written elsewhere meanwhile': seen.writtenMeanwhile.length,
      'noticed after, ms': Math.round(seen.noticedAfterMs),
    });
    const oldestFirst = seen.shownOther.toReversed();
    expect(oldestFirst.filter((text) => seen.written.includes(text))).toEqual(seen.written);
    expect(oldestFirst.filter((text) => seen.writtenMeanwhile.includes(text))).toEqual(seen.writtenMeanwhile);
    expect(seen.shownAway).toEqual(seen.shownOther);
    expect(seen.noticedAfterMs).toBeLessThan(soakSize.noticedWithinMs);
  },
  soakSize.timeoutMs,
);
