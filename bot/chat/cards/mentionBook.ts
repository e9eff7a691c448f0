// Decides how each person is mentioned on one card: once, under a text nobody else on it has.
import type { Mention } from '../../messenger';
import type { CardPerson } from './cardPerson';
import { nameText } from './userText';

export interface MentionBook {
  /** For TextBlocks: `<at>…</at>`, and the person is notified; just the name of someone Teams did not name to us. */
  mention(person: CardPerson): string;
  all(): Mention[];
}

export function createMentionBook(): MentionBook {
  const mentions = new Map<string, Mention>();
  const taken = new Set<string>();

  function freeText(name: string): string {
    const wanted = nameText(name);
    let text = wanted;
    for (let ordinal = 2; taken.has(text); ordinal++) text = `${wanted} ${ordinal}`;
    taken.add(text);
    return text;
  }

  return {
    mention({ personId, name, mri }) {
      // Teams refuses a whole card for one mention of somebody who has left.
      if (mri === undefined) return nameText(name);
      const known = mentions.get(personId);
      if (known) return `<at>${known.text}</at>`;
      const text = freeText(name);
      mentions.set(personId, { personId, mri, text });
      return `<at>${text}</at>`;
    },
    all: () => [...mentions.values()],
  };
}
