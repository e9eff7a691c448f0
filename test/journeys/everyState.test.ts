// The states of the panel, once each, at every width, in three themes and read from either side. Time and everything that
// needs no window of its own come through the API; the windows stay open and follow, as they do in a meeting.
import type { CircleView } from '../../contract/views';
import type { FormatId } from '../../domain/formats';
import { catalogue } from '../../locales/catalogue';
import type { MessageKey } from '../../locales/messageKey';
import { createTranslator, type MessageValues, type Translator } from '../../locales/translator';
import { captureBody, freshId } from '../support/aRunningCircle';
import { hadChosen } from '../support/hadChosen';
import { idOf } from '../support/system';
import { startTimedMeeting, type TimedMeeting } from '../support/timedMeeting';
import { looksOf, type Size } from './looksOf';
import type { SessionWindow } from './sessionWindow';
import { stageIn } from './stageWindow';

const widths: readonly Size[] = [
  { width: 240, height: 720 },
  { width: 280, height: 480 },
  { width: 320, height: 720 },
  { width: 280, height: 720 },
];
const phones: readonly Size[] = [
  { width: 320, height: 568 },
  { width: 430, height: 932 },
  { width: 390, height: 760 },
];

const pages: readonly Size[] = [{ width: 320 }, { width: 430 }, { width: 720 }, { width: 1200 }];
const stages: readonly Size[] = [
  { width: 472, height: 382 },
  { width: 994, height: 678 },
];

type Locale = 'en-us' | 'qps-plocm' | 'de-de';

const wordsOf = (locale: Locale) =>
  locale === 'de-de' ? createTranslator('de', catalogue.de) : createTranslator(locale, catalogue.en);

/** A window, and the words of the language it speaks. */
interface Reader extends SessionWindow {
  t: Translator;
  isPhone: boolean;
}

let meeting: TimedMeeting;
/** Ana has the controls; Dee takes part, and gives the case. Each reads from the left and, in another window, from the right. */
let ana: Reader[];
let dee: Reader[];
/** Dee's phone, in German. */
let phone: Reader;
let leaveTom: () => void;

beforeAll(async () => {
  meeting = await startTimedMeeting('ana', 'dee', 'tom', 'bo', 'chidi');
  await playASessionBefore();
  const open = async (person: 'ana' | 'dee', locale: Locale, client: 'web' | 'ios' = 'web') => ({
    ...(await meeting.open(person, { locale, client })),
    t: wordsOf(locale),
    isPhone: client !== 'web',
  });
  ana = await Promise.all([open('ana', 'en-us'), open('ana', 'qps-plocm')]);
  dee = await Promise.all([open('dee', 'en-us'), open('dee', 'qps-plocm')]);
  phone = await open('dee', 'de-de', 'ios');
}, 120_000);

afterAll(() => meeting.close());

/** Leaves two commitments open, so that the next one opens with them. */
async function playASessionBefore(): Promise<void> {
  await start('lunchAndLearn');
  for (const [text, owner] of [
    ['Try a partial index on orders', 'dee'],
    ['Write up the retry query before anybody else has to find out how it works', 'tom'],
  ] as const) {
    const { command } = captureBody(text, { kind: 'commitment', ownerId: idOf(owner), dueOn: '2031-12-05' });
    await meeting.tap(owner, command);
  }
  await end();
  // Later it is the next one that the panels show.
  meeting.system.clock.advance(60 * 60_000);
}

/** Ends it; what comes next is there once it is settled. */
async function end(): Promise<void> {
  const { system, place } = meeting;
  await meeting.tap('ana', { type: 'end' });
  for (;;) {
    const { body } = await system.as('ana').call<CircleView>('circle', place);
    if (body.circle.next.sessionId !== place.sessionId) return;
  }
}

/** The circle's next session, with Ana at the controls. */
async function start(formatId: FormatId): Promise<void> {
  const { system, place } = meeting;
  await hadChosen(system, place, formatId);
  const { body } = await system.as('ana').call<CircleView>('circle', place);
  place.sessionId = body.circle.next.sessionId;
  const three = ['ana', 'dee', 'tom'] as const;
  const hereIds = (formatId === 'troika' ? three : [...three, 'bo' as const]).map(idOf);
  const asked = { commandId: freshId('start'), formatId, hereIds };
  const { status, text } = await system.as('ana').call('startSession', place, asked);
  expect([status, text]).toEqual([200, text]);
}

