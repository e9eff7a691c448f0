// One Chromium for a test file, and windows in it that are somebody in Local Teams.
import { chromium, type Browser, type FrameLocator, type Page } from 'playwright-core';
import type { StandIn } from '../../../local/startStandIn';
import { chromiumPath } from '../../setup/chromiumPath';

const ARGUMENTS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
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
