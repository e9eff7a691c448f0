// Notes in a case clinic: silent parts take none and lose none, and whoever gives the case lets out what they choose.
import type { ConversationView } from '../../contract/views';
import { sessionIdOf, type CircleId } from '../../domain/ids';
import { channel, meeting } from '../../local/tenant/conversations';
import type { PersonKey } from '../../local/tenant/people';
import { circleBody } from '../support/aRunningCircle';
import { apiClient } from '../support/apiClient';
import { startJourney, type Journey } from '../support/journey';
import { openPanel, type SessionWindow } from './sessionWindow';

let journey: Journey;
let ana: SessionWindow;
let dee: SessionWindow;

beforeAll(async () => {
  journey = await startJourney({ story: false });
  await startACaseClinic();
  ana = await openPanel(journey, 'ana');
  dee = await openPanel(journey, 'dee');
  await Promise.all([ana, dee].map(({ panel }) => panel.getByRole('timer').waitFor()));
}, 120_000);

afterAll(() => journey.close());

async function startACaseClinic(): Promise<void> {
  const as = (person: PersonKey) =>
    apiClient(
      () => journey.standIn.url,
      () => journey.standIn.tokenFor(person),
    );
  const { boardId } = (await as('ana').call<ConversationView>('openConversation', {}, { conversationId: channel.id }))
    .body;
  const wanted = { ...circleBody(), formatId: 'caseClinicShort', slotMinutes: 30 };
  const place = { boardId, circleId: wanted.circleId };
  const answers = [await as('ana').call('startCircle', { boardId }, wanted)];
  for (const person of ['dee', 'tom'] as const) answers.push(await as(person).call('joinCircle', place));
  answers.push(await as('ana').call('linkMeeting', {}, { conversationId: meeting.id, ...place }));
  const sessionId = sessionIdOf(place.circleId as CircleId, 1);
  answers.push(await as('ana').call('startSession', { ...place, sessionId }, { commandId: 'start-the-clinic' }));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
}

const noteIn = (window: SessionWindow, text: string) =>
  window.panel.getByRole('listitem').filter({ hasText: text }).first();

test('the case giver lets one of their own notes leave the circle, and takes it back', async () => {
  await ana.write('takeaway', 'Ask for the decision first');
  const note = noteIn(ana, 'Ask for the decision first');
  await note.getByRole('button', { name: 'More about this note' }).click();
  await ana.panel.getByRole('button', { name: 'May be shared outside' }).click();
  await noteIn(dee, 'Ask for the decision first').getByText('may be shared').waitFor();
  expect(await ana.findings()).toEqual([]);
  await ana.panel.getByRole('button', { name: 'Undo', exact: true }).click();
  await noteIn(dee, 'Ask for the decision first').getByText('may be shared').waitFor({ state: 'detached' });
}, 60_000);

test('nobody else is asked about it', async () => {
  await dee.write('takeaway', 'Not mine to share');
  await noteIn(dee, 'Not mine to share').getByRole('button', { name: 'More about this note' }).click();
  expect(await dee.panel.getByRole('button', { name: 'May be shared outside' }).count()).toBe(0);
  await dee.page.keyboard.press('Escape');
});

test('in a silent part the composer says why it takes nothing, keeps what is typed, and takes it afterwards', async () => {
  while (!(await ana.state()).step.includes('Stillness')) await ana.moveOn();
  await dee.panel.getByText('This part is silent.', { exact: false }).first().waitFor();
  await dee.write('takeaway', 'Thought in silence');
  expect(await dee.panel.getByRole('textbox').inputValue()).toBe('Thought in silence');
  expect(await dee.findings()).toEqual([]);
  await ana.moveOn();
  await dee.panel.getByRole('heading', { name: 'Mirroring' }).waitFor();
  await dee.panel.getByRole('textbox').press('Enter');
  await noteIn(ana, 'Thought in silence').waitFor();
}, 90_000);
