import { readFileSync } from 'node:fs';
import type { FrameLocator } from 'playwright-core';
import type { PersonKey } from '../../local/tenant/people';
import { startJourney, type Journey } from '../support/journey';
import type { PersonWindow, WindowPlace } from '../support/personWindow';
import { looksOfTab } from './looksOf';
import { dayOf, dayOfMonth, inCalendar, sayIn, sessionAt } from './storyDates';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney({ story: true });
}, 120_000);
afterAll(() => journey.close());
afterEach(() => journey.closeWindows());

const DAY = { dateStyle: 'full' } as const;
const CLOCK = { hour: 'numeric', minute: '2-digit' } as const;

async function openSqlCircle(person: PersonKey, place?: WindowPlace): Promise<PersonWindow> {
  const window = await journey.openAs(person, place);
  await window.app.getByRole('heading', { level: 3 }).getByText('SQL circle').click();
  await window.app.getByRole('heading', { level: 1, name: 'SQL circle' }).waitFor();
  return window;
}

const topic = (app: FrameLocator, title: string) =>
  app.getByRole('region', { name: 'Topics' }).getByRole('listitem').filter({ hasText: title });
const voteFor = (app: FrameLocator, title: string) => topic(app, title).getByRole('button', { name: /^Vote for/ });
const votes = (app: FrameLocator, title: string, count: number) =>
  topic(app, title).getByRole('button', { name: new RegExp(`votes so far: ${count}$`) });

test('a vote is one click, shows to others without a reload, and again takes it back', async () => {
  const tom = await openSqlCircle('tom');
  const dee = await openSqlCircle('dee');
  const title = 'Reading pg_stat_statements';
  const before = Number(/(\d+)$/.exec((await voteFor(tom.app, title).innerText()).trim())?.[1]);
  await voteFor(tom.app, title).click();
  await votes(dee.app, title, before + 1).waitFor();
  await voteFor(tom.app, title).click();
  await votes(dee.app, title, before).waitFor();
});

test('topics keep their order while somebody points at them, so a second click meets the same one', async () => {
  const { app, page } = await openSqlCircle('tom');
  const title = 'Deadlocks and lock timeouts';
  const titles = () => app.getByRole('region', { name: 'Topics' }).getByRole('listitem').locator('[id^=topic-]');
  await topic(app, title).waitFor();
  const before = await titles().allInnerTexts();
  const at = before.indexOf(title);
  await voteFor(app, title).click();
  await votes(app, title, 5).waitFor();
  await app.getByText('You voted for').waitFor();
  expect(await titles().allInnerTexts()).toEqual(before);
  await page.mouse.move(1, 1);
  await app.getByRole('heading', { level: 1 }).focus();
  await titles()
    .nth(at - 1)
    .filter({ hasText: title })
    .waitFor();
  await app.getByRole('button', { name: 'Undo' }).click();
  await app.getByRole('heading', { level: 1 }).focus();
  await titles().nth(at).filter({ hasText: title }).waitFor();
  await voteFor(app, title).dblclick();
  await app.getByText('You took back your vote').waitFor();
  await votes(app, title, 4).waitFor();
  expect(await titles().allInnerTexts()).toEqual(before);
});

test('a topic is proposed with one click, typing and Enter; it stays text, and undo takes it away until others voted', async () => {
  const bo = await openSqlCircle('bo');
  const dee = await openSqlCircle('dee');
  const title = '[Vacuum](https://example.com) <img src=x>';
  await bo.app.getByRole('button', { name: 'Propose a topic' }).click();
  await bo.page.keyboard.type(title);
  await bo.page.keyboard.press('Enter');
  await topic(bo.app, title).waitFor();
  await dee.app.getByRole('button', { name: /^All/ }).click();
  await topic(dee.app, title).waitFor();
  expect(await dee.app.locator('img').count()).toBe(0);
  await voteFor(dee.app, title).click();
  await votes(bo.app, title, 2).waitFor();
  await bo.app.getByRole('button', { name: 'Undo' }).click();
  await bo.app.getByText('Dee Nakamura has changed this since, so it stays as it is.').waitFor();
  await dee.app.getByRole('button', { name: 'Undo' }).click();
  await votes(bo.app, title, 1).waitFor();
  await topic(bo.app, title)
    .getByRole('button', { name: /^Take back/ })
    .click();
  await topic(dee.app, title).waitFor({ state: 'detached' });
  await bo.app.getByRole('button', { name: 'Undo' }).click();
  await topic(dee.app, title).waitFor();
  await topic(bo.app, title)
    .getByRole('button', { name: /^Take back/ })
    .click();
  await topic(dee.app, title).waitFor({ state: 'detached' });
});

