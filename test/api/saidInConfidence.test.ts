// An open circle that ran a case clinic, from the time before kinds kept to their own formats: whoever does not sit in it
// reads on its page what the card says, which is what its author let out.
import type { CircleView } from '../../contract/views';
import { accepted as agreed } from '../../domain/refusal';
import { changeCircle } from '../../bot/boards/changeCircle';
import { accepted, aCircleOf, captureBody, commandOf, itsSession, type CirclePlace } from '../support/aRunningCircle';
import { idOf, startSystem, type System } from '../support/system';

let system: System;
let place: CirclePlace;
const as = (person: 'ana' | 'omar') => system.as(person);
const pageOf = (person: 'ana' | 'omar') => as(person).call<CircleView>('circle', place);
const KEPT_BACK = ['Say it on Monday', 'I promise to tell him'];
const LET_OUT = ['This may go out', 'Plans lie'];

async function aSession(...notes: ReturnType<typeof captureBody>[]): Promise<void> {
  const at = await itsSession(system, place, 'ana');
  for (const note of notes) {
    accepted(await as('ana').call('command', at, note));
    const { captureId, text } = note.command as unknown as { captureId: string; text: string };
    if (text !== 'This may go out') continue;
    accepted(await as('ana').call('command', at, commandOf({ type: 'chooseSharing', captureId, shared: true })));
  }
  accepted(await as('ana').call('command', at, commandOf({ type: 'end' })));
  while ((await pageOf('ana')).body.circle.last?.sessionId !== at.sessionId);
}

async function runs(formatId: 'caseClinicShort' | 'lunchAndLearn'): Promise<void> {
  const { change } = system.product.parts;
  const asBefore = { formatId, slotMinutes: 45 };
  await changeCircle(change, place.boardId as never, place.circleId as never, ({ circle }) =>
    agreed({ circle: { ...circle, ...asBefore } }),
  );
}

beforeAll(async () => {
  system = await startSystem({ limits: { commandsPerSecond: 10_000, commandsAtOnce: 10_000 } });
  place = await aCircleOf(system, 'ana', 'dee', 'tom', 'chidi');
  await runs('caseClinicShort');
  await aSession(
    captureBody(KEPT_BACK[0]!),
    captureBody(KEPT_BACK[1]!, { kind: 'commitment', ownerId: idOf('ana') }),
    captureBody(LET_OUT[0]!),
  );
  await runs('lunchAndLearn');
  await aSession(captureBody(LET_OUT[1]!));
});
afterAll(() => system.close());

test('its members read everything', async () => {
  const { text } = await pageOf('ana');
  for (const note of [...KEPT_BACK, ...LET_OUT]) expect(text).toContain(note);
});

test('everybody else reads what was let out and what was said in sessions that are open, and it stays so', async () => {
  for (const look of [1, 2]) {
    const { body, text } = await pageOf('omar');
    expect([look, body.latestTakeaways.map((note) => note.text).toSorted()]).toEqual([look, LET_OUT.toSorted()]);
    for (const note of KEPT_BACK) expect(text).not.toContain(note);
  }
});

test('nor do they read it where a session opens with what is owed', async () => {
  const at = await itsSession(system, place, 'ana');
  expect((await as('ana').call('opening', at)).text).toContain(KEPT_BACK[1]);
  expect((await as('omar').call('opening', at)).text).not.toContain(KEPT_BACK[1]);
  accepted(await as('ana').call('command', at, commandOf({ type: 'end' })));
});

test('whoever joins reads it from then on', async () => {
  const { text } = await as('omar').call('joinCircle', place);
  for (const note of KEPT_BACK) expect(text).toContain(note);
});
