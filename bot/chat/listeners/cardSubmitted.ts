// Answers "I did it" from clients that know only Action.Submit: the same use case, answered in a sentence.
import type { TurnContext } from 'botbuilder';
import { localeOf, personOf } from '../turn';
import { commitmentRefused } from './commitmentRefused';
import type { ListenerParts } from './listenerParts';
import { readSubmittedAction } from './readCardAction';

export function onCardSubmitted({ useCases, textsFor }: Pick<ListenerParts, 'useCases' | 'textsFor'>) {
  return async (context: TurnContext): Promise<void> => {
    const texts = textsFor(localeOf(context.activity));
    const { t } = texts;
    const action = readSubmittedAction(context.activity.value);
    const person = personOf(context.activity);
    const sentence = async () => {
      if (action?.verb !== 'commitmentDone' || person === null) return t('chat.card.notUnderstood');
      const done = await useCases.commitmentDone(person, action.data);
      if (done.outcome === 'done') return t('chat.commitment.done');
      return done.outcome === 'unavailable' ? t('chat.card.unavailable') : commitmentRefused(done, texts);
    };
    await context.sendActivity({ type: 'message', textFormat: 'plain', text: await sentence() });
  };
}
