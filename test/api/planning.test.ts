// Planning over HTTP: dates that passed, and two who plan the same circle at once.
import type { CircleView } from '../../contract/views';
import type { BoardId, CircleId } from '../../domain/ids';
import { accepted, aCircleOf, freshId, type CirclePlace } from '../support/aRunningCircle';
import type { PersonKey } from '../../local/tenant/people';
import { startSystem, type System } from '../support/system';

let system: System;
let place: CirclePlace;
const topicId = freshId('topic');
const DAY_MS = 24 * 60 * 60_000;
const inDays = (days: number) => new Date(system.clock.nowMs() + days * DAY_MS).toISOString();

beforeAll(async () => {
  system = await startSystem();
  place = await aCircleOf(system, 'ana', 'dee', 'bo');
  accepted(await system.as('ana').call('proposeTopic', place, { topicId, title: 'Deadlocks' }));
});
afterAll(() => system.close());

const usual = { formatId: 'lunchAndLearn', slotMinutes: 45, cadenceWeeks: 1 } as const;
const page = async (as: PersonKey = 'ana') => (await system.as(as).call<CircleView>('circle', place)).body;
const stored = async () =>
  (await system.storage.boards.readDetails(place.boardId as BoardId, place.circleId as CircleId))!.value.circle.next;

async function seenBy(as: PersonKey) {
  const { next, formatId, slotMinutes, cadenceWeeks } = (await page(as)).circle;
  const startsAt = next.status === 'planned' ? next.startsAt : null;
  return { startsAt, topicId: next.topicId, formatId, slotMinutes, cadenceWeeks };
}

test('a date nobody held has rolled on for everybody; it is stored with the next change, not by looking', async () => {
  const planned = inDays(2);
  accepted(await system.as('ana').call('planSession', place, { ...usual, startsAt: planned, topicId }));
  system.clock.advance(3 * DAY_MS);
  const { circle } = await page();
  expect(circle.next).toMatchObject({ status: 'planned', startsAt: inDays(6), missedAt: planned, topicId });
  expect(await stored()).toMatchObject({ startsAt: planned });
  const file = await system.as('dee').call('calendarFile', place);
  expect(file.text).toContain(`DTSTART:${inDays(6).replace(/[-:]|\.\d+/g, '')}`);
  expect(await stored()).toMatchObject({ startsAt: planned });
  accepted(await system.as('dee').call('vote', { ...place, topicId }, { voting: true }));
  expect(await stored()).toMatchObject({ startsAt: inDays(6), missedAt: planned });
});

test('two who plan different things at once both have their way', async () => {
  const [anas, dees] = [await seenBy('ana'), await seenBy('dee')];
  const startsAt = inDays(9);
  accepted(await system.as('ana').call('planSession', place, { ...anas, startsAt, seen: anas }));
  const longer = { ...dees, slotMinutes: 60 };
  accepted(await system.as('dee').call('planSession', place, { ...longer, seen: dees }));
  expect((await page()).circle).toMatchObject({ slotMinutes: 60, next: { startsAt, topicId } });
});

test('who plans the same thing second is told by whom it was changed, and nothing of theirs is half saved', async () => {
  const [anas, bos] = [await seenBy('ana'), await seenBy('bo')];
  accepted(await system.as('bo').call('planSession', place, { ...bos, startsAt: inDays(10), seen: bos }));
  const wanted = { ...anas, startsAt: inDays(11), cadenceWeeks: 4, seen: anas };
  const refused = await system.as('ana').call('planSession', place, wanted);
  expect([refused.status, refused.body]).toEqual([
    409,
    expect.objectContaining({ code: 'planChanged', by: 'Bo Lindqvist' }),
  ]);
  expect(refused.body).not.toHaveProperty('changed');
  expect((await page()).circle).toMatchObject({ cadenceWeeks: 1, next: { startsAt: inDays(10) } });
  const again = await seenBy('ana');
  accepted(await system.as('ana').call('planSession', place, { ...wanted, seen: again }));
  expect((await page()).circle).toMatchObject({ cadenceWeeks: 4, next: { startsAt: inDays(11) } });
});

test('the agenda and the date name whoever was first as well', async () => {
  const { circle } = await page();
  const { sessionId } = circle.next;
  const seen = { formatId: 'lunchAndLearn', slotMinutes: circle.slotMinutes, topicId, stepMinutes: null };
  accepted(
    await system.as('dee').call('changeAgenda', place, { sessionId, seen, wanted: { ...seen, slotMinutes: 90 } }),
  );
  const later = { sessionId, seen, wanted: { ...seen, slotMinutes: 30 } };
  const refused = await system.as('ana').call('changeAgenda', place, later);
  expect(refused.body).toMatchObject({ code: 'agendaChanged', by: 'Dee Nakamura' });
  const date = { do: 'cancel', seen: { sessionId, startsAt: inDays(10) } };
  const skipped = await system.as('bo').call('changeDate', place, date);
  expect(skipped.body).toMatchObject({ code: 'dateChanged', by: 'Ana Souza' });
});

test('what was seen is checked as what is wanted is', async () => {
  const plan = await seenBy('ana');
  for (const seen of [{ ...plan, more: 1 }, { ...plan, startsAt: 'soon' }, { ...plan, formatId: 'tea' }, null, []]) {
    const refused = await system.as('ana').call('planSession', place, { ...plan, seen });
    expect([seen, refused.body['code']]).toEqual([seen, 'badRequest']);
  }
});
