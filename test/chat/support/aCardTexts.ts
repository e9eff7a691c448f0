// The real sentences for these tests, English unless German is asked for.
import { createTextsFor } from '../../../bot/chat/cards/cardTexts';
import german from '../../../locales/de/chat.json';
import english from '../../../locales/en/chat.json';
import { createTranslator } from '../../../locales/translator';

export const aTextsFor = createTextsFor({
  translatorFor: (locale) =>
    locale.startsWith('de') ? createTranslator('de', german) : createTranslator('en', english),
  links: { teamsAppId: 'peer-circles-app', webUrl: 'https://circles.example.com/tab/board' },
});