test('whoever can lead a topic says so; what looks like one there is can be voted for, or made part of it', async () => {
  const tom = await openSqlCircle('tom');
  const dee = await openSqlCircle('dee');
  const needing = 'Deadlocks and lock timeouts';
  await topic(tom.app, needing)
    .getByRole('button', { name: /^I can lead this/ })
    .click();
  await topic(dee.app, needing).getByText('Tom can lead').waitFor();
  await tom.app.getByRole('button', { name: 'Undo' }).click();
  await topic(dee.app, needing).getByText('Needs a lead.').waitFor();

  await dee.app.getByRole('button', { name: 'Propose a topic' }).click();
  await dee.page.keyboard.type('lock timeouts, deadlocks');
  await dee.app.getByRole('button', { name: /^Vote for it instead/ }).waitFor();
  await dee.page.keyboard.press('Enter');
  await topic(dee.app, 'lock timeouts, deadlocks')
    .getByRole('button', { name: /^Same as/ })
    .click();
  await dee.app.getByRole('button', { name: 'Merge', exact: true }).click();
  await votes(tom.app, needing, 5).waitFor();
  await dee.app.getByRole('button', { name: 'Undo' }).click();
  await votes(tom.app, needing, 4).waitFor();
  await topic(dee.app, 'lock timeouts, deadlocks')
    .getByRole('button', { name: /^Take back/ })
    .click();
});

test('a refused or unanswered change is taken back and said, and what was typed stays', async () => {
  const { app, page } = await openSqlCircle('bo');
  await page.context().route('**/topics', (route) => route.abort());
  await app.getByRole('button', { name: 'Propose a topic' }).click();
  await page.keyboard.type('Foreign tables');
  await page.keyboard.press('Enter');
  await app.getByText('That did not work. We can’t reach the server right now.').waitFor();
  expect(await app.getByRole('textbox', { name: 'What would you like to learn?' }).inputValue()).toBe('Foreign tables');
});

test('the next lead skips and thinks better of it; two swap their turns once the other says yes', async () => {
  const ana = await openSqlCircle('ana');
  const bo = await openSqlCircle('bo');
  const turns = (window: PersonWindow) => window.app.getByRole('region', { name: 'Whose turn' });
  await turns(ana).getByRole('button', { name: 'Skip mine' }).click();
  await turns(bo).getByRole('listitem').first().filter({ hasText: 'Dee' }).waitFor();
  await turns(ana).getByText('Dee leads instead of you').waitFor();
  await ana.app.getByRole('button', { name: 'Undo' }).click();
  await turns(bo).getByRole('listitem').first().filter({ hasText: 'Ana' }).waitFor();
  await turns(ana).getByRole('button', { name: 'Swap turn' }).click();
  await turns(ana)
    .getByLabel('Swap with')
    .selectOption({ label: `Bo, ${dayOf(6)}` });
  await turns(ana).getByRole('button', { name: 'Ask' }).click();
  await turns(bo)
    .getByText(`Ana asks to swap: you would lead ${dayOf(0)}, Ana ${dayOf(6)}.`)
    .waitFor();
  await ana.setWidth(320);
  for (const window of [ana, bo]) expect(await window.violations()).toEqual([]);
  expect(await ana.overflow()).toBe(0);
  await turns(bo).getByRole('button', { name: 'Swap', exact: true }).click();
  await turns(ana).getByRole('listitem').first().filter({ hasText: 'Bo' }).waitFor();
  await turns(bo).getByRole('button', { name: 'Give it back' }).click();
  await turns(ana).getByRole('listitem').first().filter({ hasText: 'Ana' }).waitFor();
});

test('the next session is planned in the circle’s own zone and shown in the reader’s', async () => {
  const mumbai = await openSqlCircle('dee', { timeZone: 'Asia/Kolkata' });
  const bo = await openSqlCircle('bo');
  await bo.app.getByRole('button', { name: 'Prepare' }).click();
  const date = await bo.app.getByLabel('Date').inputValue();
  await bo.app.getByLabel('Time', { exact: true }).fill('09:30');
  await bo.app.getByLabel('Topic', { exact: true }).selectOption({ label: 'When to denormalise' });
  await bo.app.getByRole('button', { name: 'Save' }).click();
  await bo.app.getByRole('heading', { level: 2, name: 'When to denormalise' }).waitFor();
  await mumbai.app.getByText(/your time, 9:30 AM in/).waitFor();
  await bo.app.getByRole('button', { name: 'Undo' }).click();
  await bo.app.getByRole('heading', { level: 2, name: 'Query plans that lie' }).waitFor();
  await bo.app.getByRole('button', { name: 'Prepare' }).click();
  expect(await bo.app.getByLabel('Date').inputValue()).toBe(date);
});

