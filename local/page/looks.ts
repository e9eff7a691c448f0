/** How a window looks: theme, language, device, width of the panel; kept for this person on this computer. */
import type { ClientType, Theme } from './host/surface';

export interface Looks {
  readonly theme: Theme;
  readonly locale: string;
  readonly panelWidth: number;
  readonly client: ClientType;
}

export const themes: Readonly<Record<Theme, string>> = { default: 'Light', dark: 'Dark', contrast: 'Contrast' };
/** The last is the product's made-up language for testing: longer, accented, right to left. */
export const languages: Readonly<Record<string, string>> = {
  'en-us': 'English',
  'de-de': 'Deutsch',
  'qps-plocm': 'Pseudo',
};
export const panelWidths: Readonly<Record<string, string>> = {
  '240': 'Panel 240 px',
  '280': 'Panel 280 px',
  '320': 'Panel 320 px',
};

export const clients: Readonly<Record<ClientType, string>> = {
  web: 'Computer',
  android: 'Android phone',
  ios: 'iPhone',
};

const DEFAULT: Looks = { theme: 'default', locale: 'en-us', panelWidth: 280, client: 'web' };
const KEY = 'local-teams-looks';

export function keptLooks(): Looks {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Looks>;
    return {
      theme: kept.theme !== undefined && kept.theme in themes ? kept.theme : DEFAULT.theme,
      locale: kept.locale !== undefined && kept.locale in languages ? kept.locale : DEFAULT.locale,
      panelWidth: String(kept.panelWidth) in panelWidths ? Number(kept.panelWidth) : DEFAULT.panelWidth,
      client: kept.client !== undefined && kept.client in clients ? kept.client : DEFAULT.client,
    };
  } catch {
    return DEFAULT;
  }
}

export const keepLooks = (looks: Looks): void => localStorage.setItem(KEY, JSON.stringify(looks));

const clockFormat = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** `14:05`, as this window's person reads clocks. */
export const clockTime = (at: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, clockFormat).format(new Date(at));

const WEEK_MS = 6 * 24 * 60 * 60 * 1000;

/** `Thursday 14:05`, or with the date once a weekday alone would mislead. */
export function dayAndTime(at: string, locale: string): string {
  const recent = Date.now() - Date.parse(at) < WEEK_MS;
  const day = recent ? ({ weekday: 'long' } as const) : ({ weekday: 'short', day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(locale, { ...day, ...clockFormat }).format(new Date(at));
}
