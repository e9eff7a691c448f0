// One's own profile, from the board and back: what is said is saved together and can be taken back, two windows do not
// lose each other's words, and it reads well at every width, in every theme, from either side.
import { startJourney, type Journey } from '../support/journey';
import type { PersonWindow, WindowPlace } from '../support/personWindow';
import { linkedCircle } from './linkedCircle';
import { looksOf } from './looksOf';

const sizes = [{ width: 1920 }, { width: 1280 }, { width: 768 }, { width: 320 }];

let journey: Journey;
let ana: PersonWindow;
let ruth: PersonWindow;

beforeAll(async () => {
  journey = await startJourney({ story: false });
  ana = await openProfile('ana');
}, 120_000);
afterAll(() => journey.close());

async function openProfile(person: 'ana' | 'ruth', place?: WindowPlace): Promise<PersonWindow> {
  const window = await journey.openAs(person, { subPageId: 'profile', ...place });
  await window.app.locator('form').waitFor();
  return window;
}

const field = ({ app }: PersonWindow, name: string) =>
  app.locator('input, select, textarea').and(app.getByLabel(name, { exact: true }));
const save = ({ app }: PersonWindow) => app.getByRole('button', { name: 'Save' }).click();
const chips = ({ app }: PersonWindow, name: string) => app.getByRole('list', { name }).getByRole('listitem');

test('it is one click from the board, and one back', async () => {
  await ana.app.getByRole('link', { name: 'Board' }).click();
  await ana.app.getByRole('link', { name: 'Your profile' }).click();
  await ana.app.getByRole('heading', { level: 1, name: 'Your profile' }).waitFor();
});

test('what the company’s directory says stands fixed, and says so', async () => {
  const role = field(ana, 'Your role');
  expect([await role.inputValue(), await role.isEditable()]).toEqual(['Data engineer', false]);
  expect(await ana.app.getByText('From your company’s directory').count()).toBe(5);
  expect(await ana.app.getByText('Stated by you').count()).toBe(0);
});

test('subjects come by Enter and go by a press, people by their names, and all of it is saved at once', async () => {
  const share = field(ana, 'What you can share');
  for (const subject of ['Query plans', 'query  PLANS', '<b>Locks</b>']) {
    await share.fill(subject);
    await share.press('Enter');
  }
  expect(await chips(ana, 'What you can share').allInnerTexts()).toEqual(['Query plans', '<b>Locks</b>']);
  await ana.app.getByRole('button', { name: 'Remove Query plans' }).click();
  expect(await share.evaluate((input) => input === document.activeElement)).toBe(true);
  await ana.app.getByRole('switch', { name: 'Put me forward' }).click();
  await field(ana, 'Pause until').fill('2031-03-04');
  const notWith = ana.app.getByRole('region', { name: 'Not with' });
  await notWith.getByRole('button', { name: 'Add someone' }).click();
  await ana.page.keyboard.type('omar');
  await notWith.getByRole('button', { name: 'Choose Omar Farouk' }).click();
  await notWith.getByRole('button', { name: 'Done' }).click();
  await ana.app.getByText('Your changes are not saved yet.').waitFor();
  await save(ana);
  await ana.app.getByText('Profile saved.').waitFor();
  await ana.app.getByText('Everything is saved.').waitFor();
});

test('one press takes the saving back, another window sees it by itself', async () => {
  const other = await openProfile('ana');
  await other.app.getByRole('button', { name: 'Remove Omar Farouk' }).waitFor();
  await ana.app.getByRole('button', { name: 'Undo' }).click();
  await other.app.getByRole('button', { name: 'Remove Omar Farouk' }).waitFor({ state: 'detached' });
  expect(await chips(ana, 'What you can share').count()).toBe(0);
  await other.page.context().close();
});

test('what two windows change is merged, and where both changed the same the second is told and loses nothing else', async () => {
  const other = await openProfile('ana');
  await field(ana, 'What you are facing').fill('How to say no');
  await field(ana, 'Your time zone').selectOption('Asia/Tokyo');
  await field(other, 'What you are facing').fill('How to ask for less');
  await save(other);
  await other.app.getByText('Profile saved.').waitFor();
  await save(ana);
  await ana.app.getByText('You changed the same thing in another window', { exact: false }).waitFor();
  expect(await field(ana, 'What you are facing').inputValue()).toBe('How to ask for less');
  expect(await field(ana, 'Your time zone').inputValue()).toBe('Asia/Tokyo');
  await save(ana);
  await ana.app.getByText('Everything is saved.').waitFor();
  await other.page.context().close();
});

test('whom no directory knows says it all; without the server nothing of it is lost', async () => {
  ruth = await openProfile('ruth');
  const { app, page } = ruth;
  await page
    .context()
    .route('**/profile', (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
  await field(ruth, 'Your role').fill('Coach');
  await app.getByText('Stated by you').waitFor();
  await app.getByRole('button', { name: 'Choose someone' }).click();
  await app.getByRole('textbox', { name: 'Find someone' }).fill('dee');
  await app.getByRole('button', { name: 'Choose Dee Nakamura' }).click();
  await save(ruth);
  await app.getByText('We can’t reach the server right now.', { exact: false }).waitFor();
  await page.context().unrouteAll();
  await app.getByRole('link', { name: 'Board' }).click();
  await app.getByRole('link', { name: 'Your profile' }).click();
  expect(await field(ruth, 'Your role').inputValue()).toBe('Coach');
  await save(ruth);
  await app.getByText('Profile saved.').waitFor();
  await app.getByRole('button', { name: 'Remove Dee Nakamura' }).waitFor();
});

test('what would put one out of one’s circle is refused and says which, with nothing saved and nothing lost', async () => {
  await field(ruth, 'What you work in').selectOption('engineering');
  await field(ruth, 'Your level').selectOption('4');
  await save(ruth);
  await ruth.app.getByText('Everything is saved.').waitFor();
  const about = { name: 'Database peers', kind: 'peers', formatId: 'snackAndShare', slotMinutes: 20 } as const;
  await linkedCircle(journey, { ...about, people: ['ana', 'ruth'] });
  await field(ruth, 'Your level').selectOption('5');
  await save(ruth);
  await ruth.app
    .getByRole('region', { name: 'Your work' })
    .getByText('With that, you would no longer fit “Database peers”.', { exact: false })
    .waitFor();
  expect(await field(ruth, 'Your level').inputValue()).toBe('5');
  await field(ruth, 'Your level').selectOption('4');
  await ruth.app.getByText('Everything is saved.').waitFor();
});

test('it fits from a phone to a wide screen in three themes, fixed and stated, in German and from right to left', async () => {
  await field(ana, 'What you want to learn').fill('averylongwordwithoutanyplacetobreak'.repeat(3).slice(0, 80));
  await field(ana, 'What you want to learn').press('Enter');
  await ana.app.getByRole('switch', { name: 'Put me forward' }).click();
  await ana.app.getByRole('button', { name: 'Add someone' }).click();
  await ana.app.getByRole('textbox', { name: 'Find someone' }).fill('a');
  await ana.app
    .getByRole('button', { name: /^Choose/ })
    .first()
    .click();
  const windows = [
    ana,
    ruth,
    await openProfile('ana', { locale: 'de-de' }),
    await openProfile('ana', { locale: 'qps-plocm' }),
  ];
  for (const window of windows) {
    expect(await looksOf({ frame: await window.frame(), violations: window.violations, sizes })).toEqual([]);
  }
});
