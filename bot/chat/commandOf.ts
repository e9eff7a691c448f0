// Decides which of the bot's few words a message is, whatever its case, greeting or mention; what follows is the
// listeners'.
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';

export type ChatCommand = 'help' | 'next';

/** In every language we speak, without their question and exclamation marks. */
const words: Record<ChatCommand, readonly string[]> = {
  help: ['', 'help', 'hi', 'hello', 'hey', 'hilfe', 'hallo', 'start'],
  next: ['next', 'who is next', 'nächste', 'wer ist dran'],
};

/** The text without the mention of this bot: in channels every message to it carries one. */
function wordsOf({ text, entities, recipient }: Activity): string {
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
    .trim()
    .toLowerCase();
}

/** Null when it is none of them, or no message a person typed. */
export function commandOf(activity: Activity): ChatCommand | null {
  if (!isTypedMessage(activity)) return null;
  const said = wordsOf(activity);
  return (Object.keys(words) as ChatCommand[]).find((command) => words[command].includes(said)) ?? null;
}

export function isTypedMessage({ type, value }: Activity): boolean {
  return type === ActivityTypes.Message && (value === undefined || value === null);
}

export function isCommand(command: ChatCommand): (context: TurnContext) => Promise<boolean> {
  return ({ activity }) => Promise.resolve(commandOf(activity) === command);
}
