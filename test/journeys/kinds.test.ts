// Circles of every kind from the start form to a first session that two see running. A private one is a locked ring to all
// others, lets in whom its members choose, and is gone for whoever leaves.
import type { ConversationView } from '../../contract/views';
import { channel } from '../../local/tenant/conversations';
import { asIn } from './linkedCircle';
import { startJourney, type Journey } from '../support/journey';
import type { PersonWindow } from '../support/personWindow';

let journey: Journey;
let ana: PersonWindow;
let dee: PersonWindow;
let tom: PersonWindow;

beforeAll(async () => {
  journey = await startJourney({ story: false });
  ana = await journey.openAs('ana');
  dee = await journey.openAs('dee');
  tom = await journey.openAs('tom');
  // What the directory says of her is known once she has looked at her profile.
  const nadia = asIn(journey)('nadia');
  const opened = await nadia.call<ConversationView>('openConversation', {}, { conversationId: channel.id });
  await nadia.call('profile', { boardId: opened.body.boardId });
}, 120_000);
afterAll(() => journey.close());

/** What is planned stands above the circles' cards, too. */
const card = ({ app }: PersonWindow, name = 'New managers') =>
  app
    .getByRole('listitem')
    .filter({ has: app.getByRole('link', { name }) })
    .last();
const people = ({ app }: PersonWindow) => app.getByRole('region', { name: 'People' });

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function nothingWrong(window: PersonWindow): Promise<void> {
  expect(await window.violations()).toEqual([]);
  for (const width of [320, 768, 1280, 1920]) {
    await window.setWidth(width);
    expect([width, await window.overflow()]).toEqual([width, 0]);
  }
}

/** Both see that it is planned; started and joined: which part runs, and its clock. */
async function runFirstSession(
  lead: PersonWindow,
  other: PersonWindow,
  part: string | RegExp,
  planned = /12:00/,
): Promise<void> {
  for (const { app } of [lead, other]) {
    await app
      .getByRole('region', { name: /^Next session/ })
      .getByText(planned)
      .waitFor();
  }
  await lead.app.getByRole('button', { name: 'Start session' }).click();
  await other.app.getByRole('button', { name: 'Join session' }).click();
  for (const { app } of [lead, other]) {
    await app.getByRole('heading', { name: part }).waitFor();
    await app.getByRole('timer').waitFor();
  }
}

/** From the board: the form with its kind and name. */
async function nameCircle({ app }: PersonWindow, kind: string, name: string): Promise<void> {
  await app.getByRole('link', { name: 'Board' }).click();
  await app.getByRole('button', { name: 'Start a circle' }).click();
  await app.getByRole('radiogroup', { name: 'What sort of circle' }).getByRole('radio', { name: kind }).check();
  await app.getByRole('textbox', { name: 'Name' }).fill(name);
}

async function pick({ app }: PersonWindow, name: string, seat?: string): Promise<void> {
  const adding = app.getByRole('button', { name: 'Add someone' });
  if (await adding.isVisible()) await adding.click();
  await app.getByRole('textbox', { name: 'Find someone' }).fill(name);
  if (seat) await app.getByRole('combobox', { name: 'As', exact: true }).selectOption(seat);
  await app.getByRole('button', { name: `Add ${name}` }).click();
}

async function joinFromBoard(window: PersonWindow, name: string): Promise<void> {
  await window.app.getByRole('link', { name: 'Board' }).click();
  await card(window, name).getByRole('button', { name: 'Join' }).click();
  await card(window, name).getByText('Ana leads').waitFor();
  await window.app.getByRole('link', { name }).first().click();
}

test('the form says what each kind is for, whom it fits and who will see it', async () => {
  await ana.app.getByRole('button', { name: 'Start a circle' }).click();
  const kinds = ana.app.getByRole('radiogroup', { name: 'What sort of circle' });
  await ana.app.getByText('Everyone in this channel sees the circle and can join.').waitFor();
  expect(await kinds.getByRole('radio').count()).toBe(4);
  await kinds.getByRole('radio', { name: 'Mentoring' }).check();
  await ana.app.getByRole('combobox', { name: 'Where you sit' }).waitFor();
  expect(await ana.app.getByRole('combobox', { name: 'How a session runs' }).inputValue()).toBe('mentoringMeeting');
  await kinds.getByRole('radio', { name: 'T-group' }).check();
  await ana.app.getByText('Others see its name and its kind, nothing else.', { exact: false }).waitFor();
});

