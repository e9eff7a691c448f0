// What a refusal says: its sentence, filled in with what it is about.
import type { MessageKey } from './messageKey';
import type { Translator } from './translator';

interface About {
  family?: string;
  fitting?: number;
  lowest?: number;
  highest?: number;
  stated?: boolean;
  circle?: string;
}

/** `key` is the problem's; what a sentence does not mention is not needed. */
export function sayProblem(say: Translator, key: MessageKey, about: About = {}): string {
  const { family = 'other', fitting = 0, lowest = 0, highest = 0, stated = false, circle = '' } = about;
  const words = say(`family.${family}` as MessageKey);
  return say(key, { family: words, fitting, lowest, highest, stated: stated ? 'yes' : 'no', circle });
}