const everyone = () => [...ana, ...dee, phone];
const participants = () => [...dee, phone];

/** Each of these windows shows the sentence, in its own language. */
const show = (windows: readonly Reader[], key: MessageKey, values?: MessageValues) =>
  Promise.all(windows.map(({ panel, t }) => panel.getByText(t(key, values)).first().waitFor({ state: 'attached' })));

async function goTo(step: number): Promise<void> {
  await meeting.tap('ana', { type: 'next', fromStep: step - 1 });
  await inPart(step + 1);
}

/** The next session in every window, in this format. */
async function next(formatId: FormatId): Promise<void> {
  await start(formatId);
  await Promise.all(everyone().map(({ page }) => page.reload()));
  await inPart(1);
}

const inPart = (part: number) =>
  Promise.all(
    everyone().map(({ panel, t }) =>
      panel
        .getByText(t('panel.part', { part, parts: 99 }).split('99')[0]!)
        .first()
        .waitFor(),
    ),
  );

async function looks(...windows: readonly Reader[]): Promise<string[]> {
  const found = await Promise.all(
    windows.map(async ({ frame, violations, t, isPhone }) => {
      const sizes = isPhone ? phones : widths;
      const seen = await looksOf({ frame: await frame(), violations, sizes, target: isPhone ? 44 : 24 });
      return seen.map((finding) => `${isPhone ? 'phone' : t('panel.ready')}, ${finding}`);
    }),
  );
  return found.flat();
}

/** As if nobody had ever looked at this session here; leaving the page does not remember it again. */
const neverSeen = async ({ frame }: Reader) =>
  (await frame()).evaluate(() => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('seen ')) localStorage.removeItem(key);
    Storage.prototype.setItem = () => undefined;
  });

/** In every window at once: as somebody at the keyboard would. */
const write = (windows: readonly Reader[], text: string) =>
  Promise.all(windows.map(({ panel }) => panel.locator('textarea').last().fill(text)));
const choose = (windows: readonly Reader[], kind: 'takeaway' | 'question') =>
  Promise.all(
    windows.map(({ panel, t }) => panel.getByRole('radio', { name: t(`capture.${kind}`) }).check({ force: true })),
  );
const click = (windows: readonly Reader[], key: MessageKey, values?: MessageValues) =>
  Promise.all(
    windows.map(({ panel, t }) =>
      panel
        .getByRole('button', { name: t(key, values) })
        .first()
        .click(),
    ),
  );

test('before the start, in the meeting’s details, with its agenda to prepare', async () => {
  const found = await Promise.all(
    (['de-de', 'qps-plocm'] as const).map(async (locale) => {
      const window = await meeting.open('ana', { view: 'details', locale });
      await window.panel.getByRole('heading', { name: wordsOf(locale)('agenda.title') }).waitFor();
      const seen = await looksOf({ ...window, frame: await window.frame(), sizes: pages });
      await window.close();
      return seen.map((finding) => `${locale}, ${finding}`);
    }),
  );
  expect(found.flat()).toEqual([]);
});

test('before the start, with the choices for this session open', async () => {
  await click(ana, 'panel.justThisSession');
  await show(everyone(), 'format.lunchAndLearn');
  expect(await looks(...everyone())).toEqual([]);
});

test('a case clinic: nobody speaks, then the giver only listens while the others have their turns', async () => {
  await start('caseClinicShort');
  await inPart(1);
  await goTo(1);
  await goTo(2);
  expect(await looks(...everyone())).toEqual([]);
  await goTo(3);
  await show(participants(), 'panel.lead.listens');
  expect(await looks(...everyone())).toEqual([]);
});

test('after the end the lead has a place for private words, and the others write one', async () => {
  await end();
  await show(participants(), 'feedback.forYou');
  await show(ana, 'feedback.for', { lead: 'Dee' });
  expect(await looks(...everyone())).toEqual([]);
});

test('opening with what was promised', async () => {
  await next('lunchAndLearn');
  await Promise.all(everyone().map(({ panel }) => panel.getByText('Try a partial index').first().waitFor()));
  expect(await looks(...everyone())).toEqual([]);
});