test('people of the channel are asked while it is started', async () => {
  await ana.app.getByRole('textbox', { name: 'Name' }).fill('New managers');
  await ana.app.getByRole('button', { name: 'Add someone' }).click();
  await ana.app.getByRole('textbox', { name: 'Find someone' }).fill('dee');
  await ana.app.getByRole('button', { name: 'Add Dee Nakamura' }).click();
  await ana.app.getByText('2 seats taken, up to 8').waitFor();
  await nothingWrong(ana);
});

test('who was picked and does not fit is said beside their name, and nothing is started', async () => {
  await ana.app.getByRole('textbox', { name: 'Find someone' }).fill('nadia');
  await ana.app.getByRole('button', { name: 'Add Nadia Petrova' }).click();
  await ana.app.getByRole('button', { name: 'Start and ask 2 people' }).click();
  const row = ana.app.getByRole('listitem').filter({ hasText: 'Nadia Petrova' });
  await row.getByText('A T-group is for people of different teams', { exact: false }).waitFor();
  await nothingWrong(ana);
  await ana.app.getByRole('button', { name: 'Remove Nadia Petrova' }).click();
  await ana.app.getByRole('button', { name: 'Start and ask 1 person' }).click();
  await people(ana).getByText('Invited by Ana Souza').waitFor();
  await nothingWrong(ana);
});

test('to everybody else it is a name, a kind and a lock', async () => {
  await card(tom).getByText('What is said here stays here.', { exact: false }).waitFor();
  expect(await card(tom).innerText()).not.toMatch(/Ana|Dee|\d/);
  expect(await tom.app.getByRole('heading', { name: 'Next across circles' }).count()).toBe(0);
  await nothingWrong(tom);
});

test('whoever is invited answers on the board, and then sees what is inside', async () => {
  await card(dee).getByText('Ana Souza invites you.').waitFor();
  await card(dee).getByRole('button', { name: 'Join' }).click();
  await card(dee).getByText('Ana leads').waitFor();
  // Of what is said inside nobody is made somebody to turn to.
  await ana.app.getByText('What is said here counts for nobody in public.', { exact: false }).waitFor();
});

test('whoever asks can take it back, and is let in by a member', async () => {
  await card(tom).getByRole('button', { name: 'Ask to join' }).click();
  await card(tom).getByRole('button', { name: 'Take back' }).click();
  await tom.app.getByRole('link', { name: 'New managers' }).click();
  await tom.app.getByRole('heading', { name: 'This circle is private' }).waitFor();
  await tom.app.getByRole('button', { name: 'Ask to join' }).click();
  await tom.app.getByText('You asked to join.', { exact: false }).waitFor();
  await nothingWrong(tom);
  await people(ana).getByText('Asks to join').waitFor();
  await people(ana).getByRole('button', { name: 'Let in Tom Becker' }).click();
  await people(tom).getByText('3 of up to 8').waitFor();
  await ana.app.getByRole('button', { name: 'Undo' }).click();
  await tom.app.getByRole('heading', { name: 'This circle is private' }).waitFor();
  await people(ana).getByRole('button', { name: 'Let in Tom Becker' }).click();
  await people(tom).getByText('3 of up to 8').waitFor();
});

test('whoever has not said what decides who fits is asked right there, and what they wanted goes on', async () => {
  const ruth = await journey.openAs('ruth');
  await card(ruth).getByRole('button', { name: 'Ask to join' }).click();
  const question = card(ruth).getByRole('group', { name: 'A word about you first' });
  await question.getByRole('combobox', { name: 'Your level' }).selectOption('3 · Works independently');
  await question.getByRole('button', { name: 'Save and go on' }).click();
  await question.getByText('Fill in every field first.').waitFor();
  await nothingWrong(ruth);
  await question.getByRole('textbox', { name: 'Your team' }).fill('Coaching');
  await question.getByRole('textbox', { name: 'Your team' }).press('Enter');
  await card(ruth).getByText('You asked to join.', { exact: false }).waitFor();
  await card(ruth).getByRole('button', { name: 'Take back' }).click();
  await card(ruth).getByRole('button', { name: 'Ask to join' }).waitFor();
});

