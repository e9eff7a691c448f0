// Answers `next` with who leads which circle of this conversation next, and when.
import type { TurnContext } from 'botbuilder';
import { nextCard } from '../cards/nextCard';
import { messageActivity } from '../messenger';
import { addressOf, localeOf, personOf } from '../turn';
import type { ListenerParts } from './listenerParts';

export function onNext({ useCases, textsFor }: Pick<ListenerParts, 'useCases' | 'textsFor'>) {
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const address = addressOf(activity);
    const person = personOf(activity);
    const sessions = person === null ? [] : await useCases.nextSessions(address, person);
    await context.sendActivity(messageActivity(nextCard(sessions, address, textsFor(localeOf(activity)))));
  };
}