test('while the lead shares, with long words, the agenda and a menu open', async () => {
  await goTo(1);
  const endless = `<b>${'averylongwordwithoutanyplacetobreak'.repeat(4)}</b> https://example.com/?q=1`;
  await meeting.tap(
    'dee',
    captureBody(endless, { kind: 'commitment', ownerId: idOf('tom'), dueOn: '2031-12-05' }).command,
  );
  await Promise.all(everyone().map(({ panel }) => panel.getByText('https://example.com').first().waitFor()));
  await click(ana, 'panel.part', { part: 2, parts: 6 });
  await click(ana, 'panel.note.more');
  expect(await looks(...everyone())).toEqual([]);
});

test('ready, and a note with its chips', async () => {
  await meeting.tap('dee', { type: 'ready', step: 1, ready: true });
  await Promise.all(
    participants().map(({ panel, t }) =>
      panel.getByRole('button', { name: t('panel.ready'), pressed: true }).waitFor(),
    ),
  );
  await write(participants(), '@tom try it on staging by 12/5/2031');
  await Promise.all(
    participants().map(({ panel }) => panel.locator('[data-region=composer] select').waitFor({ state: 'attached' })),
  );
  expect(await looks(...participants())).toEqual([]);
});

test('with the choice of who gets the controls', async () => {
  await click(ana, 'panel.more');
  await Promise.all(
    ana.map(({ panel, t }) =>
      panel
        .getByRole('group', { name: t('panel.handOver.to') })
        .getByRole('button')
        .first()
        .waitFor(),
    ),
  );
  expect(await looks(...ana)).toEqual([]);
  await Promise.all(ana.map(({ page }) => page.keyboard.press('Escape')));
});

test('saved, with its undo above the composer and nothing under it', async () => {
  await Promise.all(participants().map(({ panel }) => panel.locator('textarea').last().press('Enter')));
  await Promise.all(
    participants().map(({ panel, t }) => panel.getByRole('button', { name: t('action.undo'), exact: true }).waitFor()),
  );
  expect(await looks(...participants())).toEqual([]);
});

test('a question without a name', async () => {
  const leave = await Promise.all((['tom', 'bo'] as const).map((person) => meeting.sitIn(person)));
  await choose(participants(), 'question');
  await Promise.all(participants().map(({ panel }) => panel.locator('[role=switch]:not([aria-disabled])').waitFor()));
  expect(await looks(...participants())).toEqual([]);
  leave.forEach((go) => go());
});

test('the time is up, and everybody votes', async () => {
  await Promise.all(participants().map(({ panel }) => panel.locator('textarea').last().fill('')));
  await meeting.pass(15 * 60, 'tom');
  await show(everyone(), 'panel.timesUp');
  await meeting.tap('dee', { type: 'vote', step: 1, round: 0, choice: 'stay' });
  expect(await looks(...everyone())).toEqual([]);
});

test('on the stage, alone and at the least that Teams promises', async () => {
  await click(ana.slice(0, 1), 'panel.more');
  await click(ana.slice(0, 1), 'stage.show');
  const found = await Promise.all(
    ana.map(stageIn).map(async ({ stage, frame, violations }) => {
      await stage.getByRole('timer').waitFor();
      return looksOf({ frame: await frame(), violations, sizes: stages });
    }),
  );
  expect(found.flat()).toEqual([]);
  await ana[0]!.page.getByRole('button', { name: 'Stop sharing' }).click();
});

test('on a phone what is written stays above the keyboard, and comes back down when that is gone', async () => {
  const frame = await phone.frame();
  const below = () =>
    frame.evaluate(() => document.querySelector('[data-region=composer]')!.getBoundingClientRect().bottom);
  await frame.evaluate(() => (document.activeElement as HTMLElement).blur());
  await frame.waitForFunction(() => innerHeight === visualViewport!.height);
  await phone.panel.locator('textarea').last().click();
  await phone.page.getByText('On-screen keyboard').waitFor();
  await frame.waitForFunction(() => innerHeight - visualViewport!.height === 300);
  expect(await below()).toBe(460);
  await choose([phone], 'takeaway');
  await phone.panel.locator('textarea:focus').waitFor();
  await phone.panel.getByRole('heading').first().click();
  await frame.waitForFunction(() => innerHeight === visualViewport!.height);
  expect(await below()).toBe(760);
});