test('a private circle’s posts go nowhere but its page until its organiser gives it a chat, which everybody in it sees', async () => {
  const home = ({ app }: PersonWindow) => app.getByRole('region', { name: 'Where posts go' });
  await home(tom).getByText('Nowhere but this page.').waitFor();
  expect(await home(tom).getByRole('button').count()).toBe(0);
  const group = await journey.openAs('ana', { view: 'group' });
  await group.page.getByRole('button', { name: 'Add Peer Circles' }).click();
  const dialog = group.page.frameLocator('.configure iframe');
  await dialog.getByRole('radio', { name: 'The posts of New managers' }).check();
  await dialog.getByText('Everybody in this chat will read').waitFor();
  expect(await group.violationsIn('.configure iframe')).toEqual([]);
  await group.page.getByRole('button', { name: 'Save' }).click();
  await group.app.getByRole('heading', { name: 'New managers', level: 1 }).waitFor();
  await group.page.getByRole('button', { name: 'Peer Circles: settings' }).click();
  await dialog.getByRole('radio', { name: 'The posts of New managers', checked: true }).waitFor();
  expect(await dialog.getByRole('radio').count()).toBe(1);
  await group.page.context().close();
  await home(tom).getByText('To the group chat it was given.').waitFor();
  await home(ana).getByText('To the group chat it was given.').waitFor();
  await home(ana).getByRole('button', { name: 'Change where posts go' }).click();
  await home(ana).getByText('Chidi Okafor is there too and does not sit in the circle', { exact: false }).waitFor();
  await nothingWrong(ana);
  await home(ana).getByRole('radio', { name: 'Nowhere but this page' }).check();
  await home(ana).getByRole('button', { name: 'Save' }).click();
  await home(tom).getByText('Nowhere but this page.').waitFor();
});

test('a chat that no circle posts to any more gets a board of its own, and one’s own circles lead from board to board', async () => {
  const group = await journey.openAs('ana', { view: 'group' });
  await group.page.getByRole('button', { name: 'Peer Circles: settings' }).click();
  const dialog = group.page.frameLocator('.configure iframe');
  await dialog.getByRole('radio', { name: 'A board of its own', checked: true }).waitFor();
  await group.page.getByRole('button', { name: 'Save' }).click();
  await group.page.locator('.configure iframe').waitFor({ state: 'detached' });
  await group.app.getByRole('button', { name: 'Start a circle' }).click();
  await group.app.getByRole('textbox', { name: 'Name' }).fill('Tuesday three');
  await group.app.getByRole('button', { name: 'Start the circle' }).click();
  await group.app.getByRole('heading', { name: 'Tuesday three', level: 1 }).waitFor();
  await group.page.context().close();
  const here = await journey.openAs('ana');
  await here.app.getByRole('link', { name: 'My circles' }).click();
  await here.app.getByText('Group chat').waitFor();
  await nothingWrong(here);
  await here.app.getByRole('button', { name: 'Tuesday three' }).click();
  await here.app.getByRole('heading', { name: 'Tuesday three', level: 1 }).waitFor();
  await here.page.context().close();
});

test('it is handed over, put to rest and taken up again', async () => {
  await people(ana).getByRole('button', { name: 'More about Dee Nakamura' }).click();
  await ana.app.getByRole('menuitem', { name: 'Make organiser' }).click();
  await people(ana).getByText('Organiser').waitFor();
  await card(dee).getByRole('link', { name: 'New managers' }).click();
  await dee.app.getByRole('button', { name: 'More about this circle' }).click();
  await dee.app.getByRole('menuitem', { name: 'Pause the circle' }).click();
  await ana.app.getByText('This circle is paused.', { exact: false }).waitFor();
  await ana.app.getByRole('button', { name: 'Start session' }).waitFor({ state: 'detached' });
  await nothingWrong(dee);
  await dee.app.getByRole('button', { name: 'Take it up again' }).click();
  await ana.app.getByRole('button', { name: 'Start session' }).waitFor();
});

