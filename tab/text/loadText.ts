// Fetches the sentences of one language and makes the words of it: messages, dates and lists.
import type { MessageKey } from '../../locales/messageKey';
import { createTranslator, type Messages, type Translator } from '../../locales/translator';
import type { Problem } from '../../contract/problem';
import type { RefusalAbout } from '../../domain/refusal';
import { sayProblem } from '../../locales/sayProblem';
import { dateWords, type DateWords } from './dateWords';
import { resolveLocale, type Language } from './locale';

interface Reason {
  code: Problem['code'] | 'offline';
  about?: RefusalAbout;
  by?: string;
}

export interface Text extends DateWords {
  t: Translator;
  /** The sentence of a refusal, with what it is about. */
  reasonOf(problem: Reason): string;
  /** BCP 47, for `Intl` and the page's `lang`. */
  locale: string;
  dir: 'ltr' | 'rtl';
  /** “Ana, Bo and Cy”. */
  formatList(items: readonly string[]): string;
}

const bundles: Record<Language, () => Promise<{ messages: Messages }>> = {
  en: () => import('./bundles/en.js'),
  de: () => import('./bundles/de.js'),
  'qps-plocm': () => import('./bundles/en.js'),
};

/** Where it is known who was first; what cannot be taken back says so in words of its own. */
const changedBy: Partial<Record<Reason['code'], MessageKey>> = {
  agendaChanged: 'changedBy.agenda',
  dateChanged: 'changedBy.date',
  planChanged: 'changedBy.plan',
};

export async function loadText(hostLocale: string): Promise<Text> {
  const { language, format, dir } = resolveLocale(hostLocale);
  const { messages } = await bundles[language]();
  return textFrom(messages, language === 'qps-plocm' ? language : format, format, dir);
}

/** `messageLocale` decides plurals, `format` dates and lists; they differ for the made-up language only. */
export function textFrom(messages: Messages, messageLocale: string, format: string, dir: 'ltr' | 'rtl'): Text {
  const list = new Intl.ListFormat(format, { type: 'conjunction' });
  const t = createTranslator(messageLocale, messages);
  return {
    t,
    reasonOf: ({ code, about, by }) =>
      by === undefined
        ? sayProblem(t, `problem.${code}`, about)
        : t(changedBy[code] ?? 'undo.changedBy', { person: by }),
    locale: format,
    dir,
    formatList: (items) => list.format(items),
    ...dateWords(format),
  };
}
