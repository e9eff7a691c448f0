// Which of our languages answers somebody who prefers others, for the server.
import { catalogue, type Language } from './catalogue';
import { PSEUDO_LOCALE } from './pseudo';
import { createTranslator, type Translator } from './translator';

const translators = new Map<string, Translator>();

/** `preferred` are BCP 47 tags, the best first; English when we speak none of them. */
export function speak(preferred: readonly string[] | string): Translator {
  const locale = localeFor(typeof preferred === 'string' ? [preferred] : preferred);
  let translator = translators.get(locale);
  if (!translator) {
    const language: Language = locale === 'de' ? 'de' : 'en';
    translator = createTranslator(locale, catalogue[language]);
    translators.set(locale, translator);
  }
  return translator;
}

function localeFor(preferred: readonly string[]): string {
  for (const tag of preferred) {
    if (tag.toLowerCase() === PSEUDO_LOCALE) return PSEUDO_LOCALE;
    const language = tag.slice(0, 2).toLowerCase();
    if (language === 'de' || language === 'en') return language;
  }
  return 'en';
}
