// The real sentences for these tests, English unless German is asked for.
import { createTextsFor } from '../../../bot/chat/cards/cardTexts';
import { catalogue } from '../../../locales/catalogue';
import { createTranslator } from '../../../locales/translator';

export const aTextsFor = createTextsFor({
  translatorFor: (locale) =>
    locale.startsWith('de') ? createTranslator('de', catalogue.de) : createTranslator('en', catalogue.en),
  links: { teamsAppId: 'peer-circles-app', webUrl: 'https://circles.example.com/tab/board' },
});
