// Answers a button on a card, or its refresh, within Teams' patience and in its protocol; what the button does, and who
// may, is the use case's.
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import { afterSessionCard } from '../cards/afterSessionCard';
import { cardOnTheWire } from '../cards/cardOnTheWire';
import { failureFacts } from '../failureFacts';
import { localeOf, personOf } from '../turn';
import { commitmentRefused } from './commitmentRefused';
import { readCardAction, type CardAction } from './readCardAction';
import type { ListenerParts } from './listenerParts';

export const CARD_ACTION = 'adaptiveCard/action';
/** Teams gives up after 5 s and shows an error of its own. */
export const CARD_ACTION_DEADLINE_MS = 4_000;

type Parts = Pick<ListenerParts, 'useCases' | 'textsFor' | 'log'> & { deadlineMs?: number };

interface CardAnswer {
  statusCode: number;
  type: 'application/vnd.microsoft.card.adaptive' | 'application/vnd.microsoft.error';
  value: object;
}

const cardAnswer = (card: object): CardAnswer => ({
  statusCode: 200,
  type: 'application/vnd.microsoft.card.adaptive',
  value: card,
});

const errorAnswer = (statusCode: number, code: string, message: string): CardAnswer => ({
  statusCode,
  type: 'application/vnd.microsoft.error',
  value: { code, message },
});

function within<T>(work: Promise<T>, deadlineMs: number, late: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<T>((resolve) => (timer = setTimeout(() => resolve(late), deadlineMs)));
  return Promise.race([work, patience]).finally(() => clearTimeout(timer));
}

export function onCardAction({ useCases, textsFor, log, deadlineMs = CARD_ACTION_DEADLINE_MS }: Parts) {
  async function act(activity: Activity, action: CardAction): Promise<CardAnswer> {
    const texts = textsFor(localeOf(activity));
    const person = personOf(activity);
    if (person === null) return errorAnswer(403, 'forbidden', texts.t('chat.card.gone'));
    if (action.verb === 'commitmentDone') {
      const done = await useCases.commitmentDone(person, action.data);
      if (done.outcome === 'unavailable') return errorAnswer(500, 'unavailable', texts.t('chat.card.unavailable'));
      if (done.outcome === 'refused') {
        const status = done.reason === 'gone' ? 404 : 403;
        return errorAnswer(status, done.reason, commitmentRefused(done, texts));
      }
    }
    const data = await useCases.afterSessionCardFor(person, action.data);
    if (data === null) return errorAnswer(404, 'gone', texts.t('chat.card.gone'));
    return cardAnswer(cardOnTheWire(afterSessionCard(data, texts, person.personId)));
  }

  async function answerTo(activity: Activity): Promise<CardAnswer> {
    const { t } = textsFor(localeOf(activity));
    const action = readCardAction(activity.value);
    if (action === null) return errorAnswer(400, 'badRequest', t('chat.card.notUnderstood'));
    const unavailable = errorAnswer(500, 'unavailable', t('chat.card.unavailable'));
    const work = act(activity, action).catch((error: unknown) => {
      log.error({ verb: action.verb, ...failureFacts(error) }, 'a card action failed');
      return unavailable;
    });
    return within(work, deadlineMs, unavailable);
  }

  return async (context: TurnContext): Promise<void> => {
    const body = await answerTo(context.activity);
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: body.statusCode, body } });
  };
}