test('a date is skipped in two taps, by one who looks at it still, and undo puts it back', async () => {
  const bo = await openSqlCircle('bo');
  const dee = await openSqlCircle('dee');
  const next = (window: PersonWindow) => window.app.getByRole('region', { name: /^Next session/ });
  const date = async (window: PersonWindow, item: string) => {
    await window.app.getByRole('button', { name: 'More about this session' }).click();
    await window.app.getByRole('menuitem', { name: item }).click();
  };
  await next(dee).getByText(dayOfMonth(0), { exact: true }).waitFor();
  await date(bo, 'Skip this date');
  await bo.app.getByText('Skipped. The next session is').waitFor();
  await next(dee).getByText(dayOfMonth(1), { exact: true }).waitFor();
  expect(await bo.violations()).toEqual([]);
  await bo.app.getByRole('button', { name: 'Undo' }).click();
  await next(dee).getByText(dayOfMonth(0), { exact: true }).waitFor();
  await date(dee, 'Cancel this date');
  await next(bo).getByText('No date yet').waitFor();
  await dee.app.getByRole('button', { name: 'Undo' }).click();
  await next(bo).getByText(dayOfMonth(0), { exact: true }).waitFor();
});

test('the next session goes into one’s calendar as a meeting of Teams or as a file, also for who only looks on', async () => {
  const { app, page, violations } = await openSqlCircle('omar', { timeZone: 'Asia/Kolkata' });
  const more = app.getByRole('button', { name: 'More about this session' });
  await more.click();
  expect(await violations()).toEqual([]);
  expect(await app.getByRole('menuitem').count()).toBe(2);
  await app.getByRole('menuitem', { name: 'New meeting in Teams' }).click();
  const dialog = page.getByRole('dialog', { name: 'New meeting' });
  expect(await dialog.getByLabel('Title').inputValue()).toBe('SQL circle: Query plans that lie');
  const [start, end] = [sessionAt(0), new Date(sessionAt(0).getTime() + 45 * 60_000)];
  const when = await dialog.getByLabel('When').inputValue();
  for (const said of [
    sayIn('Asia/Kolkata', start, DAY),
    ...[start, end].map((at) => sayIn('Asia/Kolkata', at, CLOCK)),
  ]) {
    expect(when).toContain(said.replace(/ .M$/, ''));
  }
  await dialog.getByRole('button', { name: 'Close' }).click();
  await more.click();
  const saving = page.waitForEvent('download');
  await app.getByRole('menuitem', { name: 'Save for my calendar (.ics)' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('SQL circle.ics');
  expect(readFileSync(await saved.path(), 'utf8')).toContain(
    `DTSTART:${inCalendar(start)}\r\nDTEND:${inCalendar(end)}`,
  );
  await app.getByText('Calendar file saved.').waitFor();
});

test('one’s own commitment is handed on by one tap and a person, and comes back by undo', async () => {
  const dee = await openSqlCircle('dee');
  const row = (app: FrameLocator) =>
    app.getByRole('region', { name: 'Open commitments' }).getByRole('listitem').filter({ hasText: 'partial index' });
  await row(dee.app).getByRole('button', { name: 'Hand over' }).click();
  const people = row(dee.app).getByRole('group', { name: 'Who takes it on?' });
  await people.getByRole('button', { name: 'Tom' }).waitFor();
  expect(await people.getByRole('button', { name: 'Dee' }).count()).toBe(0);
  expect(await dee.violations()).toEqual([]);
  await dee.page.keyboard.press('Escape');
  await row(dee.app).getByRole('button', { name: 'Hand over' }).click();
  await people.getByRole('button', { name: 'Tom' }).click();
  await dee.app.getByText('Tom Becker takes it on').first().waitFor();
  await row(dee.app).getByText('Tom', { exact: true }).first().waitFor();
  await row(dee.app).getByRole('button', { name: 'Hand over' }).waitFor({ state: 'detached' });
  await dee.app.getByRole('button', { name: 'Undo' }).click();
  await row(dee.app).getByText('Dee', { exact: true }).first().waitFor();
  await row(dee.app).getByRole('button', { name: 'Hand over' }).waitFor();
});

test('a question to the circle is answered by one, closed by whoever asked it, from the keyboard, and undo opens it again', async () => {
  const dee = await openSqlCircle('dee');
  const tom = await openSqlCircle('tom');
  const text = 'Why does <b>SKIP LOCKED</b> still wait?';
  const questions = (app: FrameLocator) => app.getByRole('region', { name: 'Open questions' });
  const asked = (app: FrameLocator) =>
    questions(app)
      .getByRole('listitem')
      .filter({ has: app.getByText(text) });
  await questions(dee.app).getByRole('button', { name: 'Ask the circle' }).focus();
  await dee.page.keyboard.press('Enter');
  await dee.page.keyboard.type(text);
  await dee.page.keyboard.press('Enter');
  await asked(tom.app).getByText('Dee').waitFor();
  expect(await dee.app.locator(':focus').innerText()).toContain('Ask the circle');
  expect(await asked(tom.app).getByRole('button', { name: 'Close it' }).count()).toBe(0);
  await asked(tom.app).getByRole('button', { name: 'Answer' }).click();
  await tom.page.keyboard.type('It waits for the parent row');
  await tom.page.keyboard.press('Enter');
  await asked(dee.app).getByText('It waits for the parent row').waitFor();
  expect(await asked(tom.app).getByRole('button', { name: 'This answers it' }).count()).toBe(0);
  await dee.setWidth(320);
  expect([await dee.overflow(), await dee.violations()]).toEqual([0, []]);
  await asked(dee.app).getByRole('button', { name: 'This answers it' }).focus();
  await dee.page.keyboard.press('Enter');
  await asked(tom.app).getByText('Answered it').waitFor();
  expect(await dee.app.locator(':focus').innerText()).not.toBe('');
  await dee.app.getByText('Closed with the answer of').waitFor();
  await dee.app.getByRole('button', { name: 'Undo' }).click();
  await asked(tom.app).getByText('Answered it').waitFor({ state: 'detached' });
  await asked(dee.app).getByRole('button', { name: 'Erase' }).click();
  await asked(dee.app).getByRole('button', { name: 'Erase for good' }).click();
  await asked(tom.app).waitFor({ state: 'detached' });
});

test('only the owner’s click closes a commitment; others read whose it is', async () => {
  const dee = await openSqlCircle('dee');
  const tom = await openSqlCircle('tom');
  const owed = (app: FrameLocator) =>
    app.getByRole('region', { name: 'Open commitments' }).getByRole('listitem').filter({ hasText: 'partial index' });
  await owed(tom.app).getByRole('button', { name: /^Mark/ }).focus();
  await owed(tom.app).getByText('Only Dee can mark this done.').waitFor();
  expect(await owed(tom.app).getByRole('button', { name: /^Mark/ }).getAttribute('aria-disabled')).toBe('true');
  await owed(dee.app).getByRole('button', { name: /^Mark/ }).click();
  await owed(tom.app).waitFor({ state: 'detached' });
  await dee.app.getByRole('button', { name: 'Undo' }).click();
  await owed(tom.app).waitFor();
});

test('the rota reads the same as a ring and as a table', async () => {
  const { app } = await openSqlCircle('ana');
  const turns = app.getByRole('region', { name: 'Whose turn' });
  const ring = await turns.getByRole('listitem').locator('bdi:not([aria-hidden])').allInnerTexts();
  expect(ring).toHaveLength(7);
  await turns.getByRole('button', { name: 'View as table' }).click();
  const rows = await turns.getByRole('rowheader').locator('bdi').allInnerTexts();
  expect(rows).toEqual(ring);
});

test('everything on the page works from the keyboard, and focus is never lost', async () => {
  const { app, page } = await openSqlCircle('dee');
  const focused = () => app.locator(':focus').first();
  const press = voteFor(app, 'Deadlocks and lock timeouts');
  await press.focus();
  await page.keyboard.press('Enter');
  await app.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('Enter');
  expect(await focused().getAttribute('aria-pressed')).not.toBeNull();
  await app.getByRole('button', { name: 'Prepare' }).focus();
  await page.keyboard.press('Enter');
  expect(await focused().getAttribute('type')).toBe('date');
  await page.keyboard.press('Escape');
  await app.getByLabel('Date').waitFor({ state: 'detached' });
  expect(await focused().evaluate((element) => element.tagName)).toBe('H2');
  const done = app.getByRole('region', { name: 'Open commitments' }).getByRole('button', { name: /partial index/ });
  await done.focus();
  await page.keyboard.press('Enter');
  await done.waitFor({ state: 'detached' });
  expect(await focused().innerText()).toBe('Open commitments');
  await app.getByRole('button', { name: 'Undo' }).click();
  await done.waitFor();
});

test('leaving is in the menu and one click takes it back', async () => {
  const { app } = await openSqlCircle('fatima');
  await app.getByRole('button', { name: 'More about this circle' }).click();
  await app.getByRole('menuitem', { name: 'Leave the circle' }).click();
  await app.getByText('You can follow along.').waitFor();
  expect(await app.getByRole('button', { name: 'Start session' }).count()).toBe(0);
  await app.getByRole('button', { name: 'Undo' }).click();
  await app.getByRole('button', { name: 'Propose a topic' }).waitFor();
});

test('two plan at once: different things both stay, and what both changed is told and shown beside one’s own', async () => {
  const bo = await openSqlCircle('bo');
  const dee = await openSqlCircle('dee');
  const time = ({ app }: PersonWindow) => app.getByLabel('Time', { exact: true });
  const prepare = ({ app }: PersonWindow) => app.getByRole('button', { name: 'Prepare' }).click();
  const save = ({ app }: PersonWindow) => app.getByRole('button', { name: 'Save' }).click();
  await prepare(bo);
  await prepare(dee);
  await time(bo).fill('10:15');
  await dee.app.getByLabel('Topic', { exact: true }).selectOption({ label: 'When to denormalise' });
  await save(dee);
  await bo.app.getByRole('heading', { level: 2, name: 'When to denormalise' }).waitFor();
  await save(bo);
  await time(bo).waitFor({ state: 'detached' });
  await bo.app.getByRole('heading', { level: 2, name: 'When to denormalise' }).waitFor();

  await prepare(dee);
  await time(dee).fill('11:00');
  await prepare(bo);
  await time(bo).fill('12:30');
  await save(bo);
  await dee.app.getByText(/^Chosen meanwhile: .*12:30/).waitFor();
  await save(dee);
  await dee.app.getByText('Bo Lindqvist has changed the same thing meanwhile').waitFor();
  expect(await time(dee).inputValue()).toBe('11:00');
  expect(await dee.violations()).toEqual([]);
  await save(dee);
  await bo.app.getByText(/11:00/).first().waitFor();
});

test('the circle page with its forms open fits from a phone to a wide screen, in every theme', async () => {
  const ana = await openSqlCircle('ana');
  await ana.app.getByRole('button', { name: 'Prepare' }).click();
  await ana.app.getByRole('button', { name: 'Propose a topic' }).click();
  await ana.app.getByRole('button', { name: 'Ask the circle' }).click();
  expect(await looksOfTab(ana)).toEqual([]);
});

test.each(['de-de', 'qps-plocm'] as const)('in %s the circle page fits a phone', async (locale) => {
  const window = await journey.openAs('ana', { locale });
  await window.setWidth(320);
  await window.app.getByRole('heading', { level: 3 }).getByText('SQL circle').click();
  await window.app.getByRole('heading', { level: 1, name: 'SQL circle' }).waitFor();
  expect(await window.overflow()).toBe(0);
});

test('a session starts with one click, runs on the page, and others join it from the board', async () => {
  const ana = await openSqlCircle('ana');
  await ana.app.getByRole('button', { name: 'Start session' }).click();
  await ana.app.getByRole('timer').waitFor();
  await ana.app.getByText('Add Peer Circles to the meeting to have it beside the call.').waitFor();
  await ana.app.getByRole('button', { name: 'Show me how' }).click();
  await ana.app.getByText('In the meeting, choose Apps, then Peer Circles.').waitFor();
  const dee = await journey.openAs('dee');
  await dee.app.getByRole('button', { name: 'Join session SQL circle' }).click();
  await dee.app.getByRole('timer').waitFor();
  expect(await dee.violations()).toEqual([]);
  await dee.setWidth(320);
  expect(await dee.overflow()).toBe(0);
  expect(await dee.violations()).toEqual([]);
});

test('a reload while following the session comes back to the session', async () => {
  const fatima = await journey.openAs('fatima');
  await fatima.app.getByRole('button', { name: 'Join session SQL circle' }).click();
  await fatima.app.getByRole('timer').waitFor();
  await fatima.page.reload();
  await fatima.app.getByRole('timer').waitFor();
  await fatima.app.getByRole('heading', { level: 1, name: 'SQL circle' }).waitFor();
});
