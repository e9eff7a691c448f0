// How a message key and its values become a sentence: ICU messages, parsed once each, or while the tab was built. Which
// messages there are is decided by the files beside this one.
import { IntlMessageFormat } from 'intl-messageformat';
import type { MessageKey } from './messageKey';
import type { Message } from './elementsOf';
import { isolated } from './isolated';
import { isPlain } from './plainMessage';
import { pseudo, PSEUDO_LOCALE } from './pseudo';

export type MessageValues = Readonly<Record<string, string | number | Date>>;
export type Messages = Readonly<Record<string, Message>>;
export type Translator = (key: MessageKey, values?: MessageValues) => string;

/** `locale` is BCP 47; the generated pseudo-locale reads `messages` too and formats numbers and dates as English. */
export function createTranslator(locale: string, messages: Messages): Translator {
  const formats = new Map<string, IntlMessageFormat>();
  const isPseudo = locale === PSEUDO_LOCALE;
  return (key, values) => {
    let format = formats.get(key);
    if (!format) {
      const message = messages[key];
      if (message === undefined) throw new Error(`there is no message ${key} in ${locale}`);
      if (!isPseudo && typeof message === 'string' && isPlain(message)) return message;
      format = new IntlMessageFormat(isPseudo ? pseudo(message) : message, isPseudo ? 'en' : locale);
      formats.set(key, format);
    }
    return String(format.format(values && isolated(values)));
  };
}
