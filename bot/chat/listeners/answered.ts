// Answers what somebody asks in words (who knows something, topics, takeaways, their own commitments) with one list, in the
// thread it was asked in; nobody is notified by it, and nothing is changed.
import type { TurnContext } from 'botbuilder';
import { commitmentsAnswer, knowingAnswer, takeawaysAnswer, topicsAnswer } from '../cards/answers';
import { listCard, type ListAnswer } from '../cards/listCard';
import type { CardTexts } from '../cards/cardTexts';
import { commandOf } from '../commandOf';
import { messageActivity } from '../messenger';
import { addressOf, localeOf, personOf } from '../turn';
import type { ChatPerson, ChatUseCases } from '../useCases';
import type { ConversationAddress } from '../../messenger';
import type { ListenerParts } from './listenerParts';

interface Asked {
  address: ConversationAddress;
  person: ChatPerson | null;
  about: string;
}

type Answering = (useCases: ChatUseCases, asked: Asked, texts: CardTexts) => Promise<ListAnswer>;

const answers = {
  whoKnows: async (useCases, { address, person, about }, texts) =>
    knowingAnswer(person && about !== '' ? await useCases.whoKnows(address, person, about) : [], about, texts),
  topics: async (useCases, { address, person }, texts) =>
    topicsAnswer(person ? await useCases.openTopics(address, person) : [], texts),
  takeaways: async (useCases, { address, person, about }, texts) =>
    takeawaysAnswer(person ? await useCases.takeaways(address, person, about) : [], about, texts),
  commitments: async (useCases, { address, person }, texts) =>
    commitmentsAnswer(person ? await useCases.ownCommitments(address, person) : [], texts),
} as const satisfies Record<string, Answering>;

export function onAnswered(
  { useCases, textsFor }: Pick<ListenerParts, 'useCases' | 'textsFor'>,
  what: keyof typeof answers,
) {
  return async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const address = addressOf(activity);
    const texts = textsFor(localeOf(activity));
    const asked = { address, person: personOf(activity), about: commandOf(activity)?.about ?? '' };
    const answer = await answers[what](useCases, asked, texts);
    await context.sendActivity(messageActivity(listCard(answer, address, texts)));
  };
}
