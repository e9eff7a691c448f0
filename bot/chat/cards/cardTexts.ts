// Decides what every card is given to speak and to point with: sentences, a locale and links.
import type { ConversationAddress } from '../../messenger';
import { deepLink, type DeepLinkPlace, type DeepLinkSettings } from '../deepLink';
import type { Translator } from '../../../locales/translator';

export interface CardTexts {
  t: Translator;
  /** BCP 47; for dates and lists. */
  locale: string;
  link: (home: Pick<ConversationAddress, 'conversationId' | 'kind'>, place: DeepLinkPlace) => string;
}

export interface CardTextsParts {
  /** Any BCP 47 locale; answers in the nearest language there is. */
  translatorFor: (locale: string) => Translator;
  links: DeepLinkSettings;
}

export type TextsFor = (locale: string) => CardTexts;

export function createTextsFor({ translatorFor, links }: CardTextsParts): TextsFor {
  return (locale) => ({ t: translatorFor(locale), locale, link: (home, place) => deepLink(links, home, place) });
}
