// Decides how a message becomes one post or edit of our own accord and reports what came of it; when to send, and what
// to do about an unknown outcome, is decided by follow-ups.
import { ActivityTypes, CardFactory, type CloudAdapter, type TurnContext } from 'botbuilder';
import type { Activity } from 'botframework-schema';
import type { ConversationAddress, Delivery, Message, Messenger } from '../messenger';
import { cardOnTheWire } from './cards/cardOnTheWire';
import { deliveryOf, readConnectorFailure } from './connectorAnswer';
import { conversationReference } from './conversationReference';
import { isTrustedServiceUrl, type ServiceUrlRule } from './serviceUrls';

export interface MessengerParts {
  adapter: CloudAdapter;
  botAppId: string;
  serviceUrls: ServiceUrlRule;
  /** Milliseconds since the epoch. */
  now: () => number;
}

export function messageActivity(message: Message): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary: message.summary,
    attachments: [CardFactory.adaptiveCard(cardOnTheWire(message))],
  };
}

export function createMessenger({ adapter, botAppId, serviceUrls, now }: MessengerParts): Messenger {
  async function deliver(
    to: ConversationAddress,
    send: (context: TurnContext) => Promise<string | undefined>,
  ): Promise<Delivery> {
    if (!isTrustedServiceUrl(to.serviceUrl, serviceUrls)) return { outcome: 'failed', reason: 'serviceUrlNotAllowed' };
    let delivery: Delivery = { outcome: 'unknown', reason: 'noAnswer' };
    await adapter.continueConversationAsync(botAppId, conversationReference(to, botAppId), async (context) => {
      // The SDK invents an id for this turn and would post a reply to it, in a thread that does not exist.
      delete context.activity.id;
      try {
        delivery = { outcome: 'sent', activityId: (await send(context)) ?? '' };
      } catch (error) {
        delivery = deliveryOf(readConnectorFailure(error, now()));
      }
    });
    return delivery;
  }

  return {
    post: (to, message) => deliver(to, async (context) => (await context.sendActivity(messageActivity(message)))?.id),

    update: (to, activityId, message) =>
      deliver(to, async (context) => {
        await context.updateActivity({ ...messageActivity(message), id: activityId });
        return activityId;
      }),
  };
}
