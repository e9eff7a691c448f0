// The one file of the tab that knows it sits in Teams: who and where we are, tokens, themes, links and the settings
// dialog. What is shown for any of it is for the surfaces.
import { app, authentication, pages } from '@microsoft/teams-js';
import { withDeadline } from './withDeadline';
import { hostContextFrom, themeFrom, type HostContext, type HostTheme } from './hostContext';
import { createTokenCache } from './tokenCache';

const CONNECT_DEADLINE_MS = 10_000;
const TOKEN_DEADLINE_MS = 10_000;

/** Rejects when there is no host, or when it has not answered within ten seconds. */
export async function connectToTeams(): Promise<HostContext> {
  await withDeadline(app.initialize(), CONNECT_DEADLINE_MS, 'Teams did not answer');
  app.notifyAppLoaded();
  return hostContextFrom(await withDeadline(app.getContext(), CONNECT_DEADLINE_MS, 'Teams did not say where we are'));
}

export function onThemeChange(changed: (theme: HostTheme) => void): void {
  app.registerOnThemeChangeHandler((name) => changed(themeFrom(name)));
}

const tokens = createTokenCache(
  () => withDeadline(authentication.getAuthToken({ silent: true }), TOKEN_DEADLINE_MS, 'Teams gave no token in time'),
  Date.now,
);

/** The person's token for our API; the same one until five minutes before it expires. */
export const getToken = (): Promise<string> => tokens.get();

/** After the server refused the token: the next one is asked for anew. */
export const forgetToken = (): void => tokens.forget();

export function notifyLoaded(): void {
  void app.notifySuccess();
}

export function notifyFailed(message: string): void {
  app.notifyFailure({ reason: app.FailedReason.Other, message });
}

export async function openDeepLink(url: string): Promise<void> {
  await app.openLink(url);
}

export interface TabSettings {
  contentUrl: string;
  websiteUrl: string;
  entityId: string;
  suggestedDisplayName: string;
}

/**
 * Runs `settings` when the person presses Save, hands Teams what it returns and then closes the dialog; what it throws
 * keeps the dialog open with that reason. Returns a switch for the Save button.
 */
export function configureTab(settings: () => Promise<TabSettings>): (mayBeSaved: boolean) => void {
  pages.config.registerOnSaveHandler((save) => {
    settings()
      .then((chosen) => pages.config.setConfig(chosen))
      .then(() => save.notifySuccess())
      .catch((reason: unknown) => save.notifyFailure(reason instanceof Error ? reason.message : String(reason)));
  });
  return (mayBeSaved) => pages.config.setValidityState(mayBeSaved);
}
