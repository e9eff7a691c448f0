// One Chromium for a test file, and windows in it that are somebody in Local Teams.
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import type { StandIn } from '../../../local/startStandIn';
import { chromiumPath } from '../../setup/chromiumPath';

/** Of an ordinary Chromium's own: two pages of its address bar and one kept in store for every window that is opened. */
const NOT_NEEDED = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'];
/** What Playwright switches off for good reasons; the last list that Chromium is given is the one that counts. */
const NOT_BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'MediaRouter',
  'OptimizationHints',
  'PaintHolding',
];

const ARGUMENTS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${[...NOT_NEEDED, ...NOT_BY_PLAYWRIGHT].join(',')}`,
  // A page lives for seconds: what would make its scripts faster in minutes costs more than it saves.
  '--js-flags=--no-turbofan,--no-maglev',
];

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: ARGUMENTS });

/** A window of that person's own, on their own host name. */
export async function windowAs(browser: Browser, standIn: StandIn, person: string, search: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  await page.goto(`${standIn.url.replace('localhost', `${person}.localhost`)}/local/${search}`);
  return page;
}

/** The product's page inside the window. */
export const productIn = (page: Page): FrameLocator => page.frameLocator('.product iframe');
