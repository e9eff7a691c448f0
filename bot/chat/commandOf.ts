// Decides which of the bot's few words a message is, whatever its case, greeting or mention; what follows is the
// listeners'.
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';

export type CommandName = 'help' | 'next' | 'topics' | 'takeaways' | 'whoKnows' | 'commitments';

export interface ChatCommand {
  name: CommandName;
  /** What was said after the word, as it was written; empty where nothing was. */
  about: string;
}

/** In every language we speak, without their question and exclamation marks. */
const words: Record<Exclude<CommandName, 'whoKnows'>, readonly string[]> = {
  help: ['', 'help', 'hi', 'hello', 'hey', 'hilfe', 'hallo', 'start'],
  next: ['next', 'who is next', 'nächste', 'wer ist dran'],
  topics: ['topics', 'themen'],
  takeaways: ['takeaways', 'erkenntnisse'],
  commitments: ['commitments', 'my commitments', 'zusagen', 'meine zusagen'],
};

/** Said before a subject; of two that fit the longer one. */
const before: Partial<Record<CommandName, readonly string[]>> = {
  whoKnows: ['who knows about', 'who knows', 'wer kennt sich mit', 'wer weiß etwas über', 'wer weiß', 'wer kennt'],
  takeaways: ['takeaways about', 'takeaways on', 'takeaways', 'erkenntnisse zu', 'erkenntnisse'],
};
/** German ends such a question with a word of its own. */
const AFTER = / aus$/i;

/** The text without the mention of this bot: in channels every message to it carries one. */
function saidIn({ text, entities, recipient }: Activity): string {
  const mentions = (entities ?? []).filter(
    ({ type, mentioned }) => type === 'mention' && mentioned?.id === recipient.id,
  );
  const bare = mentions.reduce(
    (rest: string, { text: mention }) =>
      typeof mention === 'string' && mention ? rest.split(mention).join(' ') : rest,
    text ?? '',
  );
  return bare
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[!?.,]+$/, '')
    .trim();
}

/** Null when it is none of them, or no message a person typed. */
export function commandOf(activity: Activity): ChatCommand | null {
  if (!isTypedMessage(activity)) return null;
  const said = saidIn(activity);
  const lower = said.toLowerCase();
  const alone = (Object.keys(words) as (keyof typeof words)[]).find((name) => words[name].includes(lower));
  if (alone) return { name: alone, about: '' };
  for (const name of Object.keys(before) as CommandName[]) {
    const word = before[name]!.find((one) => lower === one || lower.startsWith(`${one} `));
    if (word !== undefined) return { name, about: said.slice(word.length).replace(AFTER, '').trim() };
  }
  return null;
}

export function isTypedMessage({ type, value }: Activity): boolean {
  return type === ActivityTypes.Message && (value === undefined || value === null);
}

export function isCommand(name: CommandName): (context: TurnContext) => Promise<boolean> {
  return ({ activity }) => Promise.resolve(commandOf(activity)?.name === name);
}
