// Parses the ICU messages while the tab is built, so that no page downloads a parser for them. Messages without
// arguments stay the text they are.
import { elementsOf } from '../locales/elementsOf';
import { isPlain } from '../locales/plainMessage';

const MESSAGES = /[\\/]locales[\\/][a-z]{2}[\\/]\w+\.json$/;
const PARSER = '@formatjs/icu-messageformat-parser';

/** A plugin of Vite's. */
export function parsedMessages() {
  return {
    name: 'parsed-messages',
    enforce: 'pre' as const,
    config: () => ({
      resolve: { alias: [{ find: new RegExp(`^${PARSER}$`), replacement: `${PARSER}/no-parser.js` }] },
    }),
    transform(code: string, id: string) {
      if (!MESSAGES.test(id)) return null;
      const messages = Object.entries(JSON.parse(code) as Record<string, string>);
      const ready = messages.map(([key, text]) => [key, isPlain(text) ? text : elementsOf(text)]);
      return { code: JSON.stringify(Object.fromEntries(ready)), map: null };
    },
  };
}
