/**
 * A person writes a message: everyone in the conversation sees it, and the bot hears it where Teams lets it hear: in
 * its own chat, or when mentioned.
 */
import type { Answer } from '../botframework/deliverActivity';
import type { JsonObject } from '../state/json';
import { BOT_MRI, BOT_NAME } from '../tenant/app';
import { tellBot, type Deed, type Doings } from './doings';

export interface Said {
  readonly text: string;
  readonly mentionsBot: boolean;
  /** The post whose thread this continues. */
  readonly replyToId?: string | undefined;
}

const MARK = `<at>${BOT_NAME}</at>`;

/** Answers what the bot answered, or nothing if it was not to hear. */
export async function sayMessage(doings: Doings, deed: Deed, said: Said): Promise<Answer | undefined> {
  const { conversation, from } = deed;
  const mention: JsonObject = { type: 'mention', text: MARK, mentioned: { id: BOT_MRI, name: BOT_NAME } };
  const message = {
    type: 'message',
    textFormat: 'plain',
    text: said.mentionsBot ? `${MARK} ${said.text}` : said.text,
    ...(said.mentionsBot ? { entities: [mention] } : {}),
  };
  const { replyToId } = said;
  const post = await doings.posts.add({ conversationId: conversation.id, from, activity: message, replyToId });
  if (!said.mentionsBot && conversation.kind !== 'personal') return undefined;
  return tellBot(doings, { ...deed, threadId: replyToId ?? post.id }, { ...message, id: post.id });
}
