// The whole product as a person meets it: built pages and server beside Local Teams, the story played or not, and
// windows in real Chromium that are each somebody. What a journey does is for the tests in test/journeys.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { installApp } from '../../local/host/installApp';
import { playStory } from '../../local/seed/playStory';
import { startStoryProcess } from '../../local/seed/storyProcess';
import { productEnvironment } from '../../local/start/productEnvironment';
import { startProductProcess, type ProductProcess } from '../../local/start/productProcess';
import { startStandIn, type StandIn } from '../../local/startStandIn';
import { channel, meeting } from '../../local/tenant/conversations';
import type { PersonKey } from '../../local/tenant/people';
import { launchBrowser } from '../local/support/browser';
import { idleWindows } from './idleWindows';
import { openWindow, type PersonWindow, type WindowPlace } from './personWindow';
import { theStory } from './playedStory';

const PRODUCT_SCRIPT = join(__dirname, '..', '..', 'dist', 'local', 'product.cjs');
const NOBODY = 'http://127.0.0.1:1';

export interface Journey {
  readonly standIn: StandIn;
  readonly browser: Browser;
  openAs(person: PersonKey, place?: WindowPlace): Promise<PersonWindow>;
  /** The server dies in the middle of whatever it does (-9) and is started again by what watches it. */
  killServer(): void;
  closeWindows(): Promise<void>;
  close(): Promise<void>;
}

/** With `story`, two circles with some months behind them; without, an empty board in a channel that has the app. */
export async function startJourney({ story }: { story: boolean }): Promise<Journey> {
  let productUrl: () => string = () => NOBODY;
  const standIn = await startStandIn({ upstream: () => productUrl() });
  const env = {
    ...process.env,
    ...productEnvironment(standIn.url, process.env['AZURITE_CONNECTION_STRING'] ?? ''),
    TABLE_PREFIX: `j${randomBytes(6).toString('hex')}`,
  };
  if (story) {
    await theStory(standIn, env.TABLE_PREFIX, async () => {
      const past = await startStoryProcess(PRODUCT_SCRIPT, env);
      productUrl = past.url;
      await settle(standIn);
      await playStory(standIn, past, Date.now());
      await past.stop();
    });
  }
  const product = startProductProcess({ script: PRODUCT_SCRIPT, env, say: () => {}, onGivenUp: () => {} });
  productUrl = product.url;
  await product.ready;
  if (!story) await settle(standIn);
  const browser = await launchBrowser();
  return journeyOf(standIn, product, browser);
}

function journeyOf(standIn: StandIn, product: ProductProcess, browser: Browser): Journey {
  const idle = idleWindows();
  return {
    standIn,
    browser,
    openAs: (person, place) => openWindow(browser, standIn.url, person, place, idle),
    killServer() {
      const pid = product.pid();
      if (pid === undefined) throw new Error('there is no server to kill');
      process.kill(pid, 'SIGKILL');
    },
    closeWindows: idle.closeAll,
    async close() {
      await browser.close();
      await product.stop();
      await standIn.close();
    },
  };
}

/** The app is in the channel and in the meeting, each with its tab. */
async function settle(standIn: StandIn): Promise<void> {
  await installApp(standIn.doings, { from: 'ana', conversation: channel });
  await installApp(standIn.doings, { from: 'ana', conversation: meeting });
  await standIn.configureTab(channel.id, { entityId: 'board', contentUrl: `${standIn.url}/tab/board.html` });
  await standIn.configureTab(meeting.id, { entityId: 'panel', contentUrl: `${standIn.url}/tab/panel.html` });
}