test('its first session is planned and runs for its members, and whoever leaves the circle is out of it at once', async () => {
  await runFirstSession(ana, tom, /tells the case$/);
  await tom.app.getByRole('button', { name: 'More about this circle' }).click();
  await tom.app.getByRole('menuitem', { name: 'Leave the circle' }).click();
  await tom.app.getByRole('menuitem', { name: /^Leave: you will not see it/ }).click();
  await tom.app.getByRole('heading', { name: 'This circle is private' }).waitFor();
  expect(await tom.app.getByText(/\bAna\b/).count()).toBe(0);
  await tom.app.getByRole('button', { name: 'Undo' }).click();
  await people(tom).getByText('3 of up to 8').waitFor();
});

test('peers: started with a name and a date, whoever is asked to join does so on its page, and it is running', async () => {
  await nameCircle(ana, 'Peers', 'Query plans');
  await pick(ana, 'Tom Becker');
  await ana.app.getByLabel('First session').fill('2020-02-03');
  await ana.app.getByRole('button', { name: 'Start and ask 1 person' }).click();
  await ana.app.getByText('Choose a time in the coming year.').waitFor();
  await ana.app.getByLabel('First session').fill(inDays(3));
  await ana.app.getByRole('button', { name: 'Start and ask 1 person' }).click();
  await tom.app.getByRole('link', { name: 'Board' }).click();
  await tom.app.getByRole('link', { name: 'Query plans' }).first().click();
  await tom.app.getByText('Ana Souza invites you.').waitFor();
  await nothingWrong(tom);
  await tom.app.getByRole('button', { name: 'Decline' }).click();
  await tom.app.getByText('Ana Souza invites you.').waitFor({ state: 'detached' });
  await tom.app.getByRole('button', { name: 'Undo' }).click();
  await tom.app.getByText('Ana Souza invites you.').waitFor();
  await tom.app.getByRole('button', { name: 'Join the circle' }).click();
  await runFirstSession(ana, tom, 'Last time’s commitments');
});

test('mentoring: a mentor of the same level is refused beside their name; one above joins, and the two are running', async () => {
  await nameCircle(ana, 'Mentoring', 'Towards senior');
  await pick(ana, 'Tom Becker');
  await ana.app.getByRole('button', { name: 'Start and ask 1 person' }).click();
  const row = ana.app.getByRole('listitem').filter({ hasText: 'Tom Becker' });
  await row.getByText('A mentor stands at a higher level than the mentee.').waitFor();
  await ana.app.getByRole('button', { name: 'Remove Tom Becker' }).click();
  await pick(ana, 'Dee Nakamura');
  await ana.app.getByLabel('First session').fill('');
  await ana.app.getByText('you can plan it later', { exact: false }).waitFor();
  await ana.app.getByRole('button', { name: 'Start and ask 1 person' }).click();
  await joinFromBoard(dee, 'Towards senior');
  await ana.app.getByRole('button', { name: 'Plan', exact: true }).click();
  await ana.app.getByLabel('Time', { exact: true }).fill('09:30');
  await ana.app.getByRole('button', { name: 'Save' }).click();
  await runFirstSession(ana, dee, 'Last actions', /9:30/);
});

test('coaching: a coach from inside and two peers are asked, come and are running', async () => {
  await nameCircle(ana, 'Coaching', 'Speaking up');
  await pick(ana, 'Dee Nakamura', 'Coach');
  await pick(ana, 'Tom Becker');
  await ana.app.getByRole('button', { name: 'Start and ask 2 people' }).click();
  await joinFromBoard(tom, 'Speaking up');
  await joinFromBoard(dee, 'Speaking up');
  await people(ana).getByRole('listitem').filter({ hasText: 'Dee Nakamura' }).getByText('Coach').waitFor();
  await runFirstSession(ana, dee, 'Aim and confidentiality');
});
