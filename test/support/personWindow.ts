// One person's window in Local Teams: the product's page inside it, its theme and width, and what axe and the ruler say.
import { readFileSync } from 'node:fs';
import type { Browser, Frame, FrameLocator, Page } from 'playwright-core';
import type { PersonKey } from '../../local/tenant/people';
import type { IdleWindows } from './idleWindows';
import { onceStill } from './onceStill';

export interface WindowPlace {
  view?: 'channel' | 'meeting' | 'details' | 'group';
  /** In the channel: its posts or the product's tab. */
  tab?: 'app' | 'posts';
  /** Where a deep link leads inside the product's page. */
  subPageId?: string;
  locale?: 'en-us' | 'de-de' | 'qps-plocm';
  theme?: Theme;
  panelWidth?: 240 | 280 | 320;
  /** What Teams runs on: a phone makes the page as large as its screen. */
  client?: 'web' | 'android' | 'ios';
  timeZone?: string;
}

export type Theme = 'default' | 'dark' | 'contrast';

export interface PersonWindow {
  readonly page: Page;
  /** The product's page. */
  readonly app: FrameLocator;
  /** The same, for what is asked of the page's own window. */
  frame(): Promise<Frame>;
  setTheme(theme: Theme): Promise<void>;
  /** Gives the product's page this many pixels, as a narrow window or a phone would. */
  setWidth(pixels: number): Promise<void>;
  /** What axe finds by these rules or by all, one line each; Fluent's own focus dummies are a known false positive. */
  violations(rules?: readonly string[]): Promise<string[]>;
  /** The same for another page of the product in this window, named by its frame's selector. */
  violationsIn(frameSelector: string, rules?: readonly string[]): Promise<string[]>;
  /** By how many pixels the page is wider than its frame. */
  overflow(): Promise<number>;
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const PATIENCE_MS = 15_000;

interface AxeFinding {
  id: string;
  nodes: { html: string; any: { data?: { messageKey?: string } | null }[] }[];
}

interface AxeWindow {
  axe: { run(context: object, options: object): Promise<{ violations: AxeFinding[]; incomplete: AxeFinding[] }> };
}

export async function openWindow(
  browser: Browser,
  origin: string,
  person: PersonKey,
  place: WindowPlace = {},
  idle?: IdleWindows,
): Promise<PersonWindow> {
  const { view = 'channel', tab = 'app', subPageId, timeZone = 'Europe/Amsterdam' } = place;
  const looks = {
    theme: place.theme ?? 'default',
    locale: place.locale ?? 'en-us',
    panelWidth: place.panelWidth ?? 280,
    client: place.client ?? 'web',
  };
  const own = origin.replace('localhost', `${person}.localhost`);
  const page = idle?.take(own, timeZone) ?? (await newPage(browser, timeZone));
  const dress = await page
    .context()
    .addInitScript((kept) => localStorage.setItem('local-teams-looks', kept), JSON.stringify(looks));
  idle?.opened({ page, origin: own, timeZone, undress: () => dress.dispose() });
  const search = new URLSearchParams({ view, tab, ...(subPageId === undefined ? {} : { sub: subPageId }) });
  await page.goto(`${own}/local/?${search.toString()}`);
  return windowOf(page, view === 'meeting' ? PANEL : TAB);
}

async function newPage(browser: Browser, timezoneId: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1600, height: 1000 }, timezoneId });
  context.setDefaultTimeout(PATIENCE_MS);
  return context.newPage();
}

const TAB = '.product iframe';
/** In a meeting the stage may stand before it. */
const PANEL = '.panel .product iframe';

function windowOf(page: Page, selector: string): PersonWindow {
  return {
    page,
    app: page.frameLocator(selector),
    frame: () => frameIn(page, selector),
    setTheme: async (theme) => void (await page.getByLabel('Theme').selectOption(theme)),
    setWidth: (pixels) => setWidth(page, selector, pixels),
    violations: async (rules) => violationsOf(await frameIn(page, selector), rules),
    violationsIn: async (other, rules) => violationsOf(await frameIn(page, other), rules),
    overflow: async () => {
      const inside = await frameIn(page, selector);
      await onceStill(inside);
      return inside.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    },
  };
}

/** The page that holds the frame stretches it, so its own width counts only once it may neither grow nor shrink. */
async function setWidth(page: Page, selector: string, pixels: number): Promise<void> {
  const frame = page.locator(selector).first();
  await frame.evaluate((element, width) => {
    element.style.flex = 'none';
    element.style.width = `${width}px`;
    element.style.minWidth = '0';
  }, pixels);
  const inside = await frameIn(page, selector);
  await inside.waitForFunction((width) => window.innerWidth === width, pixels);
  await onceStill(inside);
}

async function frameIn(page: Page, selector: string): Promise<Frame> {
  const handle = await page.locator(selector).first().elementHandle();
  const inside = await handle?.contentFrame();
  if (!inside) throw new Error(`the window shows no page of the product in ${selector}`);
  return inside;
}

/** Judged only once nothing moves: a button on its way to its next colour has none of the two. */
async function violationsOf(inside: Frame, rules?: readonly string[]): Promise<string[]> {
  if (!(await inside.evaluate(() => 'axe' in window))) await inside.evaluate(axe);
  await onceStill(inside);
  return inside.evaluate(async (only) => {
    const found = await (window as unknown as AxeWindow).axe.run(
      { exclude: ['[data-tabster-dummy]'] },
      { resultTypes: ['violations', 'incomplete'], ...(only && { runOnly: only }) },
    );
    // Words in the very colour of what they stand on axe leaves to whoever looks: nobody sees them.
    const unseen = found.incomplete.map(({ id, nodes }) => ({
      id,
      nodes: nodes.filter(({ any }) => any.some(({ data }) => data?.messageKey === 'equalRatio')),
    }));
    return [...found.violations, ...unseen].flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`),
    );
  }, rules);
}