test('on a phone nothing to press lies under its notch or its home indicator', async () => {
  const frame = await phone.frame();
  const edges = () =>
    frame.evaluate(() => {
      const boxes = (region: string) =>
        [...document.querySelectorAll(`[data-region=${region}] :is(button, textarea)`)].map((each) =>
          each.getBoundingClientRect(),
        );
      const top = Math.min(...boxes('header').map((box) => box.top));
      const bottom = innerHeight - Math.max(...boxes('composer').map((box) => box.bottom));
      return { top, bottom, left: Math.min(...boxes('composer').map((box) => box.left)) };
    });
  const before = await edges();
  const screen = await phone.page.context().newCDPSession(phone.page);
  const insets = { top: 59, bottom: 34, left: 20, right: 20 };
  await screen.send('Emulation.setSafeAreaInsetsOverride', { insets });
  await frame.waitForFunction(
    () => getComputedStyle(document.querySelector('[data-touch]')!).getPropertyValue('--safe-top') === '59px',
  );
  expect(await edges()).toEqual({ top: before.top + 59, bottom: before.bottom - 12 + 34, left: before.left + 20 });
  await screen.send('Emulation.setSafeAreaInsetsOverride', { insets: {} });
});

test('offline, with notes that wait', async () => {
  await Promise.all(participants().map(({ setOffline }) => setOffline(true)));
  await choose(participants(), 'takeaway');
  await write(participants(), 'Filter early, then join');
  await Promise.all(participants().map(({ panel }) => panel.locator('textarea').last().press('Enter')));
  await show(participants(), 'panel.note.waiting');
  await show(participants(), 'panel.link.offline', { notes: 1 });
  expect(await looks(...participants())).toEqual([]);
  await Promise.all(participants().map(({ setOffline }) => setOffline(false)));
  await Promise.all(
    participants().map(({ panel, t }) =>
      panel.getByText(t('panel.note.waiting')).first().waitFor({ state: 'detached' }),
    ),
  );
});

test('who comes late, and who was away, is caught up', async () => {
  const urls = everyone().map(({ page }) => page.url());
  await Promise.all(participants().map(neverSeen));
  await Promise.all(everyone().map(({ page }) => page.goto('about:blank')));
  await meeting.tap('tom', captureBody('Said while they were out').command);
  await meeting.pass(40, 'tom');
  await Promise.all(everyone().map(({ page }, index) => page.goto(urls[index]!)));
  await Promise.all(
    everyone().map(({ panel, t }) => panel.getByRole('button', { name: t('panel.dismiss') }).waitFor()),
  );
  await show(ana, 'panel.away.notes');
  expect(await looks(...everyone())).toEqual([]);
});

test('the last part says what comes next time', async () => {
  for (let step = 2; step < 6; step += 1) await goTo(step);
  const nextTime = ({ panel, t }: Reader) => panel.getByRole('region', { name: t('panel.nextTime') }).waitFor();
  await Promise.all(everyone().map(nextTime));
  expect(await looks(...everyone())).toEqual([]);
});

test('lean coffee: topics pitched, dots placed, and one talked about', async () => {
  await end();
  await next('leanCoffee');
  for (const [person, title] of [
    ['ana', 'Why our backups are slow, and what it would take to restore one within an hour'],
    ['dee', 'Deadlocks'],
  ] as const) {
    await meeting.tap(person, { type: 'pitchTopic', topicId: freshId('topic'), title });
  }
  await Promise.all(everyone().map(({ panel }) => panel.getByText('Deadlocks').first().waitFor()));
  expect(await looks(...everyone())).toEqual([]);
  await goTo(1);
  expect(await looks(...everyone())).toEqual([]);
  await goTo(2);
  expect(await looks(...everyone())).toEqual([]);
});

test('a troika whose giver has turned away and given somebody else the controls', async () => {
  await end();
  await next('troika');
  for (let step = 1; step < 4; step += 1) await goTo(step);
  leaveTom = await meeting.sitIn('tom');
  await meeting.tap('ana', { type: 'handOver', to: idOf('tom') });
  await show(everyone(), 'panel.controls', { host: 'Tom' });
  expect(await looks(...everyone())).toEqual([]);
});

test('whoever had the controls has been gone for a minute, and anybody may take over', async () => {
  leaveTom();
  await ana[0]!.panel.getByRole('listitem').filter({ hasText: 'Tom Becker, lost the connection' }).waitFor();
  await meeting.pass(61, 'bo');
  await Promise.all(
    everyone().map(({ panel, t }) => panel.getByRole('button', { name: t('panel.takeOver') }).waitFor()),
  );
  expect(await looks(...everyone())).toEqual([]);
});
