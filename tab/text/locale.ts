// Which of our languages a host locale gets, and how dates and lists are written then.
import { PSEUDO_LOCALE } from '../../locales/pseudo';

export type Language = 'en' | 'de' | typeof PSEUDO_LOCALE;

export interface ResolvedLocale {
  language: Language;
  /** BCP 47, for `Intl`: the host's region where we speak its language, else plain English. */
  format: string;
  dir: 'ltr' | 'rtl';
}

export function resolveLocale(hostLocale: string): ResolvedLocale {
  const wanted = hostLocale.toLowerCase();
  if (wanted === PSEUDO_LOCALE) return { language: PSEUDO_LOCALE, format: 'en', dir: 'rtl' };
  const language = wanted.split(/[-_]/)[0];
  if (language !== 'en' && language !== 'de') return { language: 'en', format: 'en', dir: 'ltr' };
  return { language, format: isWellFormed(hostLocale) ? hostLocale : language, dir: 'ltr' };
}

function isWellFormed(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
