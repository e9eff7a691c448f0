import type { CircleView, ConversationView } from '../../contract/views';
import { channel } from '../../local/tenant/conversations';
import { apiClient } from '../support/apiClient';
import { startJourney, type Journey } from '../support/journey';
import { openPanel } from './sessionWindow';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ story: false });
}, 120_000);
afterAll(() => journey.close());
afterEach(() => journey.closeWindows());

test('a meeting no circle was linked to says what to do, and offers one’s own circles', async () => {
  const ana = await openPanel(journey, 'ana');
  await ana.panel.getByRole('heading', { name: 'Which circle meets here?' }).waitFor();
  await ana.panel.getByText('Join or start one on the board in your channel').waitFor();

  await startSqlCircle();
  await ana.panel.getByRole('button', { name: 'Try again' }).click();
  await ana.panel.getByRole('button', { name: 'SQL circle' }).waitFor();
  expect(await ana.findings()).toEqual([]);
  await ana.panel.getByRole('button', { name: 'SQL circle' }).click();
  await ana.panel.getByRole('heading', { name: 'Ana leads' }).waitFor();
});

test('somebody outside the circle can follow and write, and reads why they cannot start it', async () => {
  const dee = await openPanel(journey, 'dee');
  await dee.panel.getByText('Members of the circle can start it.').waitFor();
  const ana = await openPanel(journey, 'ana');
  await ana.panel.getByRole('button', { name: 'Start session' }).click();
  await dee.panel.getByRole('timer').waitFor();
  await dee.write('question', 'May I ask something too?');
  await ana.panel.getByText('May I ask something too?').waitFor();
});

async function startSqlCircle(): Promise<void> {
  const ana = apiClient(
    () => journey.standIn.url,
    () => journey.standIn.tokenFor('ana'),
  );
  const opened = await ana.call<ConversationView>('openConversation', {}, { conversationId: channel.id });
  await ana.call<CircleView>(
    'startCircle',
    { boardId: opened.body.boardId },
    {
      circleId: crypto.randomUUID(),
      name: 'SQL circle',
      kind: 'peers',
      timeZone: 'Europe/Amsterdam',
      formatId: 'snackAndShare',
      slotMinutes: 20,
      cadenceWeeks: 2,
    },
  );
}
