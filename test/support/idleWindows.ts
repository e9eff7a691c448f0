// Keeps the windows that tests have closed, for whoever opens one next, best of all the same person: to start a window
// anew takes as long as all it shows. What is kept is the engine only; nothing of what was done in it is left.
import type { Page } from 'playwright-core';

export interface OpenWindow {
  readonly page: Page;
  /** The person's own. */
  readonly origin: string;
  readonly timeZone: string;
  /** Takes back what every page in it was told before its own scripts. */
  readonly undress: () => Promise<void>;
}

export interface IdleWindows {
  /** One in which nothing was ever done, as far as any page can see; undefined when there is none. */
  take(origin: string, timeZone: string): Page | undefined;
  opened(window: OpenWindow): void;
  /** Closes what is open. */
  closeAll(): Promise<void>;
}

export function idleWindows(): IdleWindows {
  let open: OpenWindow[] = [];
  const idle: OpenWindow[] = [];
  return {
    take(origin, timeZone) {
      const fitting = idle.filter((window) => window.timeZone === timeZone);
      const taken = fitting.find((window) => window.origin === origin) ?? fitting[0];
      if (taken) idle.splice(idle.indexOf(taken), 1);
      return taken?.page;
    },
    opened: (window) => void open.push(window),
    async closeAll() {
      const closing = open.filter(({ page }) => !page.isClosed());
      open = [];
      await Promise.all(closing.map(empty));
      idle.push(...closing);
    },
  };
}

async function empty({ page, origin, undress }: OpenWindow): Promise<void> {
  const context = page.context();
  await undress();
  await Promise.all(context.pages().map((other) => other !== page && other.close()));
  await Promise.all([context.unrouteAll(), page.unrouteAll(), context.setOffline(false), page.mouse.move(0, 0)]);
  await page.emulateMedia({ media: null, colorScheme: null, reducedMotion: null, forcedColors: null });
  // A page of the same origin that keeps nothing: what the last one does while it goes is over by then.
  await page.goto(`${origin}/local/nothing-here`);
  await page.evaluate(() => sessionStorage.clear());
  const devTools = await context.newCDPSession(page);
  await devTools.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await devTools.detach();
  const left = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
  ]);
  if (left.length > 0) throw new Error(`a window would be handed on with ${left.join(', ')} in it`);
}
