// Answers `help` and greetings with what the bot can do, and anything it does not know with the same.
import type { TurnContext } from 'botbuilder';
import { helpCard } from '../cards/helpCard';
import { messageActivity } from '../messenger';
import { addressOf, localeOf } from '../turn';
import type { ListenerParts } from './listenerParts';

export function onHelp({ textsFor }: Pick<ListenerParts, 'textsFor'>, because: 'asked' | 'notUnderstood') {
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    await context.sendActivity(messageActivity(helpCard(addressOf(activity), textsFor(localeOf(activity)), because)));
  };
}
